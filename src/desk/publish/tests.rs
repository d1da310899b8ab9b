//! What is published, read again.

use super::{PackageFile, package_files, zip};
use crate::desk::Package;
use crate::desk::check::Severity;
use crate::load::{Loaded, from_csv_folder};
use crate::model::{Incident, Licence, PublishedTotal, Translation, ordered, parse_day};
use crate::samples;
use proptest::prelude::*;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// A folder of its own for a test, with these files.
fn folder(name: &str, files: &[PackageFile]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("response-record-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for file in files {
        std::fs::write(folder.join(&file.name), &file.bytes).expect("writable");
    }
    folder
}

fn shipped() -> Loaded {
    from_csv_folder(Path::new("public/data"))
}

#[test]
fn a_zip_is_the_same_twice_and_gives_every_file_back() {
    let files = package_files(&shipped(), None);
    let bytes = zip(&files);
    assert_eq!(bytes, zip(&package_files(&shipped(), None)));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
    assert_eq!(archive.len(), files.len());
    for (position, file) in files.iter().enumerate() {
        let mut entry = archive.by_index(position).expect("an entry");
        let mut unpacked = Vec::new();
        entry.read_to_end(&mut unpacked).expect("readable");
        assert_eq!((entry.name().expect("a name").as_ref(), &unpacked), (file.name.as_str(), &file.bytes));
    }
    assert!(bytes.len() < files.iter().map(|file| file.bytes.len()).sum::<usize>() / 2, "it is packed");
}

/// Any text, often one that a table or a spreadsheet could break on.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[-=+@'\"\t\r\n,;\u{feff}\u{202e}\0 a]{0,6}"]
}

/// Any text that a required cell takes.
fn filled() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| if text.trim().is_empty() { format!("x{text}") } else { text })
}

fn any_loaded() -> impl Strategy<Value = Loaded> {
    let texts = proptest::collection::vec((filled(), any_text(), any_text(), filled(), any_text()), 40);
    let total = (filled(), filled(), filled(), filled());
    (samples::any_dataset(), texts, total, filled(), any::<bool>()).prop_map(
        |(mut dataset, texts, total, title, has_texts)| {
            let mut told = Vec::new();
            for (position, (incident, text)) in dataset.incidents.iter_mut().zip(texts).enumerate() {
                incident.id = format!("RR-2020-{position:03}");
                (incident.summary, incident.settlement, incident.settlement_sq) =
                    (text.0.clone(), text.1, text.2.clone());
                (incident.sources[0].title, incident.sources[0].publisher) = (text.3, text.4.clone());
                incident.response_note = text.4.clone();
                if has_texts {
                    let (incident, summary) = (incident.id.clone(), text.0);
                    told.push(("sq", Translation { incident, settlement: text.2, summary, response_note: text.4 }));
                }
            }
            dataset.incidents = ordered(dataset.incidents, |a: &Incident, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
            dataset.title = title;
            dataset.version = "2.0.0".to_owned();
            dataset.licence = Licence { name: "Any".to_owned(), url: "https://example.org/licence".to_owned() };
            let day = |text| parse_day(text).expect("a day");
            let (from, to) = (day("2020-01-01"), day("2020-12-31"));
            let (counted_by, scope, title, publisher) = total;
            let url = "https://example.org/total".to_owned();
            dataset.published_totals =
                vec![PublishedTotal { from, to, count: 76, exact: false, counted_by, scope, title, publisher, url }];
            Loaded { dataset, problems: vec![], texts: told }
        },
    )
}

/// The same without what people's files cannot say: a file with a NUL is not read, which is told; and a cell of white space
/// alone is one that somebody emptied.
fn openable(mut loaded: Loaded) -> Loaded {
    let dataset = &mut loaded.dataset;
    openable_text(&mut dataset.title);
    for incident in &mut dataset.incidents {
        let Incident { summary, settlement, settlement_sq, response_note, sources, .. } = incident;
        [summary, settlement, settlement_sq, response_note].into_iter().for_each(openable_text);
        sources.iter_mut().flat_map(|source| [&mut source.title, &mut source.publisher]).for_each(openable_text);
    }
    for PublishedTotal { counted_by, scope, title, publisher, .. } in &mut dataset.published_totals {
        [counted_by, scope, title, publisher].into_iter().for_each(openable_text);
    }
    for (_, Translation { settlement, summary, response_note, .. }) in &mut loaded.texts {
        [settlement, summary, response_note].into_iter().for_each(openable_text);
    }
    loaded
}

fn openable_text(text: &mut String) {
    // A required text without its NUL keeps its other letters: `filled` gave it one.
    *text = text.replace('\0', "0");
    if text.trim().is_empty() {
        text.clear();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_published_is_read_again_as_it_was(loaded in any_loaded()) {
        let files = package_files(&loaded, None);
        prop_assert_eq!(&from_csv_folder(&folder("again", &files)), &loaded);
        // The descriptor that was made is taken as well as the shipped one.
        let descriptor = String::from_utf8_lossy(&files[0].bytes).into_owned();
        prop_assert_eq!(package_files(&loaded, Some(&descriptor)), files);
    }

    #[test]
    fn what_is_published_opens_at_the_desk_as_it_was_and_is_published_again_as_the_same_bytes(
        loaded in any_loaded().prop_map(openable)
    ) {
        let bytes = zip(&package_files(&loaded, None));
        let again = Package::read([("package.zip".to_owned(), bytes.clone())], parse_day("2022-01-01").expect("a day"));
        prop_assert_eq!(&again.unopened, &[]);
        let findings = &again.checked.findings;
        prop_assert!(findings.iter().all(|one| one.severity() == Severity::Warning), "{:#?}", findings);
        prop_assert_eq!(&again.checked.read_as, &[]);
        prop_assert_eq!(&again.checked.loaded, &loaded);
        prop_assert!(zip(&package_files(&again.checked.loaded, again.descriptor.as_deref())) == bytes);
    }
}
