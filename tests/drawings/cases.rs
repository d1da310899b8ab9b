//! Invented selections, in which each chart shows what it must cope with. The municipalities are the real ones, for
//! their names and places decide on what has room.

use response_record::load::from_csv_folder;
use response_record::model::{
    Answer, Coded, Dataset, Evidence, InEnglish, Incident, IncidentDate, IncidentType, Month, Municipality,
    PublishedTotal, Source, Stage, Target, parse_day,
};
use response_record::query::{Address, Filter, Index, Selection, select};
use response_record::stats::{Summary, summarise};
use std::path::Path;

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Two years, most answers unknown.
    Typical,
    /// Nothing.
    None,
    /// The same as [`Case::Typical`], but nothing is known of any response.
    Unknown,
    /// One incident.
    One,
    /// Counts of four and five digits, shares of less than one and more than 99 percent, every type, three years, and
    /// a filter that takes many words.
    Longest,
}

/// A selection and what follows from it.
pub struct Sample {
    pub dataset: Dataset,
    pub filter: Filter,
    pub selection: Selection,
    pub summary: Summary,
    /// Whose share the map shows.
    pub measure: Option<Stage>,
}

/// Answers of a year, yes and no a stage; all others are unknown.
type Known = [(u32, u32); Stage::ALL.len()];

/// What each case lists: the year, how many incidents, their answers.
fn years(case: Case) -> Vec<(u16, u32, Known)> {
    match case {
        Case::None => vec![],
        Case::One => vec![(2021, 1, [(1, 0), (0, 1), (0, 0), (0, 0), (0, 0), (0, 0), (1, 0)])],
        Case::Unknown => years(Case::Typical).into_iter().map(|(year, n, _)| (year, n, Known::default())).collect(),
        Case::Typical => vec![
            (2020, 39, [(14, 0), (13, 0), (10, 0), (3, 2), (2, 3), (0, 0), (12, 0)]),
            (2021, 77, [(35, 0), (16, 1), (15, 0), (9, 6), (8, 0), (0, 0), (10, 0)]),
        ],
        Case::Longest => vec![
            (2019, 2400, [(2398, 1), (1200, 1100), (400, 2000), (12, 1800), (900, 0), (1, 2), (2400, 0)]),
            (2020, 3300, [(3299, 0), (1500, 1700), (300, 3000), (11, 3200), (700, 2), (1, 0), (1234, 1000)]),
            (2021, 6645, [(6640, 0), (5555, 1090), (9, 6600), (40, 6500), (1111, 0), (2, 3), (3333, 3312)]),
        ],
    }
}

/// Types by how often they come, so that three stand out; in the longest case all alike.
fn incident_type(case: Case, at: usize) -> IncidentType {
    use IncidentType::*;
    let typical = [
        PropertyDamage,
        PhysicalAttack,
        TheftOrBurglary,
        PropertyDamage,
        ThreatOrHarassment,
        PropertyDamage,
        TheftOrBurglary,
        Arson,
        PhysicalAttack,
        PropertyDamage,
        TheftOrBurglary,
        GraffitiOrHateSpeech,
        ReligiousOrCemetery,
        Other,
    ];
    match case {
        Case::One => ObstructionOfMovementOrReturn,
        Case::Longest => IncidentType::ALL[IncidentType::ALL.len() - 1 - at % IncidentType::ALL.len()],
        _ => typical[at * 5 % typical.len()],
    }
}

/// The municipality: few have many incidents, most have few; in the longest case all have some.
fn municipality(case: Case, at: usize, all: &[Municipality]) -> String {
    let position = |id: &str| all.iter().position(|one| one.id == id).expect("a municipality");
    let at = match (case, at % 6) {
        (Case::One, _) => position("mitrovica-north"),
        (Case::Longest, _) => at,
        (_, 0 | 1) => position("gracanice-gracanica"),
        (_, 2) => position("kline-klina"),
        _ => at * at / 3 + 5,
    };
    all[at % all.len()].id.clone()
}

