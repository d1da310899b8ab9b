//! The cells of the table of incidents.

use crate::app::incident::opening;
use crate::app::incidents::mark;
use crate::app::marked::{marked, response_note, summary};
use crate::app::state::State;
use crate::i18n;
use crate::model::{Coded, Incident};
use crate::query::Column;
use leptos::prelude::*;

/// The cell of an incident in a column. A value that no source gives is empty.
pub fn cell(state: State, incident: &'static Incident, column: Column) -> AnyView {
    let words = state.words;
    let shown = match column {
        Column::Id => opening(state, incident, incident.id.clone()),
        Column::Date => opening(state, incident, i18n::date(words, incident.date)),
        Column::Municipality => i18n::municipality_by_id(state.words, state.dataset, &incident.municipality).into_any(),
        Column::Settlement => marked(state, &i18n::settlement(state.words, incident)),
        Column::Type => words.types[incident.incident_type.index()].into_any(),
        Column::Target => words.targets[incident.target.index()].into_any(),
        Column::Summary => summary(state, incident),
        Column::Injured => incident.injured.map(|injured| injured.to_string()).into_any(),
        Column::ResponseNote => response_note(state, incident),
        Column::Evidence => words.evidence[incident.evidence.index()].into_any(),
        Column::Sources => incident.sources.len().to_string().into_any(),
        stage => stage.stage().map(|stage| mark(state, incident.answer(stage))).into_any(),
    };
    let class = match column {
        Column::Summary | Column::ResponseNote => "long",
        Column::Injured | Column::Sources => "r",
        column if column.stage().is_some() => "a",
        _ => "",
    };
    view! { <td class=class data-col=column.id()><div>{shown}</div></td> }.into_any()
}
