//! Titles of charts: each says what its figures show, and says so where they show too little.
//! Half of the file is its tests.

use super::date::month;
use super::number::percent_text;
use super::{Words, counter, fill, list, municipality};
use crate::model::{Coded, PublishedTotal, Stage};
use crate::query::Chart;
use crate::stats::{Coverage, MonthSummary, PlaceSummary, Summary, Tally, TypeSummary};

/// Types with fewer incidents are neither shaded nor named in a title: "1 of 2" must not look like a finding.
pub const FEW: u32 = 5;

/// What a chart answers.
pub fn question(words: &Words, chart: Chart) -> &'static str {
    match chart {
        Chart::Stages => words.stages_question,
        Chart::Years => words.years_question,
        Chart::Months => words.months_question,
        Chart::Municipalities => words.municipalities_question,
        Chart::Types => words.types_question,
        Chart::Coverage => words.coverage_question,
        Chart::Finding => words.question,
        Chart::Table => words.table_question,
    }
}

/// The title of `stages`: how much is unknown, and which stage is shown most often.
pub fn stages(words: &Words, summary: &Summary) -> String {
    if summary.n == 1 {
        let count = |part: fn(&Tally) -> u32| summary.stages.iter().map(part).sum::<u32>();
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("yes", &count(|t| t.yes)), ("no", &count(|t| t.no)), ("unknown", &count(|t| t.unknown))];
        return fill(words.one_stages, &values);
    }
    let most = summary.stages.iter().map(|tally| tally.yes).max().unwrap_or(0);
    if most == 0 {
        return fill(words.no_stage_shown, &[("n", &summary.n)]);
    }
    let shown_so: Vec<&Stage> = Stage::ALL.iter().filter(|stage| summary.stage(**stage).yes == most).collect();
    let shown = match shown_so[..] {
        [stage] => {
            let noun = words.stage_subjects[stage.index()];
            fill(words.most_often, &[("noun", &noun), ("yes", &most), ("n", &summary.n)])
        }
        _ => fill(words.none_more_often, &[("yes", &most), ("n", &summary.n)]),
    };
    format!("{}{shown}", how_unknown(words, summary))
}

fn how_unknown(words: &Words, summary: &Summary) -> String {
    match summary.stages.iter().filter(|tally| 2 * tally.unknown > tally.n()).count() {
        0 => String::new(),
        all if all == Stage::ALL.len() => words.mostly_unknown.to_owned(),
        count => fill(words.partly_unknown, &[("count", &count)]),
    }
}

/// The title of `years`: only changes from the first to the last year that no answer to the unknowns could undo.
pub fn years(words: &Words, summary: &Summary) -> String {
    let (Some(first), Some(last)) = (summary.years.first(), summary.years.last()) else { return String::new() };
    if first.year == last.year {
        return fill(words.one_year, &[("year", &first.year)]);
    }
    if first.n < FEW || last.n < FEW {
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("a", &first.n), ("first", &first.year), ("b", &last.n), ("last", &last.year)];
        return fill(words.years_few, &values);
    }
    let bounds = |stages: &[Tally], stage: &Stage| stages[stage.index()].bounds();
    let changed = |certain: fn(f64, f64, f64, f64) -> bool| -> Vec<String> {
        let is_certain = |stage: &&Stage| {
            let pair = bounds(&first.stages, stage).zip(bounds(&last.stages, stage));
            pair.is_some_and(|(a, b)| certain(a.low, a.high, b.low, b.high))
        };
        let name = |stage: &Stage| words.stage_nouns[stage.index()].to_owned();
        Stage::ALL.iter().filter(is_certain).map(name).collect()
    };
    let up = changed(|_, first_high, last_low, _| last_low > first_high);
    let down = changed(|first_low, _, _, last_high| last_high < first_low);
    if up.is_empty() && down.is_empty() {
        let all_open = [first, last].iter().all(|year| year.stages.iter().all(|tally| tally.unknown > 0));
        return if all_open { words.change_unknown } else { words.change_none }.to_owned();
    }
    let said = |text: &str, stages: &[String]| {
        let stages_text = list(stages, words.and);
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("first", &first.year), ("last", &last.year), ("stages", &stages_text)];
        if stages.is_empty() { String::new() } else { fill(text, &values) }
    };
    let rest = if up.len() + down.len() < Stage::ALL.len() { words.change_rest } else { "" };
    format!("{}{}{rest}", said(words.change_up, &up), said(words.change_down, &down)).trim_end().to_owned()
}

