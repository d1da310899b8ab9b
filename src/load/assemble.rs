//! The rules, once for every way in: tables to a [`Dataset`], with every row that breaks a rule left out and named.
//!
//! A fault in an incident's own fields leaves the incident out, for it could be counted wrongly otherwise. A fault in
//! one source leaves out that source; an incident without any good source is left out too.

use super::Loaded;
use super::cells::{COMPARED, Cells, count, date, incident_id, not_allowed, position, web_address};
use super::problem::{Fault, Problem};
use super::table::{Record, Table, Tables, incidents, municipalities, published_totals, sources, stage_column};
use crate::model::{
    Answer, Coded, Dataset, InEnglish, Incident, Licence, Municipality, PublishedTotal, Source, Stage, fold, ordered,
    parse_day, sort,
};

/// What a data package says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Title of the package.
    pub title: String,
    /// Version of the data.
    pub version: String,
    /// What may be done with it.
    pub licence: Licence,
}

impl About {
    /// What these data say of themselves.
    pub fn of(dataset: &Dataset) -> Self {
        let Dataset { title, version, licence, .. } = dataset;
        About { title: title.clone(), version: version.clone(), licence: licence.clone() }
    }
}

/// Checks and joins the tables. `first` gives the first row of the incidents with an id. `is_taken` says of each good incident, with the position of its row, whether it becomes a
/// part of the dataset; only then do its texts take memory.
pub fn assemble<R: Record>(
    about: About,
    tables: &Tables<R>,
    first: &dyn Fn(&str) -> Option<usize>,
    is_taken: &mut dyn FnMut(usize, &mut Incident<&str>) -> bool,
) -> Loaded {
    let mut problems = Vec::new();
    let municipalities: Vec<_> = read(&tables.municipalities, &mut problems, &mut municipality);
    let published_totals = read(&tables.published_totals, &mut problems, &mut published_total);
    let known: Vec<&str> = municipalities.iter().map(|municipality| municipality.id.as_str()).collect();
    let mut sources = sources_by_incident(tables, first, &mut problems);
    let mut row = 0..;
    let incidents = read(&tables.incidents, &mut problems, &mut |cells| {
        let row = row.next()?;
        let id = cells.text(incidents::ID);
        if first(id) == Some(row) {
            let mut incident = incident(cells, &known, std::mem::take(&mut sources[row]))?;
            return is_taken(row, &mut incident).then(|| incident.owned());
        }
        cells.fault("id", Fault::Twice { found: id.to_owned() });
        None
    });
    let name = |one: &Municipality| (fold(&one.name_sq), fold(&one.name_sr_latn));
    let municipalities = ordered(municipalities, |a, b| name(a).cmp(&name(b)));
    let incidents = ordered(incidents, |a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    let About { title, version, licence } = about;
    let dataset = Dataset { title, version, licence, municipalities, incidents, published_totals };
    Loaded { dataset, problems, texts: Vec::new() }
}

/// Every row of a table that `parse` can read.
fn read<'a, R: Record, T>(
    table: &'a Table<R>,
    problems: &mut Vec<Problem>,
    parse: &mut dyn FnMut(&mut Cells<'a, '_, R>) -> Option<T>,
) -> Vec<T> {
    table.rows.iter().filter_map(|row| parse(&mut Cells::new(table, row, problems))).collect()
}

/// The ids of the incidents, each with its row, ordered so that one is found quickly. A hash table would be quicker, where
/// there are many, and weigh more, which counts where there are few.
pub struct Ids<'a> {
    of_rows: Vec<&'a str>,
    /// The rows, by their ids.
    ordered: Vec<usize>,
}

impl<'a> Ids<'a> {
    /// Those of this table.
    pub fn of<R: Record>(incidents: &'a Table<R>) -> Self {
        let of_rows: Vec<&str> = incidents.rows.iter().map(|row| row.cell(0)).collect();
        let mut ordered: Vec<usize> = (0..of_rows.len()).collect();
        sort(&mut ordered, &|a, b| of_rows[a].cmp(of_rows[b]));
        Ids { of_rows, ordered }
    }

