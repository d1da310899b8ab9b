//! What is wrong: rule by rule, each cell with a way to correct it here.

use super::bench::Bench;
use super::files::is_busy;
use super::news::News;
use crate::app::follow::{Parts, act, part};
use crate::browser;
use crate::desk::words::DeskWords;
use crate::desk::{ProblemRow, Report, Request, RuleRow, limits};
use crate::i18n::{Words, count, fill};
use leptos::ev::KeyboardEvent;
use leptos::html::{Input, Select};
use leptos::prelude::*;
use std::cmp::Ordering;

/// With so many problems at most, each cell offers its values as a list; beyond, the lists alone would slow the page.
const WITH_LISTS: usize = 200;

/// By what the rows of each rule are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    File,
    Row,
    Column,
    Value,
}

/// The order, and whether it is turned round.
type Order = (By, bool);

/// The part of the view.
pub fn findings(page: &'static Words, words: &'static DeskWords, bench: Bench) -> AnyView {
    let order = RwSignal::new((By::File, false));
    view! {
        <section class="desk-part">
            <h2 id="findings" tabindex="-1">{words.findings}</h2>
            {part(move || {
                let report = bench.report.read();
                let (errors, warnings) = (report.errors, report.warnings);
                if errors + warnings == 0 {
                    return view! { <p class="desk-good">{words.all_good}</p> }.into_any();
                }
                let sum = |text, n: usize, note: &'static str| {
                    let n = n as u32;
                    let counted = fill(page.form(text, n), &[("n", &count(page, n))]);
                    (n > 0).then(|| view! { <p><b>{counted}"."</b> " " {note}</p> })
                };
                view! {
                    {sum(&words.errors, errors, words.errors_note)}
                    {sum(&words.warnings, warnings, words.warnings_note)}
                    {rules(page, &report)}
                    {save(page, words, bench, &report)}
                    {table(page, Shown { words, bench, report: &report }, order)}
                }
                .into_any()
            })}
        </section>
    }
    .into_any()
}

/// The rules that are broken, each as a link to its part of the table.
fn rules(page: &'static Words, report: &Report) -> AnyView {
    let entry = |rule: &RuleRow| {
        let href = format!("#rule-{}", rule.rule);
        view! { <li><a class="chip" href=href>{rule.name.clone()} " " <b>{count(page, rule.count as u32)}</b></a></li> }
    };
    view! { <ul class="chips desk-rules">{report.rules.iter().map(entry).parts()}</ul> }.into_any()
}

fn save(page: &'static Words, words: &'static DeskWords, bench: Bench, report: &Report) -> AnyView {
    let all = report.errors + report.warnings;
    let cut = (all > report.problems.len()).then(|| {
        let (n, count) = (count(page, limits::LISTED as u32), count(page, all as u32));
        view! { <span class="caveat">{fill(words.listed_only, &[("n", &n), ("count", &count)])}</span> }
    });
    let save = act(move |_| bench.save(Request::Findings));
    view! {
        <p class="acts">
            <button type="button" class="btn" disabled=is_busy(bench) on:click=save>{words.save_findings}</button>
            {cut}
        </p>
    }
    .into_any()
}

/// What the table shows, and what is done with it.
#[derive(Clone, Copy)]
struct Shown<'a> {
    words: &'static DeskWords,
    bench: Bench,
    report: &'a Report,
}

fn table(page: &'static Words, shown: Shown, order: RwSignal<Order>) -> AnyView {
    let Shown { words, report, .. } = shown;
    let [_, file, row, column, value, text, correct] = words.finding_columns;
    let mut at = 0;
    let groups = report.rules.iter().map(|rule| {
        let mut rows: Vec<&ProblemRow> = report.problems.iter().filter(|one| one.rule == rule.rule).collect();
        rows.sort_by(|a, b| ordered(a, b, order.get()));
        let first = at;
        at += rows.len();
        let lines = rows.into_iter().zip(first..).map(|(one, at)| line(shown, one, at)).parts();
        let kind = words.severities[usize::from(!rule.is_error)];
        let name = format!("{kind} · {} ({})", rule.name, count(page, rule.count as u32));
        view! {
            <tbody role="rowgroup">
                <tr class="desk-rule" role="row"><th colspan="6" scope="rowgroup" role="rowheader" id=format!("rule-{}", rule.rule)>{name}</th></tr>
                {lines}
            </tbody>
        }
    });
    let groups = groups.parts();
    let sorting = [(By::File, file), (By::Row, row), (By::Column, column), (By::Value, value)];
    let lists = report.choices.iter().enumerate().map(|(at, values)| {
        let options = values.iter().map(|one| option(one, false)).parts();
        view! { <datalist id=format!("choice-{at}")>{options}</datalist> }
    });
    view! {
        <section class="scroll" tabindex="0" aria-labelledby="findings">
            <table class="rows desk-table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {sorting.map(|(by, name)| sortable(order, by, name)).into_iter().parts()}
                        <th scope="col" role="columnheader">{text}</th>
                        <th scope="col" role="columnheader">{correct}</th>
                    </tr>
                </thead>
                {groups}
            </table>
        </section>
        {lists.parts()}
    }
    .into_any()
}