/// The title of `types`: the largest type for which no step is shown, and the type most often investigated.
pub fn types(words: &Words, summary: &Summary) -> String {
    let enough: Vec<&TypeSummary> = summary.types.iter().filter(|row| row.n >= FEW).collect();
    if enough.is_empty() {
        return fill(words.types_few, &[("few", &FEW)]);
    }
    let noun = |row: &TypeSummary| words.type_nouns[row.incident_type.index()];
    let without = enough
        .iter()
        .find(|row| no_step(row))
        .map(|row| fill(words.type_without, &[("n", &row.n), ("type", &noun(row))]));
    let most = enough.iter().copied().filter(|row| investigated(row) > 0).reduce(|a, b| {
        // Compared as fractions, so that equals stay equal and the larger type, which comes first, is kept.
        let more = u64::from(investigated(b)) * u64::from(a.n) > u64::from(investigated(a)) * u64::from(b.n);
        if more { b } else { a }
    });
    let said = |text: &str, row: &TypeSummary| {
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("type", &noun(row)), ("yes", &investigated(row)), ("n", &row.n), ("few", &FEW)];
        fill(text, &values)
    };
    match (without, most) {
        (Some(without), Some(most)) => format!("{without}{}.", said(words.type_most_after, most)),
        (Some(without), None) => format!("{without}."),
        (None, Some(most)) => said(words.type_most, most),
        (None, None) => fill(words.no_investigation_of_types, &[("few", &FEW)]),
    }
}

/// No stage of the path, from a report to police to a court outcome, is shown.
fn no_step(row: &TypeSummary) -> bool {
    Stage::ALL
        .iter()
        .filter(|stage| **stage != Stage::PublicCondemnation)
        .all(|stage| row.stages[stage.index()].yes == 0)
}

fn investigated(row: &TypeSummary) -> u32 {
    row.stages[Stage::InvestigationOpened.index()].yes
}

/// The title of `coverage`: this list against the published total of the same scope, a share a year.
pub fn coverage(words: &Words, coverage: &[Coverage]) -> String {
    let compared: Vec<_> = coverage.iter().filter_map(|row| Some((row, row.comparable()?))).collect();
    let Some((_, total)) = compared.first() else { return words.coverage_none.to_owned() };
    let share = |(row, total): &(&Coverage, &PublishedTotal)| {
        fill(words.coverage_share, &[("share", &percent_text(words, row.listed, total.count)), ("year", &row.year)])
    };
    let shares: Vec<String> = compared.iter().map(share).collect();
    fill(
        words.coverage_shares,
        &[("shares", &list(&shares, words.and)), ("by", &short_name(counter(words, &total.counted_by)))],
    )
}

/// The title of `months`: which month has most. It suggests no trend, for what is listed depends on what was reported.
pub fn months(words: &Words, summary: &Summary) -> String {
    let some: Vec<&MonthSummary> = summary.months.iter().filter(|month| month.n > 0).collect();
    let name = |of: &MonthSummary| month(words, of.month);
    if let [one] = some[..] {
        return fill(words.form(&words.months_one, one.n), &[("n", &one.n), ("month", &name(one))]);
    }
    if summary.n < FEW {
        return if summary.n == 0 { String::new() } else { fill(words.months_few, &[("n", &summary.n)]) };
    }
    let n = some.iter().map(|month| month.n).max().unwrap_or(0);
    let most: Vec<String> = some.iter().filter(|month| month.n == n).map(|month| name(month)).collect();
    let months = list(&most, words.and);
    let text = match most.len() {
        1 => words.month_most,
        2 => words.months_most,
        _ => words.months_equal,
    };
    fill(text, &[("n", &n), ("total", &summary.n), ("month", &months), ("months", &months)])
}

