//! What the page itself adds to the text about the data: figures, published totals, citation, address for corrections.

use crate::app::follow::{Parts, part};
use crate::app::state::{State, href};
use crate::browser;
use crate::i18n::{self, fill, scope};
use crate::model::{Coded, Dataset, Evidence, PublishedTotal};
use crate::query::{Address, View};
use crate::stats::{coverage, distinct_sources};
use leptos::prelude::*;

/// The text with every figure in its place: see [`i18n::about::PLACES`].
pub fn figures(state: State, text: &str) -> String {
    let dataset = state.dataset;
    let answers = dataset.incidents.iter().flat_map(|incident| incident.answers);
    let unknown = answers.clone().filter(|answer| *answer == crate::model::Answer::Unknown).count();
    let by_evidence =
        |evidence: Evidence| dataset.incidents.iter().filter(|incident| incident.evidence == evidence).count();
    let coverage = coverage(dataset);
    let listed = |year: u16| coverage.iter().find(|row| row.year == year).map_or(0, |row| row.listed);
    let counted = |year: u16| {
        let row = coverage.iter().find(|row| row.year == year);
        row.and_then(|row| row.comparable()).map_or(0, |total| total.count)
    };
    let values: [(&str, &dyn std::fmt::Display); 12] = [
        ("incidents", &dataset.incidents.len()),
        ("listed_2020", &listed(2020)),
        ("listed_2021", &listed(2021)),
        ("rrcg_2020", &counted(2020)),
        ("rrcg_2021", &counted(2021)),
        ("sources", &distinct_sources(dataset.incidents.iter())),
        ("month_only", &dataset.incidents.iter().filter(|incident| incident.date.day.is_none()).count()),
        ("several", &by_evidence(Evidence::Several)),
        ("single", &by_evidence(Evidence::Single)),
        ("headline", &by_evidence(Evidence::Headline)),
        ("answers", &answers.count()),
        ("unknown_answers", &unknown),
    ];
    fill(text, &values)
}

/// What stands at the end of a section of the text.
pub fn addition(state: State, section: &str) -> AnyView {
    match section {
        "published-totals" => totals(state),
        "how-to-cite" => citation(state),
        "licence-and-reuse" => files(state),
        "corrections" => corrections(state),
        _ => ().into_any(),
    }
}

/// Every published total with its period, also those of a part of a year.
fn totals(state: State) -> AnyView {
    let words = state.words;
    let row = |total: &'static PublishedTotal| {
        let day = |day: &dyn std::fmt::Display| {
            crate::model::IncidentDate::parse(&day.to_string()).map_or_else(String::new, |day| i18n::date(words, day))
        };
        let period = fill(words.until, &[("from", &day(&total.from)), ("to", &day(&total.to))]);
        let count =
            if total.exact { total.count.to_string() } else { fill(words.more_than, &[("count", &total.count)]) };
        view! {
            <tr>
                <th scope="row">{period}</th>
                <td class="r" data-value=total.count.to_string()>{count}</td>
                <td>{i18n::counter(words, &total.counted_by).to_owned()}</td>
                <td>{scope(words, &total.scope).to_owned()}</td>
                <td><a href=total.url.as_str() rel="noopener noreferrer">{total.publisher.as_str()}</a></td>
            </tr>
        }
    };
    view! {
        <section class="scroll" tabindex="0" aria-label=words.column_published>
            <table class="totals">
                <thead>
                    <tr>
                        <th scope="col">{words.column_period}</th>
                        <th scope="col" class="r">{words.column_published}</th>
                        <th scope="col">{words.column_counted_by}</th>
                        <th scope="col">{words.column_scope}</th>
                        <th scope="col">{words.sources}</th>
                    </tr>
                </thead>
                <tbody>{state.dataset.published_totals.iter().map(row).parts()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The citation, as text and as BibTeX.
fn citation(state: State) -> AnyView {
    let words = state.words;
    let address = browser::page_address("", "");
    view! {
        <h3>{words.cite_text}</h3>
        <p>{i18n::citation(words, state.dataset, &address)}</p>
        <h3>"BibTeX"</h3>
        <pre tabindex="0"><code>{i18n::bibtex(state.dataset, &address)}</code></pre>
    }
    .into_any()
}

/// The files and their licence.
fn files(state: State) -> AnyView {
    let Dataset { licence, .. } = state.dataset;
    let link = match licence.url.as_str() {
        "" => licence.name.as_str().into_any(),
        url => view! { <a href=url>{licence.name.as_str()}</a> }.into_any(),
    };
    view! { <p>{state.words.licence} " " {link}</p> }.into_any()
}

/// Where to write, if the site says so; and that each incident has a link of its own for it.
fn corrections(state: State) -> AnyView {
    let incidents = href(&Address { view: View::Table, ..state.address.read_untracked().appearance() });
    view! {
        {publisher(state)}
        <p>
            {part(move || {
                let to = state.settings.read().0.contact.clone();
                (!to.is_empty()).then(|| view! { <a href=format!("mailto:{to}")>{to.clone()}</a> })
            })} " "
            <a href=incidents data-top="">{state.words.views[View::Table.index()]}</a>
        </p>
    }
    .into_any()
}

/// Who runs the site, where they say so.
fn publisher(state: State) -> impl IntoView {
    part(move || {
        let settings = &state.settings.read().0;
        let logo = (!settings.logo.is_empty()).then(|| view! { <img class="logo" src=settings.logo.clone() alt=""/> });
        (!settings.name.is_empty()).then(|| {
            view! { <p class="publisher">{logo} {fill(state.words.published_by, &[("name", &settings.name)])}</p> }
        })
    })
}
