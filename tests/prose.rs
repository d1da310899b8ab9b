//! The long texts of the page are read as they were meant, and name each number by its place.
#![cfg(not(target_arch = "wasm32"))]

use response_record::i18n::about::PLACES;
use response_record::i18n::{Block, Span, prose};
use response_record::load::from_csv_folder;
use std::collections::BTreeSet;
use std::path::Path;

const ABOUT: [&str; 4] = [
    "public/texts/about.en.md",
    "public/texts/about.sq.md",
    "public/texts/about.sr-Cyrl.md",
    "public/texts/about.sr-Latn.md",
];
const CHANGES: &str = "public/data/CHANGES.md";

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The spans of each text of a block.
fn texts(block: &Block) -> Vec<&[Span]> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => vec![text],
        Block::List(items) | Block::Numbered(items) => items.iter().map(Vec::as_slice).collect(),
        Block::Code(_) => Vec::new(),
    }
}

/// The text and id of each heading.
fn headings(blocks: &[Block]) -> Vec<(&str, &str)> {
    let mut headings = Vec::new();
    for block in blocks {
        if let Block::Heading { text, id, .. } = block {
            let [Span::Text(text)] = text.as_slice() else { panic!("a heading is plain text: {text:?}") };
            headings.push((text.as_str(), id.as_str()));
        }
    }
    headings
}

#[test]
fn all_files_are_read_whole() {
    for path in ABOUT.into_iter().chain([CHANGES]) {
        let mut ids = BTreeSet::new();
        let markdown = read(path);
        let blocks = prose(&markdown);
        for (text, id) in headings(&blocks) {
            assert!(!id.is_empty() && ids.insert(id.to_owned()), "{path}: “{text}” has no id of its own");
        }
        let spans: Vec<&Span> = blocks.iter().flat_map(texts).flatten().collect();
        assert!(blocks.iter().flat_map(texts).all(|text| !text.is_empty()), "{path}: a text is empty");
        let links = spans.iter().filter(|span| matches!(span, Span::Link { .. })).count();
        assert_eq!(links, markdown.matches("](").count(), "{path}: a link leads nowhere");
        for span in spans {
            if let Span::Text(text) = span {
                assert!(!text.contains(['`', '*', '[', ']', '#', '<']), "{path}: a mark without effect: {text}");
            }
            if let Span::Link { href, .. } = span
                && href.starts_with("data/")
            {
                assert!(Path::new("public").join(href).is_file(), "{path}: no file {href}");
            }
        }
    }
}

#[test]
fn every_language_has_the_same_sections_and_links() {
    let of = |path: &str| {
        let blocks = prose(&read(path));
        let ids: Vec<String> = headings(&blocks).iter().map(|(_, id)| (*id).to_owned()).collect();
        let spans = blocks.iter().flat_map(texts).flatten();
        let links: BTreeSet<String> = spans
            .filter_map(|span| match span {
                Span::Link { href, .. } => Some(href.clone()),
                _ => None,
            })
            .collect();
        (ids, links)
    };
    let english = of(ABOUT[0]);
    for section in ["published-totals", "how-to-cite", "licence-and-reuse", "corrections"] {
        assert!(english.0.iter().any(|id| id == section), "the app adds something to {section}");
    }
    for path in ABOUT {
        assert_eq!(of(path), english, "{path}");
    }
}

#[test]
fn each_place_is_known_and_used() {
    for path in ABOUT {
        let markdown = read(path);
        let names = markdown.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default());
        let used: BTreeSet<&str> = names.filter(|name| !name.starts_with('#')).collect();
        assert_eq!(used, BTreeSet::from(PLACES), "{path}");
    }
    assert!(!read(CHANGES).contains('{'), "the log of changes holds the figures of its own versions");
}

#[test]
fn the_log_of_changes_begins_with_the_version_of_the_data() {
    let blocks = prose(&read(CHANGES));
    let version = from_csv_folder(Path::new("public/data")).dataset.version;
    assert_eq!(headings(&blocks).first().map(|(text, _)| *text), Some(version.as_str()));
}
