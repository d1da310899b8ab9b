//! The data keeper's command, and what makes the texts of the languages.
//!
//! - `package check DIR…` says what is wrong in the CSV files of data packages, one fault on one line:
//!   `error incidents.csv:5 date: what is wrong`. With `--format json` it writes one JSON object instead:
//!   `{ "errors": 1, "warnings": 0, "problems": [ { "is_error": true, "rule": "not-a-date", "file": "incidents.csv",
//!   "row": 5, "column": "date", "value": "2022-13", "text": "…", … } ] }`, with the fields of [`ProblemRow`].
//! - `package build DIR` joins the CSV files of a data package into `DIR/incidents.json`, and the texts in other languages
//!   into `DIR/texts.LANGUAGE.json`; and states size, sum and rows of each file in `DIR/datapackage.json`. Every fault is
//!   named, and while there is one nothing is written. The CSV files stay as they are.
//! - `package words DIR` writes the texts of the interface into `DIR/words/LANGUAGE.json`, of each long text in Serbian
//!   Latin, `DIR/texts/NAME.sr-Latn.md`, the Cyrillic one, and what link previews say, `DIR/words/heads.json`, of `DIR/data`.
//!
//! Exit code 0: good, or written; 1: errors in the data; 2: wrong call, or not readable or writable.

#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::publish::{PackageFile, json_files, refreshed};
#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::{ProblemRow, publish};
#[cfg(not(target_arch = "wasm32"))]
use response_record::i18n;
#[cfg(not(target_arch = "wasm32"))]
use response_record::load::{self, Fault, Problem};
#[cfg(not(target_arch = "wasm32"))]
use std::{io, path::Path, process::ExitCode};

/// The command exists only natively; cargo builds it for the browser's tests all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check", ref rest @ ..] if !paths(rest).0.is_empty() => check(paths(rest)),
        ["build", folder] => build(Path::new(folder)),
        ["words", folder] => words(Path::new(folder)),
        _ => {
            eprintln!("usage: package check DIR… [--format json] | package build DIR | package words DIR");
            return ExitCode::from(2);
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

/// The folders, and whether JSON is asked for. No folders where there is an option that does not exist.
#[cfg(not(target_arch = "wasm32"))]
fn paths<'a>(rest: &'a [&'a str]) -> (&'a [&'a str], bool) {
    let (paths, as_json) = match rest {
        ["--format", "json", paths @ ..] | [paths @ .., "--format", "json"] => (paths, true),
        paths => (paths, false),
    };
    if paths.iter().any(|path| path.starts_with('-')) { (&[], as_json) } else { (paths, as_json) }
}

#[cfg(not(target_arch = "wasm32"))]
fn check((paths, as_json): (&[&str], bool)) -> io::Result<ExitCode> {
    let mut problems = Vec::new();
    for path in paths {
        problems.extend(found(Path::new(path))?);
    }
    let errors = problems.iter().filter(|problem| problem.is_error).count();
    if as_json {
        let warnings = problems.len() - errors;
        println!("{:#}", serde_json::json!({ "errors": errors, "warnings": warnings, "problems": problems }));
    } else {
        problems.iter().for_each(|problem| println!("{}", line(problem)));
    }
    Ok(ExitCode::from(u8::from(errors > 0)))
}

/// What is wrong in a folder.
#[cfg(not(target_arch = "wasm32"))]
fn found(path: &Path) -> io::Result<Vec<ProblemRow>> {
    if !path.is_dir() {
        return Err(io::Error::other(format!("{}: no such folder", path.display())));
    }
    Ok(load::from_csv_folder(path).problems.iter().map(problem_row).collect())
}

#[cfg(not(target_arch = "wasm32"))]
fn problem_row(problem: &Problem) -> ProblemRow {
    let value = match &problem.fault {
        Fault::NotAllowed { found, .. }
        | Fault::NotAnId { found }
        | Fault::Twice { found }
        | Fault::NotADate { found }
        | Fault::NotACount { found }
        | Fault::NotAWebAddress { found } => found.as_str(),
        _ => "",
    };
    ProblemRow {
        is_error: true,
        rule: problem.fault.code().to_owned(),
        file: problem.place.file.clone(),
        row: problem.place.row,
        column: problem.place.field.clone(),
        heading: problem.place.field.clone(),
        value: value.to_owned(),
        text: i18n::problem(&i18n::EN, problem),
        spot: None,
        choice: None,
    }
}

/// A problem on one line, whatever its value holds.
#[cfg(not(target_arch = "wasm32"))]
fn line(problem: &ProblemRow) -> String {
    let severity = if problem.is_error { "error" } else { "warning" };
    let row = problem.row.map(|row| format!(":{row}")).unwrap_or_default();
    let column = if problem.column.is_empty() { String::new() } else { format!(" {}", problem.column) };
    let text = problem.text.replace(char::is_control, " ");
    format!("{severity} {}{row}{column}: {text}", problem.file)
}

#[cfg(not(target_arch = "wasm32"))]
fn build(folder: &Path) -> io::Result<ExitCode> {
    let loaded = load::from_csv_folder(folder);
    for problem in &loaded.problems {
        eprintln!("{}", i18n::problem(&i18n::EN, problem));
    }
    if !loaded.problems.is_empty() {
        eprintln!("{} faults; nothing was written.", loaded.problems.len());
        return Ok(ExitCode::from(1));
    }
    let made = json_files(&loaded);
    let mut all = publish::TABLES.iter().map(|name| read(folder, name)).collect::<io::Result<Vec<_>>>()?;
    all.extend(made.iter().cloned());
    let descriptor = read(folder, "datapackage.json")?;
    // It was read as JSON before, or there would be a fault.
    let text = refreshed(&String::from_utf8_lossy(&descriptor.bytes), &loaded.dataset, &all)
        .ok_or_else(|| io::Error::other("datapackage.json: no JSON object"))?;
    let files = made.into_iter().chain([PackageFile { name: descriptor.name, bytes: text.into_bytes() }]);
    write(folder, files.map(|file| (file.name, file.bytes)))
}

#[cfg(not(target_arch = "wasm32"))]
fn read(folder: &Path, name: &str) -> io::Result<PackageFile> {
    let bytes = std::fs::read(folder.join(name)).map_err(|error| io::Error::other(format!("{name}: {error}")))?;
    Ok(PackageFile { name: name.to_owned(), bytes })
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
    write(folder, files.into_iter().map(|(name, text)| (name, text.into_bytes())))
}

#[cfg(not(target_arch = "wasm32"))]
fn write(folder: &Path, files: impl Iterator<Item = (String, Vec<u8>)>) -> io::Result<ExitCode> {
    for (name, bytes) in files {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
        std::fs::write(&file, bytes).map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
