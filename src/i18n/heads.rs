//! What each language's static page and link preview say: made with the other files, as no code runs there.

use super::{EN, SQ, SR, Words, finding, language_from_json, words_files};
use crate::model::{Coded, Dataset, Language, Stage};
use crate::query::{Filter, Index, select};
use crate::stats::{Summary, summarise};
use serde_json::{Map, Value, json};

/// `heads.json`: of each language its name for the site, the question, the finding of all incidents, what the list is,
/// and the answers on investigations, which the picture shows as squares.
pub fn heads_file(dataset: &Dataset) -> String {
    let summary = summarise(dataset, &select(dataset, &Index::of(dataset), &Filter::default()));
    let cyrillic = words_files().into_iter().find(|(name, _)| name.contains("sr-Cyrl"));
    let cyrillic = cyrillic.and_then(|(_, file)| language_from_json(Language::SerbianCyrillic, &file));
    let all = [Some(&EN), Some(&SR), cyrillic.as_ref(), Some(&SQ)];
    let heads: Map<String, Value> = all.into_iter().flatten().map(|words| head(words, dataset, &summary)).collect();
    // Values made here can always be written.
    serde_json::to_string_pretty(&heads).unwrap_or_default() + "\n"
}

fn head(words: &Words, dataset: &Dataset, summary: &Summary) -> (String, Value) {
    let tally = summary.stage(Stage::InvestigationOpened);
    let head = json!({
        "site": words.site,
        "question": words.question,
        "finding": finding(words, dataset, &Filter::default(), summary),
        "caveat": words.caveat,
        "squares": { "yes": tally.yes, "no": tally.no, "unknown": tally.unknown },
    });
    (words.tongue.id().to_owned(), head)
}
