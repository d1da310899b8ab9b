//! The data keeper's texts: English.

use super::DeskWords;
use crate::i18n::two_forms;
use crate::model::Language;

/// The data keeper's texts in English.
pub static DESK_EN: DeskWords = DeskWords {
    tongue: Language::English,

    // Opening files.
    open_empty: "This file is empty. Save the table again in your spreadsheet program, then open that file.",
    open_no_header: "All rows of this table are empty. The first row must have the names of the columns.",
    open_no_table: "There is no table in it. Open a CSV file, a workbook (.xlsx or .ods) with filled sheets, or a zip of a data package.",
    open_picture: "This is a picture, not a table. Open the table itself, saved as .xlsx or CSV.",
    open_pdf: "This is a PDF, not a table. Open the table itself, saved as .xlsx or CSV.",
    open_old_excel: "This is an older Excel file (.xls), or a workbook with a password. Open it in your spreadsheet program and save it without a password as .xlsx or CSV.",
    open_web_page: "This is a web page, not a table. Open it in your spreadsheet program and save it as .xlsx or CSV.",
    open_unknown: "This is no table that can be read here. Save it as .xlsx or CSV in your spreadsheet program.",
    open_too_big: "It is larger than {limit} MB, packed or unpacked. Split the table into smaller files, or remove sheets and pictures that are not needed.",
    open_thousands: ",",
    open_too_many_rows: "It has more than {limit} rows. Split the table into smaller files.",
    open_too_many_columns: "Row {row} has more than {limit} columns. Delete the columns that do not belong to the table.",
    open_too_many_entries: "The archive has more than {limit} files. Pack only the files of the data package.",
    open_unclosed_quote: "A quotation mark (\") in row {row} is opened and not closed, so everything below would become one cell. Close it or delete it, or save the table as .xlsx.",
    open_nul: "Row {row} has a character that no text may have (a NUL byte). The file may be damaged: save it again as .xlsx or CSV.",
    open_not_text: "Row {row} cannot be read as {encoding}. Choose another encoding, or save the file as “CSV UTF-8”.",
    open_not_json: "This is not complete JSON: the fault is in line {line}, column {column}. Download or save the file again.",
    open_other_json: "This JSON file is not an incidents.json or datapackage.json that can be read here. Check that it is the right file, from this version of the page.",
    open_protected: "It has a password. Save it without one, then open it again.",
    open_damaged: "The file is damaged or cut off. Save or download it again.",
    open_unsafe_name: "The name of this file leads out of the archive; it was not read. Pack the files again without folders.",
    open_other_folder: "This file is in another folder of the archive; it was not read. Pack only the files of one data package.",
    open_workbook_inside: "This workbook is inside an archive; it was not read. Unpack it and open it by itself.",

    // Checking.
    tables: ["Incidents", "Sources", "Incident texts", "Municipalities", "Published totals"],
    source_columns: ["Incident", "Title", "Publisher", "Address", "Date"],
    text_columns: ["Incident", "Language", "Settlement", "What happened", "Note on the response"],
    municipality_columns: [
        "Id",
        "Albanian name",
        "Serbian name (Latin)",
        "Serbian name (Cyrillic)",
        "District",
        "Row in the grid",
        "Column in the grid",
    ],
    total_columns: ["From", "To", "Count", "Exact", "Counted by", "What was counted", "Title", "Publisher", "Address"],
    text_languages: ["Serbian", "Albanian"],
    unknown_too: ["not known", "unknown"],
    no_column: "This column is missing. Add it to the header; its cells may be empty where a value may be.",
    no_value: "There is no value, but there must be one. Write it into the cell.",
    write_allowed: " Write one of the allowed values.",
    id_twice: "“{found}” stands twice. Only the first one is read: give this row another id, or delete it.",
    bad_date: "“{found}” is not a date of the calendar. Write it as 2022-03-15, or 2022-03 where only the month is known and allowed.",
    no_good_source: "No source of this incident can be used. Add a row to the sources with the id of this incident.",
    no_municipality: "“{found}”: no such municipality. Write its id or one of its names.",
    nearest_municipality: " Nearest: {nearest}.",
    ambiguous_date: "“{found}” may be {first} or {second}, as day and month can stand in either order. Write the one that is meant.",
    future: "“{found}” lies in the future. Correct the date.",
    ends_before: "The period ends before it begins. Correct the first or the last day.",
    doubled_header: "The column “{found}” stands a second time. Only the first one is read: delete or rename this one.",
    no_heading: "“{found}” stands in a column without a heading. Write a heading above it, or delete the value.",
    no_table: "The table “{table}” is in none of the files. Open a file that has it.",
    not_recognised: "“{found}” is none of our tables, so it is not read. If it should be, name the sheet or file after its table, or give it the headings of the template.",
    short_row: "The row ends early; the other cells are read as empty. See whether a value is missing or a line was broken in two.",
    stage_order: "“{yes}” is answered with yes, but “{no}” with no. See which of the two is right.",
    likely_twice: "This may be the same incident as {id} in row {row}: same municipality, same type, and nearly the same date. If so, delete one of them.",
    no_publisher: "The source names no publisher. Write who published it, if that is known.",
    too_few_publishers: two_forms(
        "The evidence is “{evidence}”, but the sources have {n} publisher. Add a source, or change the evidence.",
        "The evidence is “{evidence}”, but the sources have {n} publishers. Add a source, or change the evidence.",
    ),
    too_many_publishers: two_forms(
        "The evidence is “{evidence}”, but the sources have {n} publisher. See which is right.",
        "The evidence is “{evidence}”, but the sources have {n} publishers. See which is right.",
    ),
    formula: "The text is a formula, or the error of one. Write the value itself.",
    hidden_character: "There is a character that nobody sees, {code}; it can change how the text is read. Type the text anew, without copying it.",

    // Publishing and templates.
    template_summary: "EXAMPLE, invented: delete this row. What happened, in one or two neutral sentences in English.",
    template_source: "EXAMPLE, invented: title of the report",
    template_allowed: "{column}: allowed values",
    template_meaning: "Meaning",
    template_wrong_title: "Not an allowed value",
    template_wrong: "Choose one of the values in the list. The last sheet of this workbook says what each means.",

    // The page.
    desk_heading: "Check and publish data",
};
