//! What an engine can hold. Checked once, when it is built.

use super::Cell;
use super::row::Codes;
use crate::model::{Answer, Coded, Evidence, IncidentType, Stage, Target};
use std::ops::Range;

/// How many years and municipalities there are codes for. All other codes are positions in [`Coded::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Years from the first to the last, at most [`Shape::YEARS`].
    pub years: usize,
    /// Municipalities, at most [`Shape::MUNICIPALITIES`].
    pub municipalities: usize,
}

/// Why an engine cannot hold what it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfBounds {
    /// So many years.
    Years(usize),
    /// So many municipalities.
    Municipalities(usize),
    /// More incidents than a count of 32 bits can say.
    Incidents,
    /// The incident at this position has a code that stands for nothing.
    Code {
        /// Position among the incidents, from 0.
        position: usize,
        /// The column.
        column: &'static str,
        /// The code.
        code: usize,
    },
}

impl std::fmt::Display for OutOfBounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            OutOfBounds::Years(count) => write!(f, "{count} years: at most {}", Shape::YEARS),
            OutOfBounds::Municipalities(count) => {
                write!(f, "{count} municipalities: at most {}", Shape::MUNICIPALITIES)
            }
            OutOfBounds::Incidents => write!(f, "more than {} incidents", u32::MAX),
            OutOfBounds::Code { position, column, code } => {
                write!(f, "incident {position}: {column} has no code {code}")
            }
        }
    }
}

impl std::error::Error for OutOfBounds {}

impl Shape {
    /// As many as have a bit in [`super::Masks::years`].
    pub const YEARS: usize = u64::BITS as usize;
    /// As many as have a code of one byte.
    pub const MUNICIPALITIES: usize = 256;

    pub(super) fn check(&self) -> Result<(), OutOfBounds> {
        if self.years > Self::YEARS {
            return Err(OutOfBounds::Years(self.years));
        }
        if self.municipalities > Self::MUNICIPALITIES {
            return Err(OutOfBounds::Municipalities(self.municipalities));
        }
        Ok(())
    }

    /// Whether every code of this incident stands for something.
    pub(super) fn check_codes(&self, position: usize, codes: &Codes) -> Result<(), OutOfBounds> {
        let within = |column, code: usize, count| {
            if code < count { Ok(()) } else { Err(OutOfBounds::Code { position, column, code }) }
        };
        within("month", codes.month.into(), self.years * 12)?;
        within("municipality", codes.municipality.into(), self.municipalities)?;
        within("type", codes.incident_type.into(), IncidentType::ALL.len())?;
        within("target", codes.target.into(), Target::ALL.len())?;
        within("evidence", codes.evidence.into(), Evidence::ALL.len())?;
        let answers = Stage::ALL.iter().zip(codes.answers);
        answers.into_iter().try_for_each(|(stage, answer)| within(stage.id(), answer.into(), Answer::ALL.len()))
    }

    /// How many cells there can be.
    pub(super) fn cells(&self) -> usize {
        self.years * self.municipalities * IncidentType::ALL.len()
    }

    /// Where the cell of an incident stands: by year, then municipality, then type.
    pub(super) fn position(&self, codes: &Codes) -> usize {
        let place = usize::from(codes.month / 12) * self.municipalities + usize::from(codes.municipality);
        place * IncidentType::ALL.len() + usize::from(codes.incident_type)
    }

    /// The cell that stands there, with these rows.
    pub(super) fn cell_at(&self, position: usize, rows: Range<u32>) -> Cell {
        let (place, incident_type) = (position / IncidentType::ALL.len(), position % IncidentType::ALL.len());
        let (year, municipality) = (place / self.municipalities, place % self.municipalities);
        Cell { year: year as u8, municipality: municipality as u8, incident_type: incident_type as u8, rows }
    }
}
