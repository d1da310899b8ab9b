//! What the command publishes, written where `tests/frictionless` judges it.
#![cfg(not(target_arch = "wasm32"))]

use response_record::desk::publish::package_files;
use response_record::load::from_csv_folder;
use std::path::Path;

/// Texts that a table or a spreadsheet could break on.
const TEXTS: [&str; 10] = [
    "=1+1",
    "'=1",
    "''",
    "-5 \"quoted\", and more",
    "a\nb",
    "a\r\nb",
    "\ttab",
    "@x; y",
    "\u{feff}\u{202e}Грачаница",
    "„ćirilica“ 🏠",
];

/// The shipped data with such texts in place of their own.
#[test]
fn what_is_published_of_any_texts_is_read_again_and_left_to_frictionless() {
    let mut loaded = from_csv_folder(Path::new("public/data"));
    for (incident, text) in loaded.dataset.incidents.iter_mut().zip(TEXTS.iter().cycle()) {
        for cell in [&mut incident.summary, &mut incident.response_note, &mut incident.settlement] {
            (*text).clone_into(cell);
        }
        (*text).clone_into(&mut incident.sources[0].title);
    }
    let folder = Path::new("target/frictionless/published");
    std::fs::create_dir_all(folder).expect("a folder");
    for file in package_files(&loaded, None) {
        std::fs::write(folder.join(file.name), file.bytes).expect("writable");
    }
    assert_eq!(from_csv_folder(folder), loaded);
}
