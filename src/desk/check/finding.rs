//! What is wrong with the sheets, as data. Its words are in `i18n`.

use super::kind::{CellKind, TableKind};
use crate::desk::Spot;
use crate::load::Fault;
use crate::model::{Coded, Evidence, Stage};
use std::borrow::Cow;
use std::rc::Rc;

/// The names of all rules, in the order in which what breaks them is shown: first those that hold publishing back.
pub const RULES: [&str; 25] = [
    "no-table",
    "missing",
    "doubled-header",
    "no-heading",
    "required",
    "twice",
    "not-an-id",
    "not-a-date",
    "ambiguous-date",
    "future",
    "ends-before-it-begins",
    "no-such-municipality",
    "not-allowed",
    "not-a-count",
    "not-a-web-address",
    "not-a-value",
    "no-source",
    "not-recognised",
    "short-row",
    "stage-order",
    "likely-twice",
    "no-publisher",
    "publishers",
    "formula",
    "hidden-character",
];

/// Whether a finding holds publishing back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It does.
    Error,
    /// It does not, but somebody should look.
    Warning,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A rule of the data package is broken.
    Rule(Box<Fault>),
    /// No municipality is called so; both names of the one that is most likely meant.
    NoSuchMunicipality {
        /// The nearest.
        nearest: Option<String>,
    },
    /// Day and month may stand in either order: both dates.
    AmbiguousDate {
        /// The dates, as `YYYY-MM-DD`.
        dates: Box<[String; 2]>,
    },
    /// A date that has not come.
    Future,
    /// A period that ends before it begins.
    EndsBeforeItBegins,
    /// A column that stands in the header a second time.
    DoubledHeader,
    /// A value in a column without heading.
    NoHeading,
    /// A table that must be there is in no file.
    NoTable {
        /// Which.
        table: TableKind,
    },
    /// A sheet that is none of the tables.
    NotRecognised,
    /// A row with fewer cells than the header: the others were taken as empty.
    ShortRow,
    /// Something happened although something before it did not.
    StageOrder {
        /// The answer `no`.
        no: Stage,
        /// The answer `yes`.
        yes: Stage,
    },
    /// The same municipality and type, at nearly the same time.
    LikelyTwice {
        /// Id of the other incident.
        id: String,
        /// Its row, as a spreadsheet counts it.
        row: usize,
    },
    /// A source without publisher.
    NoPublisher,
    /// `evidence` says another number of publishers than the sources have.
    Publishers {
        /// The evidence.
        evidence: Evidence,
        /// How many publishers there are.
        count: usize,
    },
    /// A text that is a formula, or what a spreadsheet shows for one that failed.
    Formula,
    /// A character that nobody sees.
    HiddenCharacter {
        /// Which.
        character: char,
    },
}

impl Flaw {
    /// A rule of the data package is broken.
    pub fn rule(fault: Fault) -> Self {
        Flaw::Rule(Box::new(fault))
    }

    /// The name of the rule, stable across versions.
    pub fn code(&self) -> &'static str {
        match self {
            Flaw::Rule(fault) => fault.code(),
            Flaw::NoSuchMunicipality { .. } => "no-such-municipality",
            Flaw::AmbiguousDate { .. } => "ambiguous-date",
            Flaw::Future => "future",
            Flaw::EndsBeforeItBegins => "ends-before-it-begins",
            Flaw::DoubledHeader => "doubled-header",
            Flaw::NoHeading => "no-heading",
            Flaw::NoTable { .. } => "no-table",
            Flaw::NotRecognised => "not-recognised",
            Flaw::ShortRow => "short-row",
            Flaw::StageOrder { .. } => "stage-order",
            Flaw::LikelyTwice { .. } => "likely-twice",
            Flaw::NoPublisher => "no-publisher",
            Flaw::Publishers { .. } => "publishers",
            Flaw::Formula => "formula",
            Flaw::HiddenCharacter { .. } => "hidden-character",
        }
    }

    /// Whether it holds publishing back.
    pub fn severity(&self) -> Severity {
        match self {
            Flaw::Rule(_)
            | Flaw::NoSuchMunicipality { .. }
            | Flaw::AmbiguousDate { .. }
            | Flaw::Future
            | Flaw::EndsBeforeItBegins
            | Flaw::DoubledHeader
            | Flaw::NoHeading
            | Flaw::NoTable { .. } => Severity::Error,
            _ => Severity::Warning,
        }
    }
}

/// One finding. There may be as many as rows, so each takes little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, see [`crate::desk::Sheet::file`]; the name of the table where it is in no file.
    pub file: Rc<str>,
    /// The table, where the sheet is one.
    pub table: Option<TableKind>,
    /// The row, as a spreadsheet counts it.
    pub row: Option<usize>,
    /// Id of the column; as written where it is none of ours; empty for a whole row or sheet.
    pub column: Cow<'static, str>,
    /// The value, as written.
    pub value: String,
    /// What is wrong.
    pub flaw: Flaw,
    /// The cell that can be mended in place.
    pub spot: Option<Spot>,
}

impl Finding {
    /// The name of the rule, see [`Flaw::code`].
    pub fn rule(&self) -> &'static str {
        self.flaw.code()
    }

    /// Whether it holds publishing back.
    pub fn severity(&self) -> Severity {
        self.flaw.severity()
    }

    /// What its cell is, where it has one.
    pub fn cell_kind(&self) -> Option<CellKind> {
        self.spot.and(self.table).map(|table| table.cell_kind(&self.column))
    }

    /// The table's name as it stands in `file` where no file is to blame.
    pub(super) fn of_no_file(table: TableKind) -> Self {
        Finding {
            file: table.id().into(),
            table: Some(table),
            row: None,
            column: Cow::Borrowed(""),
            value: String::new(),
            flaw: Flaw::NoTable { table },
            spot: None,
        }
    }
}
