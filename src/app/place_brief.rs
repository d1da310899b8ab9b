//! The parts of the brief on one municipality: stages against the rest, months, method, address.

use crate::app::bar::bar;
use crate::app::follow::{Parts, part, text};
use crate::app::state::State;
use crate::app::today::today;
use crate::browser;
use crate::i18n::{self, fill, incidents, percent_text, titles};
use crate::model::{Coded, Stage};
use crate::query::Address;
use crate::stats::{MonthSummary, Tally};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// With fewer incidents than this, one more or less moves a share by several percent.
const MANY: u32 = 30;

/// Stage by stage: the place as bars, and the other municipalities beside it.
pub fn stages(here: State, rest: State) -> AnyView {
    let words = here.words;
    let rows = part(move || {
        let (here, rest) = (here.summary.read(), rest.summary.read());
        Stage::ALL.iter().map(|stage| stage_row(words, *stage, here.stage(*stage), rest.stage(*stage))).parts()
    });
    let note = text(move || {
        let few = if here.n() < MANY { words.place_few } else { "" };
        format!("{} {few}", words.stages_note)
    });
    let column = text(move || fill(words.place_here, &[("incidents", &incidents(words, here.n()))]));
    view! {
        <section>
            <h2>{words.stages_question}</h2>
            <section class="scroll" tabindex="0" aria-label=words.stages_question>
                <table class="cmp" data-chart="place">
                    <thead>
                        <tr>
                            <th scope="col">{words.column_stage}</th>
                            <th scope="col" class="barcol">{column}</th>
                            <th scope="col" class="r">{words.column_low}</th>
                            <th scope="col" class="r">{words.answers[1]}</th>
                            <th scope="col" class="r">{words.answers[2]}</th>
                            <th scope="col" class="r">{words.place_others}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
            <p class="src">{note}</p>
        </section>
    }
    .into_any()
}

fn stage_row(words: &'static i18n::Words, stage: Stage, here: Tally, rest: Tally) -> AnyView {
    let rate = |tally: Tally| fill(words.of, &[("yes", &tally.yes), ("n", &tally.n())]);
    let share = |tally: Tally| match percent_text(words, tally.yes, tally.n()) {
        none if none.is_empty() => String::new(),
        share => format!("({share})"),
    };
    let cell = |column: &'static str, value: u32| {
        view! { <td class="r" data-col=column data-value=value.to_string()>{value}</td> }
    };
    view! {
        <tr data-key=stage.id()>
            <th scope="row">{words.stages[stage.index()]}</th>
            <td class="barcol">{bar(words, here)}</td>
            <td class="r" data-col="yes" data-value=here.yes.to_string()><b>{rate(here)}</b> " " {share(here)}</td>
            {cell("no", here.no)}
            {cell("unknown", here.unknown)}
            <td class="r" data-col="rest_yes" data-value=rest.yes.to_string() data-n=rest.n().to_string()>
                {rate(rest)} " " {share(rest)}
            </td>
        </tr>
    }
    .into_any()
}

/// The months as small columns: in HTML, so that they print, and need no code that draws.
pub fn months(here: State) -> AnyView {
    let words = here.words;
    let most = move || here.summary.read().months.iter().map(|month| month.n).max().unwrap_or(1).max(1);
    let column = move |month: &MonthSummary| {
        let name = i18n::month(words, month.month);
        let label = format!("{name}: {}", incidents(words, month.n));
        let year = (month.month.month == 1).then(|| view! { <small aria-hidden="true">{month.month.year}</small> });
        view! {
            <li style=("--v", (month.n * 100 / most()).to_string())>
                <span class="vh">{label}</span>
                <b aria-hidden="true">{(month.n > 0).then_some(month.n)}</b>
                <i aria-hidden="true"></i>
                {year}
            </li>
        }
    };
    let title = text(move || titles::months(words, &here.summary.read()));
    view! {
        <section>
            <h2>{words.months_question}</h2>
            <p class="src">{title}</p>
            <ol class="cols">{part(move || here.summary.read().months.iter().map(column).parts())}</ol>
        </section>
    }
    .into_any()
}

/// The method in three lines, and what the data are.
pub fn method(here: State) -> AnyView {
    let (words, dataset) = (here.words, here.dataset);
    let month =
        |at: Option<&crate::model::Incident>| at.map_or_else(String::new, |one| i18n::month(words, one.date.month));
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("title", &dataset.title),
        ("version", &dataset.version),
        ("first", &month(dataset.incidents.first())),
        ("last", &month(dataset.incidents.last())),
    ];
    let lines = words.method_lines.iter().map(|line| view! { <li>{*line}</li> }).parts();
    view! {
        <section class="method">
            <h2>{words.method}</h2>
            <ol>{lines}</ol>
            <p class="src">
                {fill(words.place_data, &values)} " " {words.caveat} " "
                <span class="only-print">{fill(words.printed_on, &[("date", &i18n::date(words, today()))])}</span>
            </p>
        </section>
    }
    .into_any()
}

/// The address of this page, in letters and as a code that a phone reads from paper.
pub fn address(here: State) -> AnyView {
    let words = here.words;
    let shown = Memo::new(move |_| {
        let address = Address { incident: None, cited: None, ..here.address.get() };
        browser::page_address(&address.query(), "")
    });
    let code = RwSignal::new(None::<(u32, String)>);
    Effect::new(move || {
        let address = shown.get();
        spawn_local(async move {
            // Without the code, the address is there in letters.
            let made = browser::qr_code(&address).await.ok().map(|code| (code.size, code.path));
            drop(code.try_set(made));
        });
    });
    let drawn = part(move || {
        code.get().map(|(size, path)| {
            // The standard asks for a margin of four modules.
            let view_box = format!("-4 -4 {0} {0}", size + 8);
            view! {
                <svg class="qr" viewBox=view_box role="img" aria-label=words.place_qr>
                    <path d=path></path>
                </svg>
            }
        })
    });
    view! {
        <footer class="brief-f">
            <p>{words.place_address} " " <span class="url">{text(move || shown.get())}</span></p>
            {drawn}
        </footer>
    }
    .into_any()
}