    /// The first row with this id.
    pub fn first(&self, id: &str) -> Option<usize> {
        let at = self.ordered.partition_point(|row| self.of_rows[*row] < id);
        self.ordered.get(at).copied().filter(|row| self.of_rows[*row] == id)
    }
}

/// The good sources, by the row of their incident.
fn sources_by_incident<'a, R: Record>(
    tables: &'a Tables<R>,
    first: &dyn Fn(&str) -> Option<usize>,
    problems: &mut Vec<Problem>,
) -> Vec<Vec<Source<&'a str>>> {
    let mut by_row: Vec<Vec<Source<&str>>> = tables.incidents.rows.iter().map(|_| Vec::new()).collect();
    // Enough of them to name the one that was likely meant.
    let known: Vec<&str> = tables.incidents.rows.iter().take(COMPARED + 1).map(|row| row.cell(0)).collect();
    for (row, source) in read(&tables.sources, problems, &mut |cells| source(cells, first, &known)) {
        // Mostly it is the only one: a list begins with room for four.
        if by_row[row].is_empty() {
            by_row[row].reserve_exact(1);
        }
        by_row[row].push(source);
    }
    by_row
}

fn source<'a, R: Record>(
    cells: &mut Cells<'a, '_, R>,
    first: &dyn Fn(&str) -> Option<usize>,
    known: &[&str],
) -> Option<(usize, Source<&'a str>)> {
    let row = cells.parsed(sources::INCIDENT, &|id| first(id), &|found| not_allowed(found, known));
    let title = cells.required(sources::TITLE);
    let url = cells.parsed(sources::URL, &web_address, &|found| Fault::NotAWebAddress { found });
    let date = cells.optional(sources::DATE, &date, &|found| Fault::NotADate { found });
    Some((row?, Source { title: title?, publisher: cells.text(sources::PUBLISHER), url: url?, date: date? }))
}

fn incident<'a, R: Record>(
    cells: &mut Cells<'a, '_, R>,
    municipalities: &[&str],
    sources: Vec<Source<&'a str>>,
) -> Option<Incident<&'a str>> {
    let id = cells.parsed(incidents::ID, &incident_id, &|found| Fault::NotAnId { found });
    let date = cells.parsed(incidents::DATE, &date, &|found| Fault::NotADate { found });
    let known = |id: &'a str| municipalities.contains(&id).then_some(id);
    let municipality = cells.parsed(incidents::MUNICIPALITY, &known, &|found| not_allowed(found, municipalities));
    let incident_type = cells.code(incidents::TYPE);
    let target = cells.code(incidents::TARGET);
    let injured = cells.optional(incidents::INJURED, &count, &|found| Fault::NotACount { found });
    let summary = cells.required(incidents::SUMMARY);
    let answers = answers(cells);
    let evidence = cells.code(incidents::EVIDENCE);
    if id.is_some() && sources.is_empty() {
        cells.fault("sources", Fault::NoSource);
    }
    Some(Incident {
        id: id?,
        date: date?,
        municipality: municipality?,
        settlement: cells.text(incidents::SETTLEMENT),
        settlement_sq: cells.text(incidents::SETTLEMENT_SQ),
        incident_type: incident_type?,
        target: target?,
        injured: injured?,
        summary: summary?,
        answers: answers?,
        response_note: cells.text(incidents::RESPONSE_NOTE),
        in_english: InEnglish::default(),
        evidence: evidence?,
        sources: Some(sources).filter(|sources| !sources.is_empty())?,
    })
}

fn answers<R: Record>(cells: &mut Cells<R>) -> Option<[Answer; Stage::ALL.len()]> {
    // Read all seven before giving up, so that each fault is named.
    let read: [Option<Answer>; Stage::ALL.len()] = std::array::from_fn(|at| cells.code(stage_column(Stage::ALL[at])));
    read.iter().all(Option::is_some).then(|| read.map(|answer| answer.unwrap_or(Answer::Unknown)))
}

