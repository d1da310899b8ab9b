//! The data keeper's command, and what makes the texts of the languages.
//!
//! - `package check DIR|FILE…` says what is wrong in data packages, by the same code as the page, one problem on one line:
//!   `error incidents.csv:5 date: what is wrong`. Each folder is a package of its own: its `datapackage.json`, its CSV files
//!   or else its `incidents.json`. All files (CSV, JSON, zip, xlsx, ods) are one package together, compared with nothing that
//!   is published: a table that must be there, that of the municipalities too, is an error where no file has it.
//!   With `--format json` it writes one JSON object instead:
//!   `{ "errors": 1, "warnings": 0, "problems": [ { "is_error": true, "rule": "not-a-date", "file": "incidents.csv",
//!   "row": 5, "column": "date", "value": "2022-13", "text": "…", … } ], "read_as": [] }`, with the fields of [`ProblemRow`]
//!   and of [`ReadAs`]. `read_as` is what was read differently from how it is written, a `note` among the lines.
//! - `package build DIR` joins the CSV files of a data package into `DIR/incidents.json`, and the texts in other languages
//!   into `DIR/texts.LANGUAGE.json`; and states size, sum and rows of each file in `DIR/datapackage.json`. What
//!   `check` says is said first, and while there is an error nothing is written. The CSV files stay as they are: other
//!   programs read them, so what only this one would understand (`15.03.2022.`, semicolons) is an error here.
//! - `package words DIR` writes the texts of the interface into `DIR/words/LANGUAGE.json`, of each long text in Serbian
//!   Latin, `DIR/texts/NAME.sr-Latn.md`, the Cyrillic one, and what link previews say, `DIR/words/heads.json`, of `DIR/data`.
//!
//! Exit code 0: good but for warnings, or written; 1: errors in the data, or files of another kind; 2: wrong call, or not
//! readable or writable.

#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::check::ReadAs;
#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::publish::{self, PackageFile, json_files, refreshed};
#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::words::Tongue;
#[cfg(not(target_arch = "wasm32"))]
use response_record::desk::{Package, ProblemRow, limits};
#[cfg(not(target_arch = "wasm32"))]
use response_record::model::Language;
#[cfg(not(target_arch = "wasm32"))]
use response_record::{i18n, load};
#[cfg(not(target_arch = "wasm32"))]
use std::{fs::File, io, io::Read, path::Path, process::ExitCode};

/// A file with its name.
#[cfg(not(target_arch = "wasm32"))]
type Named = (String, Vec<u8>);

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
            eprintln!("usage: package check DIR|FILE… [--format json] | package build DIR | package words DIR");
            return ExitCode::from(2);
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

/// The paths, and whether JSON is asked for. No paths where there is an option that does not exist.
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
    let (folders, files): (Vec<&str>, Vec<&str>) = paths.iter().partition(|path| Path::new(path).is_dir());
    let mut packages = folders.into_iter().map(|path| in_folder(Path::new(path))).collect::<io::Result<Vec<_>>>()?;
    if !files.is_empty() {
        packages.push(files.into_iter().map(|path| named(Path::new(path), path)).collect::<io::Result<_>>()?);
    }
    let today = today()?;
    let (mut problems, mut read_as) = (Vec::new(), Vec::new());
    for package in packages.into_iter().map(|files| Package::read(files, today)) {
        problems.extend(package.problems(Tongue::of(Language::English)));
        read_as.extend(package.checked.read_as);
    }
    let errors = errors(&problems);
    if as_json {
        let warnings = problems.len() - errors;
        let told = serde_json::json!(
            { "errors": errors, "warnings": warnings, "problems": problems, "read_as": read_as });
        println!("{told:#}");
    } else {
        problems.iter().for_each(|problem| println!("{}", line(problem)));
        read_as.iter().for_each(|one| println!("{}", note(one)));
    }
    Ok(ExitCode::from(u8::from(errors > 0)))
}

/// The files of a package in this folder. `incidents.json` is made from the tables: it is read only where there are none.
#[cfg(not(target_arch = "wasm32"))]
fn in_folder(folder: &Path) -> io::Result<Vec<Named>> {
    let there =
        |names: &[&'static str]| names.iter().copied().filter(|name| folder.join(name).exists()).collect::<Vec<_>>();
    let tables = there(&publish::TABLES);
    let tables = if tables.is_empty() { there(&["incidents.json"]) } else { tables };
    let names = there(&[publish::DESCRIPTOR]).into_iter().chain(tables);
    names.map(|name| named(&folder.join(name), name)).collect()
}

/// The bytes of a file. Of one beyond the limit no more than shows that it is.
#[cfg(not(target_arch = "wasm32"))]
fn named(path: &Path, name: &str) -> io::Result<Named> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(limits::BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map(|_| (name.to_owned(), bytes)).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
}

/// The day, in UTC.
#[cfg(not(target_arch = "wasm32"))]
fn today() -> io::Result<chrono::NaiveDate> {
    let passed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_err(io::Error::other)?;
    let day = i32::try_from(passed.as_secs() / 86_400).ok().and_then(chrono::NaiveDate::from_epoch_days);
    day.ok_or_else(|| io::Error::other("the clock of this computer is wrong"))
}

#[cfg(not(target_arch = "wasm32"))]
fn errors(problems: &[ProblemRow]) -> usize {
    problems.iter().filter(|problem| problem.is_error).count()
}

/// A problem on one line, whatever its value holds.
#[cfg(not(target_arch = "wasm32"))]
fn line(problem: &ProblemRow) -> String {
    let severity = if problem.is_error { "error" } else { "warning" };
    let row = problem.row.map(|row| format!(":{row}")).unwrap_or_default();
    let column = if problem.column.is_empty() { String::new() } else { format!(" {}", problem.column) };
    on_one_line(&format!("{severity} {}{row}{column}: {}", problem.file, problem.text))
}

#[cfg(not(target_arch = "wasm32"))]
fn note(one: &ReadAs) -> String {
    let ReadAs { file, column, written, read, count, first_row } = one;
    let more = if *count > 1 { format!(", {count} times") } else { String::new() };
    on_one_line(&format!("note {file}:{first_row} {column}: “{written}” is read as “{read}”{more}"))
}

/// What steers a terminal, or ends the line, is no part of it.
#[cfg(not(target_arch = "wasm32"))]
fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

#[cfg(not(target_arch = "wasm32"))]
fn build(folder: &Path) -> io::Result<ExitCode> {
    let problems = Package::read(in_folder(folder)?, today()?).problems(Tongue::of(Language::English));
    problems.iter().for_each(|problem| eprintln!("{}", line(problem)));
    let loaded = load::from_csv_folder(folder);
    let mut errors = errors(&problems);
    if errors == 0 {
        // What `check` reads as people mean it.
        loaded.problems.iter().for_each(|problem| eprintln!("{}", i18n::problem(&i18n::EN, problem)));
        errors = loaded.problems.len();
    }
    if errors > 0 {
        eprintln!("{errors} errors; nothing was written.");
        return Ok(ExitCode::from(1));
    }
    let made = json_files(&loaded);
    let mut all = publish::TABLES.iter().map(|name| read(folder, name)).collect::<io::Result<Vec<_>>>()?;
    all.extend(made.iter().cloned());
    let descriptor = read(folder, publish::DESCRIPTOR)?;
    // It was read as JSON before, or there would be an error.
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
