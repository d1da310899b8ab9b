//! The data keeper's command, as a shell or a CI calls it.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_package")).args(arguments).output().expect("runs")
}

fn code(arguments: &[&str]) -> Option<i32> {
    run(arguments).status.code()
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
fn good_data_end_with_0_and_say_nothing() {
    let done = run(&["check", "public/data"]);
    assert_eq!((done.status.code(), done.stdout.as_slice(), done.stderr.as_slice()), (Some(0), &b""[..], &b""[..]));
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
        assert_eq!(found["errors"].as_u64(), u64::try_from(problems.len()).ok());
        let date = problems.iter().find(|one| one["column"] == "date").expect("listed");
        assert_eq!((&date["file"], &date["row"]), (&Value::from("incidents.csv"), &Value::from(2)));
        assert_eq!((&date["rule"], &date["value"]), (&"not-a-date".into(), &"2020-\u{1b}13-06".into()));
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
