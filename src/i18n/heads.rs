//! What each language's static page and link preview say: made with the other files, as no code runs there.

use super::{Words, cyrillic, finding};
use crate::model::{Coded, Dataset, Language, Stage};
use crate::query::{Filter, Index, select};
use crate::stats::{Summary, summarise};
use serde_json::{Map, Value, json};

/// `heads.json`: of each language its name for the site, the question, the finding of all incidents, what the list is,
/// the answers on investigations, which the picture shows as squares, and what the page says without its code.
pub fn heads_file(dataset: &Dataset) -> String {
    let summary = summarise(dataset, &select(dataset, &Index::of(dataset), &Filter::default()));
    let head = |language: &Language| head(Words::of(*language), dataset, &summary);
    let heads: Map<String, Value> = Language::ALL.iter().map(head).collect();
    // Values made here can always be written.
    serde_json::to_string_pretty(&heads).unwrap_or_default() + "\n"
}

fn head(words: &Words, dataset: &Dataset, summary: &Summary) -> (String, Value) {
    let tally = summary.stage(Stage::InvestigationOpened);
    let [without_script, not_started] = without_code(words.tongue);
    let head = json!({
        "site": words.site,
        "question": words.question,
        "finding": finding(words, dataset, &Filter::default(), summary),
        "caveat": words.caveat,
        "squares": { "yes": tally.yes, "no": tally.no, "unknown": tally.unknown },
        "loading": words.loading,
        "without_script": without_script,
        "not_started": not_started,
        "reload": words.reload,
        "csv": words.download_csv,
    });
    (words.tongue.id().to_owned(), head)
}

/// What a page says while it has no code; for ever where none can run: that JavaScript is off; that the code did not start. Serbian
/// in Latin letters.
fn written_without_code(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => [
            "Without JavaScript you see all incidents together: the filter, the other views and most pictures need it. \
                 The data can be read without it:",
            "The page could not start, so the filter and the other views do not work. Your connection may have failed, \
                 or your browser may be too old. The data are here as well:",
        ],
        Language::SerbianLatin | Language::SerbianCyrillic => [
            "U vašem pregledaču skripte su isključene, pa vidite sve incidente zajedno, a filter, ostali delovi sajta i većina \
                 slika ne rade. Podaci se i tako mogu čitati:",
            "Stranica nije mogla da se pokrene, pa filter i ostali delovi sajta ne rade. Možda je veza prekinuta ili je \
                 vaš pregledač zastareo. Podaci su i ovde:",
        ],
        Language::Albanian => [
            "Pa JavaScript i shihni të gjitha incidentet bashkë: filtri, pamjet e tjera dhe shumica e figurave nuk \
                 funksionojnë pa të. Të dhënat mund të lexohen edhe pa të:",
            "Faqja nuk mundi të nisë, prandaj filtri dhe pamjet e tjera nuk funksionojnë. Ndoshta u ndërpre lidhja me \
                 internetin ose shfletuesi juaj është shumë i vjetër. Të dhënat janë edhe këtu:",
        ],
    }
}

fn without_code(language: Language) -> [String; 2] {
    let in_script = |text: &str| if language == Language::SerbianCyrillic { cyrillic(text) } else { text.to_owned() };
    written_without_code(language).map(in_script)
}
