//! What every chart has around it: question, finding, picture, its n and source, its twin table, what it is, and what
//! can be taken along.

use crate::app::charts::Charts;
use crate::app::follow::{Parts, part};
use crate::app::menu::{Taken, menu};
use crate::app::state::State;
use crate::app::table::table;
use crate::app::turn::in_turn;
use crate::charts::table::Table;
use crate::i18n::Words;
use crate::i18n::titles::question;
use crate::model::Coded;
use crate::query::Chart;
use leptos::prelude::*;
use std::sync::Arc;

/// Makes the twin table of a chart from the present summary.
pub type MakeTable = Arc<dyn Fn() -> Table + Send + Sync>;

/// What stands under a chart beside its table.
pub type Under = fn(State, Charts, &Block) -> AnyView;

/// A chart but for its picture.
pub struct Block {
    /// Which chart it is. Its name is also the fragment that leads to it.
    pub chart: Chart,
    /// How wide it stands.
    pub class: &'static str,
    /// Its finding.
    pub title: Signal<String>,
    /// What its figures rest on.
    pub source: Signal<String>,
    /// How it is used: nothing that a saved picture needs to say.
    pub hint: &'static str,
    /// Definition, formula, source.
    pub about: &'static [&'static str],
    /// Its figures.
    pub table: MakeTable,
    /// Whether the table stands behind a button; else the picture itself is the table.
    pub has_twin: bool,
}

/// The chart's block around its picture.
pub fn chart_block(state: State, charts: Charts, block: Block, picture: AnyView) -> AnyView {
    let words = state.words;
    let (id, question) = (block.chart.id(), question(words, block.chart));
    let heading = format!("{id}-question");
    let labelled = heading.clone();
    let make = block.table.clone();
    let twin = block.has_twin.then(|| {
        let figures = in_turn(state, move || {
            let make = make.clone();
            part(move || table(state, "figures", make())).into_any()
        });
        twin(words, format!("{question} {}", words.table), figures)
    });
    let hint = if charts.under.is_some() { block.hint } else { "" };
    let under = charts.under.map(|under| under(state, charts, &block));
    view! {
        <section class=format!("chart {}", block.class) id=id aria-labelledby=labelled>
            <h2 class="q" id=heading>{question}</h2>
            <p class="title" id=title_id(block.chart)>{block.title}</p>
            {picture}
            <p class="src">{block.source} " " {hint}</p>
            <div class="under">{twin} {under}</div>
        </section>
    }
    .into_any()
}

/// The table with the figures of a chart, behind a button.
pub fn twin(words: &Words, name: impl Into<String>, figures: AnyView) -> AnyView {
    view! {
        <details class="twin">
            <summary>{words.table}</summary>
            <section class="scroll" tabindex="0" aria-label=name.into()>{figures}</section>
        </details>
    }
    .into_any()
}

/// What the chart is, and what of it can be taken along.
pub fn under(state: State, charts: Charts, block: &Block) -> AnyView {
    let taken = Taken {
        name: block.chart.id(),
        finding: block.title,
        source: block.source,
        table: Some(block.table.clone()),
        chart: Some(block.chart),
        picture: Some(charts),
    };
    (about(state.words, block.about), menu(state, taken)).into_any()
}

/// Id of the element with the finding of a chart.
pub fn title_id(chart: Chart) -> String {
    format!("{}-title", chart.id())
}

/// What a chart is, behind one button.
pub fn about(words: &'static Words, lines: &'static [&'static str]) -> AnyView {
    let lines = lines.iter().map(|line| view! { <li>{*line}</li> }).parts();
    view! { <details class="about"><summary>{words.about_chart}</summary><ul>{lines}</ul></details> }.into_any()
}
