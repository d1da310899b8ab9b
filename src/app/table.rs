//! Writes a twin table into the page.

use crate::app::follow::{Parts, text};
use crate::app::state::State;
use crate::browser::number_text;
use crate::charts::table::{Cell, Row, Table, Value};
use crate::query::Choice;
use leptos::prelude::*;

/// The table. Its roles are written out, for on a phone it may be laid out as something else.
pub fn table(state: State, class: &'static str, table: Table) -> AnyView {
    let header = |text: &'static str| view! { <th scope="col" role="columnheader">{text}</th> };
    let columns = table.columns.into_iter().map(header).parts();
    let rows = table.rows.into_iter().map(|row| row_view(state, row)).parts();
    let note = (!table.note.is_empty()).then(|| view! { <p class="caveat">{table.note}</p> });
    view! {
        <table class=class role="table" data-chart=table.chart>
            <caption class="vh">{table.caption}</caption>
            <thead role="rowgroup"><tr role="row">{columns}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {note}
    }
    .into_any()
}

fn row_view(state: State, row: Row) -> impl IntoView {
    let linked = row.link.map(|link| leading(state, link.choices, link.text.into_any()));
    let cells = row.cells.into_iter().map(|cell| cell_view(state, cell)).parts();
    view! {
        <tr role="row" data-key=row.key>
            <th scope="row" role="rowheader">{row.header} " " {linked}</th>
            {cells}
        </tr>
    }
}

fn cell_view(state: State, cell: Cell) -> impl IntoView {
    let value = match cell.value {
        Value::None => None,
        Value::Count(count) => Some(count.to_string()),
        Value::Share(share) => Some(number_text(share)),
    };
    let column = (!cell.column.is_empty()).then_some(cell.column);
    let of = (!cell.of.is_empty()).then(|| view! { " " <small>{cell.of}</small> });
    let shown = view! { <b>{cell.shown}</b> {of} }.into_any();
    view! {
        <td role="cell" class=cell.shade data-col=column data-value=value colspan=cell.span.to_string()>
            {leading(state, cell.choices, shown)}
        </td>
    }
}

/// What leads to the incidents of these choices; as it is where there are none.
fn leading(state: State, choices: Vec<Choice>, shown: AnyView) -> AnyView {
    if choices.is_empty() {
        return shown;
    }
    let href = text(move || state.href_narrowed(choices.clone()));
    view! { <a href=href>{shown}</a> }.into_any()
}
