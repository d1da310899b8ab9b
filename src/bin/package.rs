//! The data keeper's command, and what makes the texts of the languages.
//!
//! - `package build DIR` joins the CSV files of a data package into `DIR/incidents.json`, and the texts in other languages
//!   into `DIR/texts.LANGUAGE.json`. Every fault is named, and while there is one nothing is written.
//! - `package words DIR` writes the texts of the interface into `DIR/words/LANGUAGE.json`, of each long text in Serbian
//!   Latin, `DIR/texts/NAME.sr-Latn.md`, the Cyrillic one, and what link previews say, `DIR/words/heads.json`, of `DIR/data`.
//!
//! Exit code 0: written; 1: faults in the data; 2: wrong call, or not readable or writable.

#[cfg(not(target_arch = "wasm32"))]
use response_record::{i18n, load};
#[cfg(not(target_arch = "wasm32"))]
use std::{io, path::Path, process::ExitCode};

/// The command exists only natively; cargo builds it for the browser's tests all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["build", folder] => build(Path::new(folder)),
        ["words", folder] => words(Path::new(folder)),
        _ => {
            eprintln!("usage: package build DIR | package words DIR");
            return ExitCode::from(2);
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

#[cfg(not(target_arch = "wasm32"))]
fn build(folder: &Path) -> io::Result<ExitCode> {
    let loaded = load::from_csv_folder(folder);
    for problem in &loaded.problems {
        eprintln!("{}", i18n::problem(&i18n::EN, problem));
    }
    if !loaded.problems.is_empty() {
        eprintln!("{} faults; incidents.json was not written.", loaded.problems.len());
        return Ok(ExitCode::from(1));
    }
    let mut files = vec![("incidents.json".to_owned(), load::to_json(&loaded.dataset))];
    files.extend(i18n::texts_files(&loaded));
    write(folder, &files)
}

#[cfg(not(target_arch = "wasm32"))]
fn words(folder: &Path) -> io::Result<ExitCode> {
    let mut files = i18n::words_files();
    for entry in std::fs::read_dir(folder.join("texts"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(name) = name.strip_suffix(".sr-Latn.md") {
            let latin = std::fs::read_to_string(&path)?;
            files.push((format!("texts/{name}.sr-Cyrl.md"), i18n::cyrillic(&latin)));
        }
    }
    let loaded = load::from_csv_folder(&folder.join("data"));
    files.push(("words/heads.json".to_owned(), i18n::heads_file(&loaded.dataset)));
    write(folder, &files)
}

#[cfg(not(target_arch = "wasm32"))]
fn write(folder: &Path, files: &[(String, String)]) -> io::Result<ExitCode> {
    for (name, text) in files {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
        std::fs::write(&file, text).map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