/// A heading with the button that orders by it, and turns that order round.
fn sortable(order: RwSignal<Order>, by: By, name: &'static str) -> AnyView {
    let (shown, is_turned) = order.get();
    let sorted = (shown == by).then_some(if is_turned { "descending" } else { "ascending" });
    let turn = act(move |_| order.update(|order| *order = (by, order.0 == by && !order.1)));
    view! {
        <th scope="col" role="columnheader" aria-sort=sorted><button type="button" class="link" on:click=turn>{name}</button></th>
    }
    .into_any()
}

/// A value that a cell may take: its id, and its words.
fn option((id, label): &(String, String), is_chosen: bool) -> AnyView {
    view! { <option value=id.clone() selected=is_chosen>{label.clone()}</option> }.into_any()
}

fn ordered(a: &ProblemRow, b: &ProblemRow, (by, is_turned): Order) -> Ordering {
    let order = match by {
        By::File => (&a.file, a.row).cmp(&(&b.file, b.row)),
        By::Row => a.row.cmp(&b.row),
        By::Column => a.heading.cmp(&b.heading),
        By::Value => a.value.cmp(&b.value),
    };
    if is_turned { order.reverse() } else { order }
}

fn line(shown: Shown, one: &ProblemRow, at: usize) -> AnyView {
    let row = one.row.map(|row| row.to_string()).unwrap_or_default();
    let kind = if one.is_error { "error" } else { "warning" };
    let [_, file, number, column, value, ..] = shown.words.finding_columns;
    view! {
        <tr
            role="row"
            data-problem=kind
            data-rule=one.rule.clone()
            data-file=one.file.clone()
            data-row=row.clone()
            data-column=one.column.clone()
        >
            <td role="cell" data-label=file>{one.file.clone()}</td>
            <td role="cell" data-label=number class="r">{row.clone()}</td>
            <td role="cell" data-label=column>{one.heading.clone()}</td>
            <td role="cell" data-label=value class="desk-value">{one.value.clone()}</td>
            <td role="cell" class="long">{one.text.clone()}</td>
            <td role="cell">{mend(shown, one, at)}</td>
        </tr>
    }
    .into_any()
}

/// A field for the value that is meant, where the cell is one of the open files.
fn mend(shown: Shown, one: &ProblemRow, at: usize) -> Option<AnyView> {
    let Shown { words, bench, report } = shown;
    let cell = StoredValue::new(one.cell.clone()?);
    let row = one.row.map(|row| row.to_string()).unwrap_or_default();
    let label = fill(words.new_value, &[("column", &one.heading), ("row", &row)]);
    let (select, input) = (NodeRef::<Select>::new(), NodeRef::<Input>::new());
    let submit = move || {
        let chosen = select.get_untracked().map(|field| field.value());
        let value = chosen.or_else(|| input.get_untracked().map(|field| field.value())).unwrap_or_default();
        bench.change(Request::Mend { cell: cell.get_value(), value });
        keep_place(bench, at);
    };
    // There is no form in the page: nothing is ever sent.
    let enter = act(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !bench.is_busy() {
            submit();
        }
    });
    let values = one.choice.and_then(|choice| report.choices.get(choice));
    let field = match values.filter(|_| report.problems.len() <= WITH_LISTS) {
        Some(values) => view! {
            <select class="field" node_ref=select aria-label=label>
                <option value="">{words.choose}</option>
                {values.iter().map(|value| option(value, value.0 == one.value)).parts()}
            </select>
        }
        .into_any(),
        None => {
            let list = one.choice.map(|choice| format!("choice-{choice}"));
            view! { <input type="text" class="field" node_ref=input aria-label=label value=one.value.clone() list=list on:keydown=enter/> }
                .into_any()
        }
    };
    let correct = act(move |_| submit());
    let correct =
        view! { <button type="button" class="btn" disabled=is_busy(bench) on:click=correct>{words.correct}</button> };
    Some(view! { <div class="desk-mend">{field} {correct}</div> }.into_any())
}

/// Once the check has run again, the focus goes to the problem that stands where the corrected one stood.
fn keep_place(bench: Bench, at: usize) {
    Effect::watch(
        move || bench.busy.get().is_none() && *bench.news.read() != News::None,
        move |is_done, _, _| {
            if *is_done {
                let left = bench.report.read_untracked().problems.len();
                match left {
                    0 => browser::focus_nth("#findings", 0),
                    left => browser::focus_nth(".desk-table .field", at.min(left - 1)),
                }
            }
        },
        false,
    );
}