/// The title of `municipalities`: how many have an incident listed, and which has most.
pub fn municipalities(words: &Words, places: &[PlaceSummary]) -> String {
    let some: Vec<&PlaceSummary> = places.iter().filter(|place| place.n > 0).collect();
    let name = |place: &PlaceSummary| municipality(words, place.municipality);
    let n = some.iter().map(|place| place.n).max().unwrap_or(0);
    if let [one] = some[..] {
        return fill(words.form(&words.places_one, n), &[("n", &n), ("place", &name(one))]);
    }
    let most: Vec<String> = some.iter().filter(|place| place.n == n).map(|place| name(place)).collect();
    let names = list(&most, words.and);
    let text = match most.len() {
        0 => return String::new(),
        1 => words.place_most,
        2 if some.len() > 2 => words.places_most,
        _ => words.places_equal,
    };
    let most = fill(text, &[("n", &n), ("place", &names), ("places", &names)]);
    fill(words.places_some, &[("count", &some.len()), ("all", &places.len()), ("most", &most)])
}

/// The short name that an organisation gives itself in brackets, "RRCG"; its whole name where there is none.
pub fn short_name(counted_by: &str) -> &str {
    let bracket = counted_by.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    bracket.map_or(counted_by, |(short, _)| short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EN;
    use crate::model::IncidentType::{Arson, TheftOrBurglary};
    use crate::model::{Answer, IncidentType, parse_day};
    use crate::query::{Filter, Index, select};
    use crate::samples;
    use crate::stats::summarise;
    use Answer::{No, Unknown, Yes};

    type Row = (&'static str, IncidentType, [Answer; 7]);

    fn summary(rows: &[Row]) -> Summary {
        let incidents = rows.iter().map(|(date, kind, answers)| samples::incident(date, *kind, *answers)).collect();
        let dataset = samples::dataset(incidents);
        summarise(&dataset, &select(&dataset, &Index::of(&dataset), &Filter::default()))
    }

    fn reported(answer: Answer) -> [Answer; 7] {
        [answer, Unknown, Unknown, Unknown, Unknown, Unknown, Unknown]
    }

    #[test]
    fn stages_say_how_much_is_unknown() {
        let rows = [
            ("2020-01", Arson, reported(Yes)),
            ("2020-01", Arson, reported(Unknown)),
            ("2020-01", Arson, reported(Unknown)),
        ];
        assert_eq!(
            stages(&EN, &summary(&rows)),
            "At every stage, most answers are unknown. A report to police is shown most often, for at least 1 of 3."
        );
        assert_eq!(
            stages(&EN, &summary(&rows[1..])),
            "Sources show none of the seven stages for any of these 2 incidents."
        );
        let known = [("2020-01", Arson, reported(Yes)), ("2020-01", Arson, reported(No))];
        assert_eq!(
            stages(&EN, &summary(&known)),
            "At 6 of 7 stages, most answers are unknown. A report to police is shown most often, for at least 1 of 2."
        );
        let equal = [("2020-01", Arson, [Yes, Yes, No, No, No, No, No]), ("2020-01", Arson, [No; 7])];
        assert_eq!(stages(&EN, &summary(&equal)), "No stage is shown for more than 1 of 2.");
        assert_eq!(
            stages(&EN, &summary(&rows[..1])),
            "Of the seven stages, sources show 1, rule out 0 and leave 6 unknown."
        );
    }

    #[test]
    fn years_claim_only_what_no_unknown_could_undo() {
        let five = |first: Answer, last: Answer| {
            [vec![("2020-01", Arson, reported(first)); 5], vec![("2021-01", Arson, reported(last)); 5]].concat()
        };
        let certain = five(No, Yes);
        assert_eq!(
            years(&EN, &summary(&certain)),
            "More often in 2021 than in 2020, whatever the unknowns hide: a report to police. For the other stages, no \
             change is certain."
        );
        assert_eq!(years(&EN, &summary(&five(Unknown, Unknown))), EN.change_unknown);
        assert_eq!(years(&EN, &summary(&five(Yes, Yes))), EN.change_none);
        assert_eq!(years(&EN, &summary(&certain[4..])), "Too few incidents to compare: 1 in 2020 and 5 in 2021.");
        assert_eq!(
            years(&EN, &summary(&certain[..1])),
            "Every incident in this selection is of 2020: there is nothing to compare."
        );
    }

    #[test]
    fn few_incidents_are_no_finding() {
        let mut investigated = [Unknown; 7];
        investigated[Stage::InvestigationOpened.index()] = Yes;
        let mut rows = vec![("2020-01", Arson, investigated); 4];
        assert_eq!(
            types(&EN, &summary(&rows)),
            "Each type has fewer than 5 incidents in this selection: too few to compare."
        );
        rows.push(("2020-01", Arson, [Unknown; 7]));
        assert_eq!(
            types(&EN, &summary(&rows)),
            "Of types with 5 or more incidents, none shows an investigation more often than arson: at least 4 of 5."
        );
        rows.extend([("2020-01", TheftOrBurglary, [Unknown; 7]); 6]);
        assert_eq!(
            types(&EN, &summary(&rows)),
            "Sources show no step by police or court for any of the 6 incidents of theft or burglary; for arson, an \
             investigation in at least 4 of 5."
        );
    }

    #[test]
    fn months_name_the_most_and_no_trend() {
        let of = |dates: &[&'static str]| {
            summary(&dates.iter().map(|date| (*date, Arson, [Unknown; 7])).collect::<Vec<_>>())
        };
        assert_eq!(months(&EN, &of(&[])), "");
        assert_eq!(months(&EN, &of(&["2021-05"])), "The one incident is of May 2021.");
        assert_eq!(months(&EN, &of(&["2021-05", "2021-05-03"])), "All 2 incidents are of May 2021.");
        assert_eq!(months(&EN, &of(&["2021-05", "2020-03"])), "Too few incidents to compare months: 2.");
        let mut dates = vec!["2020-01", "2020-02", "2020-03", "2020-04", "2021-05"];
        assert_eq!(months(&EN, &of(&dates)), "No month has more than 1 of the 5.");
        dates.push("2021-05-31");
        assert_eq!(months(&EN, &of(&dates)), "Most in one month: 2 of 6, in May 2021.");
        dates.push("2020-03-01");
        assert_eq!(months(&EN, &of(&dates)), "Most in one month: 2 of 7 each, in March 2020 and May 2021.");
    }

    #[test]
    fn places_name_the_most() {
        let dataset = samples::dataset(vec![]);
        let title = |counts: [u32; 3]| {
            let place = |(municipality, n)| PlaceSummary { municipality, n, stages: Default::default() };
            municipalities(&EN, &dataset.municipalities.iter().zip(counts).map(place).collect::<Vec<_>>())
        };
        let klina = "kline-klina sq/kline-klina sr";
        assert_eq!(title([0, 0, 0]), "");
        assert_eq!(title([0, 1, 0]), format!("The one incident listed is in {klina}."));
        assert_eq!(title([0, 8, 0]), format!("All 8 incidents listed are in {klina}."));
        let some = "municipalities have an incident listed;";
        assert_eq!(title([1, 8, 0]), format!("2 of 3 {some} {klina} has the most, 8."));
        let prizren = "prizren sq/prizren sr";
        assert_eq!(title([1, 8, 8]), format!("3 of 3 {some} {klina} and {prizren} have the most, 8 each."));
        assert_eq!(title([0, 1, 1]), format!("2 of 3 {some} none has more than 1."));
    }

    #[test]
    fn coverage_is_against_the_count_of_the_same_scope() {
        let total = |count, scope: &str, by: &str| PublishedTotal {
            from: parse_day("2020-01-01").unwrap(),
            to: parse_day("2020-12-31").unwrap(),
            count,
            exact: true,
            counted_by: by.to_owned(),
            scope: scope.to_owned(),
            title: String::new(),
            publisher: String::new(),
            url: String::new(),
        };
        let totals = vec![total(37, "hate incidents", "ODIHR"), total(76, "all incidents", "Group (RRCG), NGO")];
        let row = Coverage { year: 2020, listed: 39, totals };
        assert_eq!(
            coverage(&EN, std::slice::from_ref(&row)),
            "Against RRCG’s own count, this list is 51\u{a0}% as long for 2020."
        );
        assert_eq!(coverage(&EN, &[Coverage { totals: vec![], ..row }]), EN.coverage_none);
        assert_eq!(short_name("OSCE Mission in Kosovo"), "OSCE Mission in Kosovo");
    }
}
