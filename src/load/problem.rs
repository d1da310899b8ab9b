//! A fault is data: where it is, what it is, what it costs. Its words are in `i18n`.

/// Where a fault was found, as the reader of that file would look for it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Place {
    /// The file, such as `data/incidents.json`.
    pub file: String,
    /// The row: in CSV as a spreadsheet counts it, in JSON the position in its list, from 1.
    pub row: Option<usize>,
    /// Id of the record, as far as it could be read; empty where there is none.
    pub record: String,
    /// The field, such as `date` or `sources[1].url`; empty for a whole record or file.
    pub field: String,
}

/// What the reader does not get because of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Nothing of the file can be used.
    File,
    /// One incident.
    Incident,
    /// One source of an incident.
    Source,
    /// One municipality.
    Municipality,
    /// One published total.
    PublishedTotal,
    /// One text in another language.
    Text,
    /// One setting of the site.
    Setting,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No answer came from the network.
    Unreachable,
    /// The server answered with this HTTP status instead of the file.
    Status(u16),
    /// A web page came instead of the data.
    WebPage,
    /// Not JSON, from this line and column on (both from 1).
    NotJson {
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// A shape of the file that this page does not know.
    Schema {
        /// The version that the file states; empty where it states none.
        found: String,
    },
    /// Not a table: broken quotes, rows of unequal length, or not UTF-8.
    NotATable {
        /// What the CSV reader said.
        found: String,
    },
    /// A list, table or column that must be there is not.
    Missing,
    /// A field that must have a value has none.
    Required,
    /// A list or an object stands where one value is expected.
    NotAValue,
    /// Not an id of the form `RR-2021-014`.
    NotAnId {
        /// The value.
        found: String,
    },
    /// The same id stands twice; only the first one is read.
    Twice {
        /// The value.
        found: String,
    },
    /// Not a date that the calendar has, written `YYYY-MM-DD` or, where allowed, `YYYY-MM`.
    NotADate {
        /// The value.
        found: String,
    },
    /// Not a whole number from 0.
    NotACount {
        /// The value.
        found: String,
    },
    /// Not one of the values that this field may have.
    NotAllowed {
        /// The value.
        found: String,
        /// All allowed values; none where they are too many to be told.
        allowed: Vec<String>,
        /// The allowed value that looks most like it.
        nearest: Option<String>,
    },
    /// Not an `http` or `https` address.
    NotAWebAddress {
        /// The value.
        found: String,
    },
    /// An incident without any source that can be used.
    NoSource,
}

impl Fault {
    /// The name of the rule that was broken, stable across versions.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Unreachable => "unreachable",
            Fault::Status(_) => "status",
            Fault::WebPage => "web-page",
            Fault::NotJson { .. } => "not-json",
            Fault::Schema { .. } => "schema",
            Fault::NotATable { .. } => "not-a-table",
            Fault::Missing => "missing",
            Fault::Required => "required",
            Fault::NotAValue => "not-a-value",
            Fault::NotAnId { .. } => "not-an-id",
            Fault::Twice { .. } => "twice",
            Fault::NotADate { .. } => "not-a-date",
            Fault::NotACount { .. } => "not-a-count",
            Fault::NotAllowed { .. } => "not-allowed",
            Fault::NotAWebAddress { .. } => "not-a-web-address",
            Fault::NoSource => "no-source",
        }
    }
}

/// One fault at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
    /// What it costs.
    pub left_out: LeftOut,
}

impl Problem {
    /// A fault for which nothing of the file can be used.
    pub fn of_file(file: &str, fault: Fault) -> Self {
        let place = Place { file: file.to_owned(), ..Place::default() };
        Problem { place, fault, left_out: LeftOut::File }
    }
}
