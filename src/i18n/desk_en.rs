//! The data keeper's texts: English.

use super::DeskWords;
use super::plural::Plural;
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

    // Publishing and templates.

    // The page.
    desk_heading: "Check and publish data",
};
