//! What the figures of a chart rest on, under its picture: on the page, and in what leaves it.

use super::{Words, date, fill, list, number::source_line};
use crate::model::{Dataset, IncidentDate};
use crate::stats::{Summary, YearSummary};

/// Under `stages`.
pub fn stages(words: &Words, summary: &Summary) -> String {
    format!("{} {} {}", source_line(words, summary), unknown_line(words, summary), words.stages_note)
}

/// Under `years`.
pub fn years(words: &Words, summary: &Summary) -> String {
    let count = |year: &YearSummary| fill(words.n_in_year, &[("n", &year.n), ("year", &year.year)]);
    let counts: Vec<String> = summary.years.iter().map(count).collect();
    let line = fill(words.years_line, &[("counts", &list(&counts, words.and))]);
    format!("{line} {} {}", unknown_line(words, summary), words.years_note)
}

/// Under `months`.
pub fn months(words: &Words, summary: &Summary) -> String {
    let dated = fill(words.months_line, &[("count", &summary.month_only), ("n", &summary.n)]);
    format!("{} {dated} {}", source_line(words, summary), words.months_note)
}

/// Under `municipalities`.
pub fn municipalities(words: &Words, summary: &Summary) -> String {
    format!("{} {}", source_line(words, summary), words.map_note)
}

/// Under `types`.
pub fn types(words: &Words, summary: &Summary) -> String {
    format!("{} {} {}", source_line(words, summary), unknown_line(words, summary), words.types_note)
}

/// How much of all answers of a selection is unknown.
fn unknown_line(words: &Words, summary: &Summary) -> String {
    let answers = summary.n * summary.stages.len() as u32;
    fill(words.unknown_line, &[("unknown", &summary.unknown()), ("answers", &answers)])
}

/// The lines under a saved picture: what it is of, what its figures rest on, data, licence and day, its address. A line
/// that says nothing is left out.
pub fn poster_foot(
    words: &Words,
    dataset: &Dataset,
    today: IncidentDate,
    [selection, source, address]: [String; 3],
) -> Vec<String> {
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("title", &dataset.title), ("version", &dataset.version), ("licence", &dataset.licence.name)];
    let made = fill(words.made_on, &[("date", &date(words, today))]);
    let lines = [selection, source.trim().to_owned(), format!("{} {made}", fill(words.poster_foot, &values)), address];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::stats::Tally;

    #[test]
    fn a_chart_says_its_n_its_unknowns_and_its_source() {
        let answers = [Tally { yes: 1, no: 0, unknown: 3 }; 7];
        let of_year = YearSummary { year: 2020, n: 4, stages: answers };
        let summary =
            Summary { n: 4, sources: 5, month_only: 1, stages: answers, years: vec![of_year], ..Summary::default() };
        let rests = "n = 4 incidents. Source: Response Record, compiled from 5 public reports.";
        let unknown = "21 of 28 answers are unknown.";
        assert_eq!(stages(&EN, &summary), format!("{rests} {unknown} {}", EN.stages_note));
        assert_eq!(types(&EN, &summary), format!("{rests} {unknown} {}", EN.types_note));
        assert_eq!(
            years(&EN, &summary),
            format!("n = 4 in 2020. Source: Response Record. {unknown} {}", EN.years_note)
        );
        assert_eq!(months(&EN, &summary), format!("{rests} 1 of 4 are dated by their month only. {}", EN.months_note));
        assert_eq!(municipalities(&EN, &summary), format!("{rests} {}", EN.map_note));
    }

    #[test]
    fn the_foot_leaves_out_what_says_nothing() {
        let dataset = Dataset { title: "Record".to_owned(), version: "1.0.0".to_owned(), ..Dataset::default() };
        let today = IncidentDate::parse("2026-07-01").unwrap();
        let foot = |selection: &str| {
            poster_foot(&EN, &dataset, today, [selection, " n = 4. ", "https://example.org/"].map(str::to_owned))
        };
        assert_eq!(
            foot("all"),
            ["all", "n = 4.", "Record, version 1.0.0. Licence: . Made on 1 July 2026.", "https://example.org/"]
        );
        assert_eq!(foot("").len(), 3);
    }
}
