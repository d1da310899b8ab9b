//! The data keeper's command, as a shell or a CI calls it.
#![cfg(not(target_arch = "wasm32"))]

use response_record::desk::publish;
use response_record::desk::template::template_workbook;
use response_record::desk::words::Tongue;
use response_record::load;
use response_record::model::Language;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_package")).args(arguments).output().expect("runs")
}

fn code(arguments: &[&str]) -> Option<i32> {
    run(arguments).status.code()
}

/// What `package check` says, without the folder and the archive before a file's name.
fn problems(arguments: &[&str]) -> Vec<Value> {
    let found: Value = serde_json::from_slice(&run(&[arguments, &["--format", "json"]].concat()).stdout).expect("JSON");
    let mut problems = found["problems"].as_array().expect("a list").clone();
    for problem in &mut problems {
        let file = problem["file"].as_str().expect("a name");
        let own = file.rsplit(['/', '›']).next().unwrap_or(file).trim().to_owned();
        let own = if own == "incidents" && problem["row"].is_u64() { "incidents.csv".to_owned() } else { own };
        problem["file"] = own.into();
        problem["spot"].take();
    }
    problems
}

/// A copy of the shipped data, with `old` replaced by `new` once in this file.
fn copy(name: &str, file: &str, old: &str, new: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    for entry in std::fs::read_dir("public/data").expect("readable") {
        let entry = entry.expect("a file");
        std::fs::copy(entry.path(), folder.join(entry.file_name())).expect("copied");
    }
    let text = std::fs::read_to_string(folder.join(file)).expect("text");
    assert!(text.contains(old), "{old}");
    std::fs::write(folder.join(file), text.replacen(old, new, 1)).expect("written");
    folder
}

fn text(folder: &Path, file: &str) -> String {
    std::fs::read_to_string(folder.join(file)).expect("text")
}

#[test]
fn a_wrong_call_and_what_cannot_be_read_end_with_2() {
    for call in
        [&[][..], &["check"], &["build"], &["chek", "public/data"], &["check", "--format", "xml", "public/data"]]
    {
        assert_eq!(code(call), Some(2), "{call:?}");
        assert!(String::from_utf8_lossy(&run(call).stderr).starts_with("usage:"), "{call:?}");
    }
    assert_eq!(code(&["check", "public/no-such-folder"]), Some(2));
    // A fault in the first folder does not hide that the second cannot be read.
    let faulty = copy("two", "incidents.csv", ",single", ",singel");
    assert_eq!(code(&["check", &faulty.to_string_lossy(), "public/no-such-folder"]), Some(2));
}

#[test]
fn good_data_end_with_0_and_what_is_said_are_warnings() {
    let done = run(&["check", "public/data"]);
    let lines = String::from_utf8(done.stdout).expect("text");
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
    assert!(lines.lines().all(|line| line.starts_with("warning incidents.csv:")), "{lines}");
    // The same files, each by its name.
    let files: Vec<String> = publish::TABLES.iter().map(|name| format!("public/data/{name}")).collect();
    let call: Vec<&str> = ["check"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let done = run(&call);
    let named = String::from_utf8(done.stdout).expect("text");
    assert_eq!((done.status.code(), named.replace("public/data/", "")), (Some(0), lines));
}

#[test]
fn a_package_in_one_file_is_judged_as_its_folder_is() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("one-file");
    std::fs::create_dir_all(&folder).expect("a folder");
    let zip = publish::zip(&publish::package_files(&load::from_csv_folder(Path::new("public/data")), None));
    for (name, bytes) in
        [("package.zip", zip), ("incidents.json", std::fs::read("public/data/incidents.json").expect("a file"))]
    {
        let file = folder.join(name);
        std::fs::write(&file, bytes).expect("written");
        assert_eq!(problems(&["check", &file.to_string_lossy()]), problems(&["check", "public/data"]), "{name}");
    }
    // In a folder of its own, the JSON that the page reads is the package.
    std::fs::remove_file(folder.join("package.zip")).expect("removed");
    assert_eq!(problems(&["check", &folder.to_string_lossy()]), problems(&["check", "public/data"]));
}

#[test]
fn a_workbook_is_checked_alone() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("template.xlsx");
    let tongue = Tongue::of(Language::English);
    std::fs::write(&file, template_workbook(tongue.desk, tongue.words, &[])).expect("written");
    let found = problems(&["check", &file.to_string_lossy()]);
    let missing = found.iter().filter(|one| one["rule"] == "no-table").map(|one| one["file"].clone());
    assert_eq!(missing.collect::<Vec<_>>(), ["municipalities", "published_totals"]);
}

