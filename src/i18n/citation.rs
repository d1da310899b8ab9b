//! What a reader takes along: the source of a figure, and whether a figure that was taken earlier still holds.

use super::{Words, fill};
use crate::model::{Coded, Dataset};
use crate::query::Cited;
use crate::stats::Tally;

/// "Response Record 2020–2021, version 1.0.0. https://…"
pub fn citation(words: &Words, dataset: &Dataset, address: &str) -> String {
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("title", &dataset.title), ("version", &dataset.version), ("address", &address)];
    fill(words.citation, &values)
}

/// The citation as BibTeX. Title and version are text: what BibTeX reads as commands is written so that it does not.
pub fn bibtex(dataset: &Dataset, address: &str) -> String {
    let text = |text: &str| -> String {
        let escaped = |letter: char| match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => format!("\\{letter}"),
            '\\' => "\\textbackslash{}".to_owned(),
            '–' => "--".to_owned(),
            other => other.to_string(),
        };
        text.chars().map(escaped).collect()
    };
    format!(
        "@misc{{response-record,\n  title = {{{}}},\n  version = {{{}}},\n  howpublished = {{\\url{{{address}}}}}\n}}",
        text(&dataset.title),
        text(&dataset.version),
    )
}

/// Whether a figure that a link carries still holds; `now` are the same answers in today's data.
pub fn cited(words: &Words, dataset: &Dataset, cited: &Cited, now: Tally) -> String {
    let holds = cited.yes == now.yes && cited.n == now.n();
    let values: [(&str, &dyn std::fmt::Display); 7] = [
        ("version", &cited.version),
        ("yes", &cited.yes),
        ("n", &cited.n),
        ("stage", &words.stages[cited.stage.index()]),
        ("today", &dataset.version),
        ("now", &now.yes),
        ("all", &now.n()),
    ];
    fill(if holds { words.cited_holds } else { words.cited_changed }, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::Stage;

    fn dataset() -> Dataset {
        Dataset { title: "Record 2020–2021 & more".to_owned(), version: "1.1.0".to_owned(), ..Dataset::default() }
    }

    #[test]
    fn a_figure_holds_or_has_changed() {
        let link = Cited { version: "1.0.0".to_owned(), stage: Stage::InvestigationOpened, yes: 14, n: 57 };
        let now = |yes, unknown| Tally { yes, no: 0, unknown };
        assert_eq!(
            cited(&EN, &dataset(), &link, now(14, 43)),
            "This link was made with version 1.0.0 of the data and said at least 14 of 57 for “Investigation opened”. \
             That still holds in today’s data, version 1.1.0."
        );
        assert_eq!(
            cited(&EN, &dataset(), &link, now(15, 45)),
            "This link was made with version 1.0.0 of the data and said at least 14 of 57 for “Investigation opened”. \
             Today’s data, version 1.1.0, say at least 15 of 60."
        );
    }

    #[test]
    fn a_citation_names_version_and_address() {
        assert_eq!(
            citation(&EN, &dataset(), "https://example.org/?a=1"),
            "Record 2020–2021 & more, version 1.1.0. https://example.org/?a=1"
        );
        assert!(bibtex(&dataset(), "https://example.org/").contains("title = {Record 2020--2021 \\& more}"));
    }
}