fn incident(case: Case, (year, known): (u16, Known), at: usize, all: &[Municipality]) -> Incident {
    let answer = |(yes, no): (u32, u32)| match at as u32 {
        at if at < yes => Answer::Yes,
        at if at < yes + no => Answer::No,
        _ => Answer::Unknown,
    };
    Incident {
        id: format!("RR-{year}-{at:05}"),
        date: IncidentDate { month: Month { year, month: (at * at / 2 + 3 * at + 4) as u8 % 12 + 1 }, day: Some(1) },
        municipality: municipality(case, at, all),
        settlement: String::new(),
        settlement_sq: String::new(),
        incident_type: incident_type(case, at),
        target: Target::Person,
        injured: None,
        summary: "Invented.".to_owned(),
        answers: known.map(answer),
        response_note: String::new(),
        in_english: InEnglish::default(),
        evidence: Evidence::Single,
        sources: vec![Source {
            title: "Invented".to_owned(),
            publisher: String::new(),
            url: format!("https://example.org/{year}/{at}"),
            date: None,
        }],
    }
}

/// What others counted: a list of the same scope, others that cannot be compared, names of any length.
fn published_totals(case: Case) -> Vec<PublishedTotal> {
    let total = |year: u16, count, exact, counted_by: &str, scope: &str, publisher: &str| PublishedTotal {
        from: parse_day(&format!("{year}-01-01")).expect("a day"),
        to: parse_day(&format!("{year}-12-31")).expect("a day"),
        count,
        exact,
        counted_by: counted_by.to_owned(),
        scope: scope.to_owned(),
        title: String::new(),
        publisher: publisher.to_owned(),
        url: "https://example.org/".to_owned(),
    };
    let group = "Rapid Response Civic Group (RRCG), NGO AKTIV";
    let (all, hate) = ("all incidents", "hate incidents reported to ODIHR, all communities");
    let ethnic = "incidents that the police classed as ethnically motivated, all communities";
    if case == Case::Longest {
        return vec![
            total(2019, 12345, false, group, all, "NGO AKTIV"),
            total(2020, 9, true, "OIDAC, ODIHR, OSCE Mission in Kosovo, UNHCR", hate, "OSCE/ODIHR"),
            total(2021, 10000, false, "Kosovo Police", ethnic, "Programi i Radios Evropa e Lirë në gjuhën shqipe"),
        ];
    }
    vec![
        total(2020, 76, true, group, all, "NGO AKTIV"),
        total(2021, 87, true, group, all, "NGO AKTIV"),
        total(2020, 37, true, "OSCE Mission in Kosovo, UNHCR", hate, "OSCE/ODIHR"),
        total(2021, 14, false, "Kosovo Police", ethnic, "Radio Evropa e Lirë"),
    ]
}

/// What is chosen. It only gives words and an address here: the incidents are those of the case in any event.
fn query(case: Case) -> &'static str {
    match case {
        Case::One => "municipality=mitrovica-north&type=obstruction_of_movement_or_return",
        Case::Longest => {
            "from=2019-09&to=2021-11&type=obstruction_of_movement_or_return,institutional_property,graffiti_or_hate_speech\
             &target=public_institution,religious_site&evidence=several,single,headline\
             &answer=suspect_identified:unknown,public_condemnation:yes&q=Invented%20incident"
        }
        _ => "",
    }
}

/// The selection of a case.
pub fn sample(case: Case) -> Sample {
    let mut real = from_csv_folder(Path::new("public/data")).dataset;
    // Cases take them by their position, which must not depend on how names are ordered.
    real.municipalities.sort_by(|a, b| a.id.cmp(&b.id));
    let of_year = |(year, n, known): (u16, u32, Known)| {
        let municipalities = &real.municipalities;
        (0..n as usize).map(move |at| incident(case, (year, known), at, municipalities)).collect::<Vec<_>>()
    };
    let mut incidents: Vec<Incident> = years(case).into_iter().flat_map(of_year).collect();
    incidents.sort_by_key(|incident| incident.date);
    let dataset = Dataset { incidents, published_totals: published_totals(case), ..real };
    let selection = select(&dataset, &Index::of(&dataset), &Filter::default());
    let summary = summarise(&dataset, &selection);
    let address = Address::parse(query(case), &dataset);
    assert!(address.ignored.is_empty(), "{:?}", address.ignored);
    let measure = match case {
        Case::Longest => Some(Stage::CourtOutcome),
        Case::Unknown => Some(Stage::PoliceAttended),
        _ => None,
    };
    Sample { dataset, filter: address.filter, selection, summary, measure }
}
