//! The dialog "Embed in an article": what the article shows, a look at it, and the code in four forms.

mod choices;

use crate::app::follow::{Parts, act, part, text};
use crate::app::later::split;
use crate::app::menu::Taken;
use crate::app::state::State;
use crate::app::taking::{cited, file_name};
use crate::browser;
use crate::charts::snippet::{Form, Snippet, snippet};
use crate::i18n::{Words, fill};
use crate::query::{Address, Chart};
use choices::{Choices, WIDTHS, forms, looks, radio};
use leptos::html::{Dialog, Iframe};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlIFrameElement;

/// What the frame that is looked at says, in the language that was chosen.
#[derive(Clone, Default)]
struct Said {
    height: u32,
    finding: String,
    source: String,
    title: String,
    rows: Vec<Vec<String>>,
}

impl Said {
    /// What this frame says, so many CSS pixels high.
    fn of(frame: &HtmlIFrameElement, height: u32) -> Self {
        let first = |selector: &str| {
            let texts = browser::texts_in_frame(frame, ".embed", selector);
            texts.into_iter().flatten().next().unwrap_or_default()
        };
        Said {
            height,
            finding: first(".title"),
            source: first(".embed-way a"),
            title: first("h2"),
            rows: browser::texts_in_frame(frame, "table tr", "th, td"),
        }
    }
}

split!(page embedding: dialog => fn(State, Taken) -> AnyView);

/// The dialog, open.
fn dialog(state: State, taken: Taken) -> AnyView {
    let words = state.words;
    let node = NodeRef::<Dialog>::new();
    let close = act(move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    });
    let choices = Choices::begun(state);
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        // Refused only where it is open already.
        drop(dialog.show_modal());
        if dialog.client_width() < WIDTHS[2] as i32 {
            choices.width.set(WIDTHS[0]);
        }
    });
    let said = RwSignal::new(Said::default());
    let chart = taken.chart.unwrap_or(Chart::Finding);
    let frame = Memo::new(move |_| choices.frame(state, chart));
    let picture = taken.picture.map(|_| file_name(&taken, "png"));
    let note = picture_note(words, choices, picture.as_deref());
    let code = text(move || {
        let link = Address { language: Some(choices.language.get()), ..cited(state, &taken) };
        let link = browser::page_address(&link.query(), taken.name);
        snippet_of(choices, &frame.read(), &said.read(), (&link, picture.as_deref().unwrap_or_default()))
    });
    view! {
        <dialog class="detail-dialog embed-dialog" aria-labelledby="embed-title" node_ref=node>
            <div class="detail-h">
                <h2 id="embed-title" tabindex="-1">{words.embed}</h2>
                <button type="button" class="link" on:click=close>{words.close}</button>
            </div>
            <p>{words.embed_note}</p>
            {looks(words, choices, chart)}
            {preview(words, choices, frame, said)}
            {forms(words, choices, Signal::derive(move || said.read().height))}
            {note}
            {copying(words, code)}
        </dialog>
    }
    .into_any()
}

/// In HTML, the picture is a file that the editor saves and puts beside it.
fn picture_note(words: &'static Words, choices: Choices, name: Option<&str>) -> AnyView {
    let note = name.map(|name| fill(words.embed_picture, &[("name", &name)]));
    part(move || {
        let note = note.clone().filter(|_| choices.form.get() == Form::Html)?;
        Some(view! { <p class="caveat">{note}</p> })
    })
    .into_any()
}

/// The code of the chosen form, with a link and the name of a picture beside it, which may be empty.
fn snippet_of(choices: Choices, frame: &Address, said: &Said, (link, picture): (&str, &str)) -> String {
    let page = browser::page_address("", "");
    let parts = Snippet {
        frame,
        // The page may have been opened by the name of its file.
        site: page.rfind('/').map_or(&*page, |end| &page[..=end]),
        link,
        height: if choices.height.get() == 0 { said.height } else { choices.height.get() },
        is_fixed: choices.is_fixed.get(),
        title: &said.title,
        finding: &said.finding,
        source: &said.source,
        rows: &said.rows,
        picture,
    };
    snippet(choices.form.get(), &parts)
}

/// The frame itself, in a column of the chosen width. What it says is what the code says.
fn preview(words: &'static Words, choices: Choices, frame: Memo<Address>, said: RwSignal<Said>) -> AnyView {
    let node = NodeRef::<Iframe>::new();
    let listener = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(frame) = node.get() else { return };
        let asked = frame.clone();
        let told = move |height: f64| said.set(Said::of(&asked, height as u32));
        listener.set_value(Some(browser::on_frame_height(&frame, told)));
    });
    on_cleanup(move || listener.dispose());
    Effect::new(move || {
        if let Some(element) = node.get() {
            browser::show_in_frame(&element, &format!("frame.html?{}", frame.read().query()));
        }
    });
    let width = |width: u32| {
        let label = fill(words.embed_width, &[("width", &width)]);
        radio("embed-width", (width.to_string(), label), choices.width, width)
    };
    view! {
        <fieldset class="embed-ticks"><legend>{words.embed_preview}</legend> {WIDTHS.into_iter().map(width).parts()}</fieldset>
        <section class="embed-preview" tabindex="0" aria-label=words.embed_preview>
            <iframe
                node_ref=node
                title=words.embed_preview
                style:width=text(move || format!("{}px", choices.width.get()))
                style:height=text(move || format!("{}px", said.read().height.max(160)))
            ></iframe>
        </section>
    }
    .into_any()
}

/// The code, and the button that copies it.
fn copying(words: &'static Words, code: Signal<String>) -> AnyView {
    let told = RwSignal::new("");
    let copy = act(move |_| {
        let text = code.get_untracked();
        spawn_local(async move {
            let done = browser::copy_text(&text).await.is_ok();
            let _ = told.try_set(if done { words.copied } else { words.copy_by_hand });
        });
    });
    view! {
        <textarea class="field code" readonly rows="7" aria-label=words.embed prop:value=code></textarea>
        <p><button type="button" class="btn main" on:click=copy>{words.copy_code}</button> " " <span role="status">{text(move || told.get().to_owned())}</span></p>
    }
    .into_any()
}
