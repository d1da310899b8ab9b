//! What the page and the desk say to each other, as JSON; files travel beside it.

use super::Spot;
use super::check::ReadAs;
use serde::{Deserialize, Serialize};

/// What the page asks for. Each is answered by one [`Answer`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The first one, and again where the reader changes the language. Answered by the words.
    Begin {
        /// Id of the language in which to answer.
        language: String,
        /// Today, `YYYY-MM-DD`.
        today: String,
    },
    /// The files of the data package that stands published, named here; their bytes travel beside.
    Published {
        /// Their names.
        names: Vec<String>,
    },
    /// Opens a file, whose bytes travel beside; in place of the one of this name, if one is open.
    Open {
        /// Its name.
        name: String,
        /// Id of the encoding that the reader says it has.
        encoding: Option<String>,
    },
    /// Lets a file go.
    Close {
        /// Its name.
        name: String,
    },
    /// Writes another value into a cell.
    Mend {
        /// Which.
        cell: OpenCell,
        /// The value.
        value: String,
    },
    /// Says what the new data are: alone, or together with what is published.
    Merge {
        /// Together.
        merged: bool,
        /// Ids of the incidents in both of which the published record stays.
        kept: Vec<String>,
    },
    /// How things stand.
    Report,
    /// The files that the page shows.
    Preview,
    /// The data package, as one file.
    Publish {
        /// The version that the data get.
        version: String,
    },
    /// All findings, as a table.
    Findings,
    /// An empty table to fill in.
    Template(Template),
}

/// A cell of an open file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenCell {
    /// Name of the file.
    pub file: String,
    /// Where it stands, among the sheets of that file.
    pub spot: Spot,
}

/// An empty table to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Template {
    /// A workbook with all tables.
    Workbook,
    /// The incidents as CSV.
    Incidents,
    /// Their sources as CSV.
    Sources,
}

/// What the desk answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The words of the view, in the order of their keys.
    Words(Vec<String>),
    /// It is done.
    Done,
    /// How things stand now.
    Report(Box<Report>),
    /// What the page shows as a preview.
    Preview {
        /// The text of `incidents.json`.
        incidents: String,
        /// The texts of `texts.LANGUAGE.json`, with the name of the file.
        texts: Vec<(String, String)>,
    },
    /// A file, whose bytes travel beside.
    File {
        /// Its name.
        name: String,
        /// Its media type.
        mime: String,
    },
    /// It could not be done, as it was asked wrongly.
    Failed(String),
}

/// How things stand: the open files, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The open files, in the order in which they were opened.
    pub files: Vec<FileRow>,
    /// Whether it is known what is published.
    pub knows_published: bool,
    /// Whether these are the new data together with the published ones.
    pub is_merged: bool,
    /// The rules that are broken, those that hold publishing back first.
    pub rules: Vec<RuleRow>,
    /// What is wrong, rule by rule, each in the order of the files. Only the first [`super::limits::LISTED`].
    pub problems: Vec<ProblemRow>,
    /// Closed lists of values that cells may have: [`ProblemRow::choice`].
    pub choices: Vec<Vec<(String, String)>>,
    /// How many errors there are, listed or not.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// What was read differently from how it was written. Only the first [`super::limits::LISTED`].
    pub read_as: Vec<ReadAs>,
    /// How much there is of that, listed or not.
    pub read_as_count: usize,
    /// Incidents without an error, in all that would be published.
    pub incidents: usize,
    /// How many of the files' incidents without an error are not published yet.
    pub new: usize,
    /// How many are published with the same values.
    pub same: usize,
    /// Incidents that are published as well, and differ. Only the first [`super::limits::LISTED`].
    pub differences: Vec<Difference>,
    /// How many these are, listed or not.
    pub differ: usize,
    /// The version that the data would get.
    pub version: String,
}

/// One open file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRow {
    /// Its name.
    pub name: String,
    /// What was found in it, a line each, in words.
    pub found: Vec<String>,
    /// Why it, or a part of it, could not be read, in words.
    pub faults: Vec<String>,
    /// Id of its encoding, where it is text whose encoding had to be guessed or was chosen.
    pub encoding: Option<String>,
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleRow {
    /// Its name, stable across versions.
    pub rule: String,
    /// The same in words.
    pub name: String,
    /// Whether it holds publishing back.
    pub is_error: bool,
    /// How often it is broken.
    pub count: usize,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemRow {
    /// Whether it holds publishing back.
    pub is_error: bool,
    /// The rule's name.
    pub rule: String,
    /// The file.
    pub file: String,
    /// The row as a spreadsheet counts it.
    pub row: Option<usize>,
    /// Id of the column.
    pub column: String,
    /// The heading of the column, as written.
    pub heading: String,
    /// The value, as written.
    pub value: String,
    /// What is wrong and what to do, in words.
    pub text: String,
    /// The cell that can be mended here.
    pub cell: Option<OpenCell>,
    /// Position in [`Report::choices`] of the values that the cell may have, where that is a closed list.
    pub choice: Option<usize>,
}

/// An incident that is published with other values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Its id.
    pub id: String,
    /// Whether the published record stays.
    pub is_kept: bool,
    /// Column, published value, new value.
    pub fields: Vec<[String; 3]>,
}
