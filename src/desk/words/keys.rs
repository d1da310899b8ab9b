//! The keys of the texts that only the data keeper reads. They travel with the worker, not with the page: who reads the
//! report needs none of them. As in [`super::words`], `{name}` is the place of a value.

use crate::desk::check::{RULES, TableKind};
use crate::i18n::Plural;
use crate::i18n::wording::{Reader, words};
use crate::load::LANGUAGES;
use crate::load::table::{INCIDENT_TEXTS, MUNICIPALITIES, PUBLISHED_TOTALS, SOURCES};
use crate::model::{Coded, Language};

words! {
    /// The data keeper's texts in one language.
    DeskWords, DESK_KEYS;

    // Opening files.
    /// A file without a byte.
    open_empty: &'static str,
    /// All rows are empty.
    open_no_header: &'static str,
    /// Nothing in it is a table.
    open_no_table: &'static str,
    /// A picture.
    open_picture: &'static str,
    /// A PDF.
    open_pdf: &'static str,
    /// An older workbook, or one with a password.
    open_old_excel: &'static str,
    /// A web page.
    open_web_page: &'static str,
    /// None of the kinds that are read.
    open_unknown: &'static str,
    /// Too many bytes: {limit}
    open_too_big: &'static str,
    /// Between the thousands of a limit.
    open_thousands: &'static str,
    /// Too many rows: {limit}
    open_too_many_rows: &'static str,
    /// Too many columns: {row} {limit}
    open_too_many_columns: &'static str,
    /// Too many files in an archive: {limit}
    open_too_many_entries: &'static str,
    /// A quotation mark is not closed: {row}
    open_unclosed_quote: &'static str,
    /// A byte that no text has: {row}
    open_nul: &'static str,
    /// Bytes that are not of the encoding: {row} {encoding}
    open_not_text: &'static str,
    /// No JSON: {line} {column}
    open_not_json: &'static str,
    /// JSON that is not ours.
    open_other_json: &'static str,
    /// A password.
    open_protected: &'static str,
    /// Cut off or damaged.
    open_damaged: &'static str,
    /// A name that leads out of the archive.
    open_unsafe_name: &'static str,
    /// A table in a second folder.
    open_other_folder: &'static str,
    /// A workbook in an archive.
    open_workbook_inside: &'static str,

    // Checking.
    /// Names of the tables, as a file or a sheet may be called, in the order of their kinds.
    tables: [&'static str; TableKind::ALL.len()],
    /// Headings of the sources, in the order of their file.
    source_columns: [&'static str; SOURCES.len()],
    /// Headings of the texts in other languages, in the order of their file.
    text_columns: [&'static str; INCIDENT_TEXTS.len()],
    /// Headings of the municipalities, in the order of their file.
    municipality_columns: [&'static str; MUNICIPALITIES.len()],
    /// Headings of the published totals, in the order of their file.
    total_columns: [&'static str; PUBLISHED_TOTALS.len()],
    /// Names of the languages of the texts: Serbian, Albanian.
    text_languages: [&'static str; LANGUAGES.len()],
    /// Other words for the answer "unknown".
    unknown_too: [&'static str; 2],
    /// A column is missing.
    no_column: &'static str,
    /// A value is missing.
    no_value: &'static str,
    /// After a value that is not allowed.
    write_allowed: &'static str,
    /// An id stands twice: {found}
    id_twice: &'static str,
    /// A date that cannot be read: {found}
    bad_date: &'static str,
    /// An incident without a source.
    no_good_source: &'static str,
    /// No such municipality: {found}
    no_municipality: &'static str,
    /// After it, the nearest: {nearest}
    nearest_municipality: &'static str,
    /// Day and month in either order: {found} {first} {second}
    ambiguous_date: &'static str,
    /// A date in the future: {found}
    future: &'static str,
    /// A period that ends before it begins.
    ends_before: &'static str,
    /// A column stands twice: {found}
    doubled_header: &'static str,
    /// A value in a column without heading: {found}
    no_heading: &'static str,
    /// A table is in no file: {table}
    no_table: &'static str,
    /// A sheet that is none of the tables: {found}
    not_recognised: &'static str,
    /// A row with fewer cells than the header.
    short_row: &'static str,
    /// Stages that contradict each other: {no} {yes}
    stage_order: &'static str,
    /// Likely one incident twice: {id} {row}
    likely_twice: &'static str,
    /// A source without publisher.
    no_publisher: &'static str,
    /// `several`, with one publisher: {evidence} {n}
    too_few_publishers: Plural,
    /// `single`, with several publishers: {evidence} {n}
    too_many_publishers: Plural,
    /// A text that is a formula.
    formula: &'static str,
    /// A character that nobody sees: {code}
    hidden_character: &'static str,

    // Publishing and templates.
    /// Summary of the invented row in an empty table.
    template_summary: &'static str,
    /// Title of its source.
    template_source: &'static str,
    /// Above the values that a column may have: {column}
    template_allowed: &'static str,
    /// Above what these values mean.
    template_meaning: &'static str,
    /// Title of the warning at a value that a column may not have. At most 32 letters.
    template_wrong_title: &'static str,
    /// The warning itself. At most 255 letters.
    template_wrong: &'static str,

    /// The rules in words, in the order of [`RULES`].
    rules: [&'static str; RULES.len()],

    // The view: opening.
    /// Heading of the view.
    heading: &'static str,
    /// What it is for.
    intro: &'static str,
    /// The button that chooses files.
    choose_files: &'static str,
    /// What can be opened: {megabytes} {rows}
    open_hint: &'static str,
    /// Heading of the empty tables.
    templates: &'static str,
    /// What they are.
    templates_note: &'static str,
    /// An empty table: workbook, incidents, sources.
    template_names: [&'static str; 3],
    /// Heading of the open files.
    files: &'static str,
    /// The button that lets a file go.
    close: &'static str,
    /// The same for who does not see which file: {name}
    close_one: &'static str,
    /// Rows of a table: {table} {n}
    found_rows: Plural,
    /// Columns that are not read: {columns}
    found_extra: &'static str,
    /// What stands between cells: comma, semicolon, tab.
    delimiters: [&'static str; 3],
    /// Label of the choice of an encoding.
    encoding: &'static str,
    /// The file does not say its encoding.
    encoding_assumed: &'static str,
    /// A file is being read: {name}
    reading: &'static str,
    /// The check is running.
    checking: &'static str,
    /// Something else is being made.
    making: &'static str,
    /// The button that ends it.
    stop: &'static str,
    /// It was ended.
    stopped: &'static str,
    /// The worker ended by itself.
    desk_failed: &'static str,
    /// A file cannot be read any more: {name}
    file_gone: &'static str,
    /// What is published could not be fetched.
    no_published: &'static str,
    /// Work that a tab left when it ended: {files} {time}
    draft_left: &'static str,
    /// The button that opens it again.
    draft_go_on: &'static str,
    /// The button that deletes it from the device.
    draft_delete: &'static str,
    /// What is open is kept on the device, and for how long.
    draft_kept: &'static str,
    /// It could not be kept.
    draft_not_kept: &'static str,

    // The view: what is wrong.
    /// Heading.
    findings: &'static str,
    /// Nothing is wrong.
    all_good: &'static str,
    /// So many errors.
    errors: Plural,
    /// So many warnings.
    warnings: Plural,
    /// After errors: what follows.
    errors_note: &'static str,
    /// After warnings.
    warnings_note: &'static str,
    /// Kinds: error, warning.
    severities: [&'static str; 2],
    /// Headings of the table: kind, file, row, column, value, what to do, correct.
    finding_columns: [&'static str; 7],
    /// A heading of the saved list more: the rule.
    rule: &'static str,
    /// The list is cut: {n} {count}
    listed_only: &'static str,
    /// The button that saves the list.
    save_findings: &'static str,
    /// Label of a field with a new value: {column} {row}
    new_value: &'static str,
    /// The button that writes it.
    correct: &'static str,
    /// First entry of a list of values.
    choose: &'static str,
    /// It was written: {value}
    corrected: &'static str,
    /// Heading of what was read differently.
    read_as: &'static str,
    /// Headings of that table: file, column, written, read as, cells, first row.
    read_as_columns: [&'static str; 6],
    /// So many values were read differently.
    read_as_count: Plural,

    // The view: the new data.
    /// Heading.
    new_data: &'static str,
    /// What is published: together, alone.
    merge: [&'static str; 2],
    /// What the files hold: {n} {new} {differ} {same}
    holds: &'static str,
    /// So many incidents in all.
    in_all: Plural,
    /// Heading of incidents with other values: {n}
    differences: &'static str,
    /// What the choice does.
    differences_note: &'static str,
    /// Headings: field, published, in the files.
    difference_columns: [&'static str; 3],
    /// Which one is taken: the one of the files, the published one.
    take: [&'static str; 2],
    /// The button of the preview.
    preview: &'static str,
    /// What it does.
    preview_note: &'static str,
    /// Title of the data in a preview: {title}
    preview_title: &'static str,

    // The view: publishing.
    /// Heading.
    publish: &'static str,
    /// Label of the version.
    version: &'static str,
    /// How versions are counted.
    version_note: &'static str,
    /// The button that saves the package.
    save_package: &'static str,
    /// It waits for errors to be mended.
    publish_waits: &'static str,
    /// It waits for files.
    nothing_open: &'static str,
    /// It was saved: {name}
    saved: &'static str,
    /// Heading of the three steps.
    steps_heading: &'static str,
    /// The steps: each what to do.
    steps: [&'static str; 3],
    /// After the steps: how to go back.
    steps_note: &'static str,
}

impl DeskWords {
    /// The texts as they travel from the worker, in the order of the keys. They stay in memory as long as the page.
    ///
    /// `None` where they are more or fewer: a worker of another version.
    pub fn from_texts(tongue: Language, texts: Vec<String>) -> Option<Self> {
        let mut reader = Reader::new(texts.into_iter().map(|text| &*text.leak()).collect());
        let words = DeskWords::read(tongue, &mut reader);
        reader.is_exact().then_some(words)
    }
}
