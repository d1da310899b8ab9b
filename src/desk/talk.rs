//! What the page and the desk say to each other, as JSON; files travel beside it.

use super::Spot;
use serde::{Deserialize, Serialize};

/// What the page asks for. Each is answered by one [`Answer`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The first one: in which language to answer, and which day it is (`YYYY-MM-DD`). Answered by the words.
    Begin {
        /// Id of the language.
        language: String,
        /// Today.
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
        spot: Spot,
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
    /// The files that the page shows.
    Preview,
    /// The data package, as one file.
    Publish,
    /// All findings, as a table.
    Findings,
    /// An empty table to fill in.
    Template(Template),
}

/// An empty table to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Template {
    /// A workbook with all tables.
    Workbook,
    /// The incidents as CSV.
    Csv,
}

/// What the desk answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The words of the view, in the order of their keys.
    Words(Vec<String>),
    /// How things stand now.
    Report(Box<Report>),
    /// What the page shows as a preview.
    Preview {
        /// The text of `incidents.json`.
        incidents: String,
        /// The texts of `texts.LANGUAGE.json`, with the id of the language.
        texts: Vec<(String, String)>,
    },
    /// A file, whose bytes travel beside.
    File {
        /// Its name.
        name: String,
    },
    /// It could not be done: why.
    Failed(String),
}

/// How things stand: the open files, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The open files, in the order in which they were opened.
    pub files: Vec<FileRow>,
    /// What is wrong: errors first, by rule, each in the order of the files. Only the first [`super::limits::LISTED`].
    pub problems: Vec<ProblemRow>,
    /// How many errors there are, listed or not.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// What was read differently from how it was written.
    pub read_as: Vec<ReadAsRow>,
    /// Incidents in the open files that have no error.
    pub incidents: usize,
    /// Incidents that are published as well, and differ.
    pub differences: Vec<Difference>,
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
    /// The column.
    pub column: String,
    /// The value, as written.
    pub value: String,
    /// What is wrong and what to do, in words.
    pub text: String,
    /// The cell that can be mended here.
    pub spot: Option<Spot>,
    /// The values that it may have, where that is a closed list.
    pub allowed: Vec<String>,
}

/// A value that was read differently from how it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAsRow {
    /// The file.
    pub file: String,
    /// The column.
    pub column: String,
    /// As written.
    pub written: String,
    /// As read.
    pub read: String,
    /// How often.
    pub count: usize,
    /// The first row.
    pub first_row: usize,
}

/// An incident that is published with other values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Its id.
    pub id: String,
    /// Column, published value, new value.
    pub fields: Vec<[String; 3]>,
}
