//! A figure that travels in a link.

use crate::model::{Coded, Stage};

/// A figure that a link carries, so that it can be checked against the data of a later day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The version of the data that it was made with.
    pub version: String,
    /// The stage that was counted.
    pub stage: Stage,
    /// Incidents with a "yes".
    pub yes: u32,
    /// Incidents in the selection.
    pub n: u32,
}

impl Cited {
    /// Reads `1.0.0:investigation_opened:25:116`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.rsplitn(4, ':');
        let (n, yes, stage, version) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let (yes, n) = (yes.parse().ok()?, n.parse().ok()?);
        let sound = !version.is_empty() && yes <= n;
        sound.then_some(Cited { version: version.to_owned(), stage: Stage::from_id(stage)?, yes, n })
    }

    /// The text that [`Cited::parse`] reads.
    pub fn text(&self) -> String {
        format!("{}:{}:{}:{}", self.version, self.stage.id(), self.yes, self.n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cited_figure_is_read_back() {
        let cited = Cited { version: "2:1".to_owned(), stage: Stage::CourtOutcome, yes: 3, n: 9 };
        assert_eq!(Cited::parse(&cited.text()), Some(cited));
    }
}