#[test]
fn what_cannot_be_opened_is_an_error_and_the_rest_is_checked() {
    let folder = copy("unopened", "sources.csv", "\nRR-2020-001,", "\nRR-2020-001,\"").to_string_lossy().into_owned();
    let found = problems(&["check", &folder]);
    assert_eq!(
        (&found[0]["rule"], &found[0]["file"], &found[0]["row"], &found[0]["is_error"]),
        (&"unclosed-quote".into(), &"sources.csv".into(), &2.into(), &true.into())
    );
    assert!(found[1..].iter().any(|one| (&one["rule"], &one["file"]) == (&"no-table".into(), &"sources".into())));
    assert_eq!(code(&["check", &folder]), Some(1));
    assert_eq!(code(&["build", &folder]), Some(1));
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join("photo.csv");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n").expect("written");
    let found = problems(&["check", &picture.to_string_lossy()]);
    assert_eq!((&found[0]["rule"], &found[0]["file"]), (&"picture".into(), &"photo.csv".into()));
}

#[test]
fn a_fault_is_one_line_for_people_and_one_object_for_programs() {
    let folder = copy("fault", "incidents.csv", ",2020-01-06,", ",2020-\u{1b}13-06,").to_string_lossy().into_owned();
    let done = run(&["check", &folder]);
    let lines = String::from_utf8(done.stdout).expect("text");
    assert_eq!(done.status.code(), Some(1));
    let of_date: Vec<_> = lines.lines().filter(|line| line.starts_with("error incidents.csv:2 date: ")).collect();
    assert_eq!(of_date.len(), 1, "{lines}");
    assert!(!lines.contains('\u{1b}'), "a value does not steer the terminal");

    for call in [["check", "--format", "json", &folder], ["check", &folder, "--format", "json"]] {
        let done = run(&call);
        assert_eq!(done.status.code(), Some(1));
        let found: Value = serde_json::from_slice(&done.stdout).expect("JSON");
        let problems = found["problems"].as_array().expect("a list");
        let count = |is_error: bool| problems.iter().filter(|one| one["is_error"] == is_error).count();
        assert_eq!((&found["errors"], &found["warnings"]), (&count(true).into(), &count(false).into()));
        let date = problems.iter().find(|one| one["rule"] == "not-a-date").expect("listed");
        assert_eq!((&date["file"], &date["row"]), (&Value::from("incidents.csv"), &Value::from(2)));
        assert_eq!((&date["column"], &date["value"]), (&"date".into(), &"2020-\u{1b}13-06".into()));
    }
}

#[test]
fn build_states_what_changed_and_leaves_the_tables_as_they_are() {
    let folder = copy(
        "built",
        "sources.csv",
        "\nRR-2020-001,",
        "\nRR-2020-001,\"More\",\"Me\",https://example.org/,\nRR-2020-001,",
    );
    let before = text(&folder, "sources.csv");
    assert_eq!(code(&["build", &folder.to_string_lossy()]), Some(0));
    assert_eq!(text(&folder, "sources.csv"), before);
    let package: Value = serde_json::from_str(&text(&folder, "datapackage.json")).expect("JSON");
    let sources = package["resources"].as_array().expect("a list").iter().find(|one| one["path"] == "sources.csv");
    let sources = sources.expect("described");
    assert_eq!((&sources["rows"], &sources["bytes"]), (&263.into(), &before.len().into()));
    assert!(text(&folder, "incidents.json").contains("\"title\": \"More\""));
    let first = text(&folder, "datapackage.json");
    assert_eq!(code(&["build", &folder.to_string_lossy()]), Some(0));
    assert_eq!(text(&folder, "datapackage.json"), first, "built again, it is the same");
}

#[test]
fn build_writes_nothing_where_there_is_a_fault() {
    let folder = copy("unbuilt", "incidents.csv", ",single", ",singel");
    let before = (text(&folder, "datapackage.json"), text(&folder, "incidents.json"));
    assert_eq!(code(&["build", &folder.to_string_lossy()]), Some(1));
    assert_eq!((text(&folder, "datapackage.json"), text(&folder, "incidents.json")), before);
}

#[test]
fn build_takes_only_what_other_programs_read_as_well() {
    let folder = copy("lenient", "incidents.csv", ",2020-01-06,", ",06.01.2020.,").to_string_lossy().into_owned();
    let done = run(&["check", &folder]);
    let said = String::from_utf8(done.stdout).expect("text");
    assert_eq!(done.status.code(), Some(0), "people write dates so: {said}");
    assert!(said.ends_with("\nnote incidents.csv:2 date: “06.01.2020.” is read as “2020-01-06”\n"), "{said}");
    let done = run(&["build", &folder]);
    let said = String::from_utf8(done.stderr).expect("text");
    assert_eq!(done.status.code(), Some(1));
    assert!(said.contains("06.01.2020.") && said.ends_with(" errors; nothing was written.\n"), "{said}");
}
