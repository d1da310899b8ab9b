//! Long texts of the page: the small part of Markdown that they are written in, read into values.
//!
//! They are files that are fetched when they are wanted, not texts of [`Words`](super::Words), so that they cost the page
//! nothing before. What is not of the part below (HTML too) is text. Any input gives blocks; nothing panics.

use super::span::{Span, spans};
use Kind::{Code, Heading, List, Numbered, Paragraph};

/// One block, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line after `## ` or `### `.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The line.
        text: Vec<Span>,
        /// What stands in `{#…}` after it, the same in every language; else its ASCII words in lower case, joined by
        /// `-`; empty where it has none.
        id: String,
    },
    /// Lines up to a blank one, joined by a space.
    Paragraph(Vec<Span>),
    /// Lines after `- `. Lines indented by two spaces or more go on with their item.
    List(Vec<Vec<Span>>),
    /// The same after `1. `, then any numbers. Only 1 begins a list: a line of a paragraph may begin with "27. ".
    Numbered(Vec<Vec<Span>>),
    /// Lines between two lines of three backticks, as they are.
    Code(String),
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Heading(u8),
    Paragraph,
    List,
    Numbered,
    Code,
}

/// Reads a text.
///
/// ```
/// use response_record::i18n::{Block, Span, prose};
/// assert_eq!(prose("one\ntwo"), [Block::Paragraph(vec![Span::Text("one two".into())])]);
/// ```
pub fn prose(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<(Kind, Vec<String>)> = Vec::new();
    // Inside code; and whether the last block may go on, that is, no blank line came since.
    let (mut fenced, mut open) = (false, false);
    for line in markdown.lines() {
        let text = line.trim();
        let fence = text.strip_prefix("```").is_some_and(|language| !language.contains('`'));
        let numbered = blocks.last().is_some_and(|(kind, _)| *kind == Numbered);
        match (blocks.last_mut(), mark(line, numbered)) {
            _ if fence && !fenced => blocks.push((Code, Vec::new())),
            (Some((_, lines)), _) if fenced && !fence => lines.push(line.to_owned()),
            _ if fence || text.is_empty() => {}
            (Some((List, items)), Some((List, text))) => items.push(text.to_owned()),
            (Some((Numbered, items)), Some((Numbered, text))) => items.push(text.to_owned()),
            (_, Some((kind, text))) => blocks.push((kind, vec![text.to_owned()])),
            (Some((Paragraph, texts)), None) if open => add(texts, text),
            (Some((List | Numbered, items)), None) if open && line.starts_with("  ") => add(items, text),
            (_, None) => blocks.push((Paragraph, vec![text.to_owned()])),
        }
        (fenced, open) = (fenced != fence, !text.is_empty());
    }
    let items = |texts: Vec<String>| texts.iter().map(|text| spans(text)).collect();
    let block = |(kind, texts): (Kind, Vec<String>)| match kind {
        Heading(level) => heading(level, &texts.concat()),
        Paragraph => Block::Paragraph(spans(&texts.concat())),
        List => Block::List(items(texts)),
        Numbered => Block::Numbered(items(texts)),
        Code => Block::Code(texts.join("\n")),
    };
    blocks.into_iter().map(block).collect()
}

/// Adds a line to the last text.
fn add(texts: &mut [String], line: &str) {
    if let Some(last) = texts.last_mut() {
        last.push(' ');
        last.push_str(line);
    }
}

/// What the mark at the beginning of a line says, and the text after it; `None` for a line of plain text.
fn mark(line: &str, in_numbered: bool) -> Option<(Kind, &str)> {
    let (mark, text) = line.split_once(' ')?;
    let number = mark.strip_suffix('.').unwrap_or_default();
    let counts = number == "1" || in_numbered && !number.is_empty();
    let kind = match mark {
        "##" => Heading(2),
        "###" => Heading(3),
        "-" => List,
        _ if counts && number.bytes().all(|byte| byte.is_ascii_digit()) => Numbered,
        _ => return None,
    };
    Some((kind, text.trim())).filter(|(_, text)| !text.is_empty())
}

fn heading(level: u8, line: &str) -> Block {
    match line.strip_suffix('}').and_then(|line| line.rsplit_once(" {#")) {
        Some((text, id)) => Block::Heading { level, text: spans(text), id: id.to_owned() },
        None => Block::Heading { level, text: spans(line), id: id(line) },
    }
}

fn id(heading: &str) -> String {
    let words = heading.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Vec<Span> {
        vec![Span::Text(text.into())]
    }

    #[test]
    fn every_kind_of_block_is_read() {
        let read = prose(
            "## What, *then*?\nOne\r\n27. two\n- a\n  b\n\n- c\n1. d\n9. e\nnot of e\n### Ë\n```text\n- x\n\n <b>\n```\n##\n- ",
        );
        let heading = |level, title, id: &str| Block::Heading { level, text: text(title), id: id.into() };
        let expected = [
            heading(2, "What, *then*?", "what-then"),
            Block::Paragraph(text("One 27. two")),
            Block::List(vec![text("a b"), text("c")]),
            Block::Numbered(vec![text("d"), text("e")]),
            Block::Paragraph(text("not of e")),
            heading(3, "Ë", ""),
            Block::Code("- x\n\n <b>".into()),
            Block::Paragraph(text("## -")),
        ];
        assert_eq!(read, expected);
    }

    proptest! {
        #[test]
        fn any_text_gives_blocks(any in "(?s).*", marks in "[-#*`\\[\\]()1-2. ?\r\na\u{a0}č]*") {
            prop_assert_eq!(prose(&any).is_empty(), any.lines().all(|line| line.trim().is_empty()));
            prop_assert_eq!(prose(&marks).is_empty(), marks.lines().all(|line| line.trim().is_empty()));
        }

        #[test]
        fn a_plain_paragraph_loses_no_word(words in prop::collection::vec("[a-zčë<][Ѐ-я>&;.,0-9#-]{0,8}", 1..30), wide in 1..9_usize) {
            let lines: Vec<String> = words.chunks(wide).map(|line| line.join(" ")).collect();
            prop_assert_eq!(prose(&lines.join("\n")), [Block::Paragraph(text(&words.join(" ")))]);
        }
    }
}
