//! The data keeper's command.
//!
//! `package build DIR` joins the CSV files of a data package into `DIR/incidents.json`, and the texts in other languages
//! into `DIR/texts.LANGUAGE.json`. Every fault is named, and while there is one nothing is written. Exit code 0: written; 1: faults in the data; 2: wrong call, or not writable.

#[cfg(not(target_arch = "wasm32"))]
use std::{path::Path, process::ExitCode};

/// The command exists only natively; cargo builds it for the browser's tests all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["build", folder] => build(Path::new(folder)),
        _ => {
            eprintln!("usage: package build DIR");
            ExitCode::from(2)
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn build(folder: &Path) -> ExitCode {
    use response_record::{i18n, load};

    let loaded = load::from_csv_folder(folder);
    for problem in &loaded.problems {
        eprintln!("{}", i18n::problem(&i18n::EN, problem));
    }
    if !loaded.problems.is_empty() {
        eprintln!("{} faults; incidents.json was not written.", loaded.problems.len());
        return ExitCode::from(1);
    }
    let of_language = |language: &str| -> Vec<_> {
        loaded.texts.iter().filter(|(of, _)| *of == language).map(|(_, text)| text.clone()).collect()
    };
    let texts = load::LANGUAGES.iter().map(|language| {
        (format!("texts.{language}.json"), load::translations_to_json(language, &of_language(language)))
    });
    let incidents = ("incidents.json".to_owned(), load::to_json(&loaded.dataset));
    for (name, text) in [incidents].into_iter().chain(texts) {
        let file = folder.join(name);
        if let Err(error) = std::fs::write(&file, text) {
            eprintln!("{}: {error}", file.display());
            return ExitCode::from(2);
        }
        println!("{}: {} incidents", file.display(), loaded.dataset.incidents.len());
    }
    ExitCode::SUCCESS
}
