//! What was done with the desk, to be done again: in a new worker where one ended, or in another tab on another day.

use super::Request;

/// Something that was done: a request, and the file that belongs to it, in whatever form the caller holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<F> {
    /// The request.
    pub request: Request,
    /// The file.
    pub file: Option<F>,
}

/// Notes a step after those that were done. Those of which it leaves nothing go: what a file held that is closed is kept nowhere.
/// Done again by an empty desk, the steps lead to where all that were ever noted led.
pub fn note<F>(done: &mut Vec<Step<F>>, step: Step<F>) {
    // A file that is opened again stands where it stood.
    let place = done.iter().position(|before| is_opened_by(&before.request, &step.request));
    done.retain(|before| !is_undone_by(&before.request, &step.request));
    if !matches!(step.request, Request::Close { .. }) {
        done.insert(place.unwrap_or(done.len()), step);
    }
}

fn is_opened_by(before: &Request, after: &Request) -> bool {
    matches!((before, after), (Request::Open { name, .. }, Request::Open { name: again, .. }) if name == again)
}

/// Whether nothing of a request is left once the other is done as well.
fn is_undone_by(before: &Request, after: &Request) -> bool {
    match (before, after) {
        (Request::Open { name, .. }, Request::Open { name: one, .. } | Request::Close { name: one }) => name == one,
        (Request::Mend { cell, .. }, Request::Open { name, .. } | Request::Close { name }) => cell.file == *name,
        (Request::Mend { cell, .. }, Request::Mend { cell: again, .. }) => cell == again,
        (Request::Merge { .. }, Request::Merge { .. }) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Answer, Desk, OpenCell, Report, Spot};
    use proptest::prelude::*;

    const TABLE: &str = "id,date,municipality\nRR-2022-001,2022-03-15,Gracanca\nRR-2022-002,nikad,Klina\n";
    const FILES: [&str; 3] = ["a.csv", "b.csv", "c.csv"];

    fn name() -> impl Strategy<Value = String> {
        proptest::sample::select(&FILES[..]).prop_map(str::to_owned)
    }

    fn step() -> impl Strategy<Value = Step<String>> {
        let cell = (name(), 0..2_usize, 0..3_usize)
            .prop_map(|(file, row, column)| OpenCell { file, spot: Spot { sheet: 0, row, column } });
        let plain = |request| Step { request, file: None };
        prop_oneof![
            // What is opened again may be another table.
            3 => (name(), proptest::option::of(Just("windows-1250".to_owned())), "[a-z]{0,3}").prop_map(|(name, encoding, more)| Step {
                request: Request::Open { name, encoding },
                file: Some(format!("{TABLE}{more}")),
            }),
            1 => name().prop_map(move |name| plain(Request::Close { name })),
            3 => (cell, "[a-z]{0,3}").prop_map(move |(cell, value)| plain(Request::Mend { cell, value })),
            1 => any::<bool>().prop_map(move |merged| plain(Request::Merge { merged, kept: Vec::new() })),
        ]
    }

    fn done(steps: &[Step<String>]) -> Report {
        let mut desk = Desk::default();
        for step in steps {
            desk.perform(step.request.clone(), step.file.iter().map(|text| text.clone().into_bytes()).collect());
        }
        let Answer::Report(report) = desk.perform(Request::Report, vec![]).0 else { panic!("no report") };
        *report
    }

    proptest! {
        #[test]
        fn what_is_left_leads_to_where_all_of_it_led(steps in proptest::collection::vec(step(), 0..16)) {
            let mut noted = Vec::new();
            for step in steps.clone() {
                note(&mut noted, step);
            }
            prop_assert_eq!(done(&noted), done(&steps));
            let of = |name: &str| noted.iter().filter(|step| step.file.is_some() && is_of(step, name)).count();
            let open: Vec<_> = done(&steps).files.into_iter().map(|file| file.name).collect();
            for name in FILES {
                prop_assert_eq!(of(name), usize::from(open.iter().any(|one| one == name)), "{}", name);
            }
        }
    }

    fn is_of(step: &Step<String>, file: &str) -> bool {
        matches!(&step.request, Request::Open { name, .. } if name == file)
    }
}