fn municipality<R: Record>(cells: &mut Cells<R>) -> Option<Municipality> {
    let mut text = |column| cells.required(column).map(str::to_owned);
    let (id, name_sq) = (text(municipalities::ID), text(municipalities::NAME_SQ));
    let (name_sr_latn, name_sr_cyrl, district) =
        (text(municipalities::NAME_SR_LATN), text(municipalities::NAME_SR_CYRL), text(municipalities::DISTRICT));
    let grid_row = cells.parsed(municipalities::GRID_ROW, &position, &|found| Fault::NotACount { found });
    let grid_column = cells.parsed(municipalities::GRID_COLUMN, &position, &|found| Fault::NotACount { found });
    Some(Municipality {
        id: id?,
        name_sq: name_sq?,
        name_sr_latn: name_sr_latn?,
        name_sr_cyrl: name_sr_cyrl?,
        district: district?,
        grid_row: grid_row?,
        grid_column: grid_column?,
    })
}

fn published_total<R: Record>(cells: &mut Cells<R>) -> Option<PublishedTotal> {
    let from = cells.parsed(published_totals::FROM, &parse_day, &|found| Fault::NotADate { found });
    let to = cells.parsed(published_totals::TO, &parse_day, &|found| Fault::NotADate { found });
    let number = cells.parsed(published_totals::COUNT, &count, &|found| Fault::NotACount { found });
    let exact = cells.parsed(published_totals::EXACT, &yes_or_no, &|found| not_allowed(found, &["yes", "no"]));
    let address = |text: &str| web_address(text).map(str::to_owned);
    let url = cells.parsed(published_totals::URL, &address, &|found| Fault::NotAWebAddress { found });
    let mut text = |column| cells.required(column).map(str::to_owned);
    let (counted_by, scope, title, publisher) = (
        text(published_totals::COUNTED_BY),
        text(published_totals::SCOPE),
        text(published_totals::TITLE),
        text(published_totals::PUBLISHER),
    );
    Some(PublishedTotal {
        from: from?,
        to: to?,
        count: number?,
        exact: exact?,
        counted_by: counted_by?,
        scope: scope?,
        title: title?,
        publisher: publisher?,
        url: url?,
    })
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::Row;
    use super::*;
    use crate::load::{LeftOut, Place};

    fn row(cells: &[&str]) -> Row {
        Row { place: Place::default(), cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    /// What is told of a source of no incident, where there are so many: the incident that was likely meant.
    fn likely(incidents: usize) -> Option<String> {
        let mut tables = Tables::new();
        tables.incidents.rows.extend((0..incidents).map(|at| row(&[&format!("RR-2020-{at:03}")])));
        tables.sources.rows.push(row(&["rr-2020-001", "t", "", "https://example.org/"]));
        let ids = Ids::of(&tables.incidents);
        let loaded = assemble(About::default(), &tables, &|id| ids.first(id), &mut |_, _| true);
        let of_sources = |problem: Problem| match (problem.left_out, problem.fault) {
            (LeftOut::Source, Fault::NotAllowed { nearest, .. }) => nearest,
            _ => None,
        };
        loaded.problems.into_iter().find_map(of_sources)
    }

    #[test]
    fn the_incident_of_a_source_is_guessed_among_few_alone() {
        assert_eq!([2, COMPARED].map(likely), [Some("RR-2020-001".to_owned()), Some("RR-2020-001".to_owned())]);
        assert_eq!([COMPARED + 1, 2 * COMPARED].map(likely), [None, None]);
    }

    #[test]
    fn an_id_is_found_at_its_first_row() {
        let mut table = Tables::new().incidents;
        table.rows.extend(["b", "a", "c", "a", "b"].map(|id| row(&[id])));
        let ids = Ids::of(&table);
        assert_eq!(
            ["a", "b", "c", "", "aa", "d"].map(|id| ids.first(id)),
            [Some(1), Some(0), Some(2), None, None, None]
        );
    }
}
