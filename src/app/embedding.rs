//! The dialog "Embed in an article": what the article shows, a look at it, and the code in four forms. The file is long because
//! each choice is a control of its own.

use crate::app::follow::{Parts, act, flag, part, text};
use crate::app::later::split;
use crate::app::menu::Taken;
use crate::app::state::State;
use crate::app::taking::{cited, file_name};
use crate::browser;
use crate::charts::snippet::{Form, Snippet, snippet};
use crate::i18n::{Words, fill};
use crate::model::{Coded, Language};
use crate::query::{Address, Chart, FACETS, Key, Theme};
use leptos::html::{Dialog, Iframe};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Widths of the look at it, in CSS pixels: a narrow column, a phone, a column of text on a desk.
const WIDTHS: [u32; 3] = [280, 360, 640];

/// The choices of the editor.
#[derive(Clone, Copy)]
struct Choices {
    form: RwSignal<Form>,
    language: RwSignal<Language>,
    theme: RwSignal<Option<Theme>>,
    controls: RwSignal<Vec<Key>>,
    width: RwSignal<u32>,
    /// As written; 0 for that of the content.
    height: RwSignal<u32>,
    is_fixed: RwSignal<bool>,
}

/// What the frame that is looked at says, in the language that was chosen.
#[derive(Clone, Default)]
struct Said {
    height: u32,
    finding: String,
    source: String,
    title: String,
    rows: Vec<Vec<String>>,
}

split!(page embedding: dialog => fn(State, Taken) -> AnyView);

/// The dialog, open.
fn dialog(state: State, taken: Taken) -> AnyView {
    let words = state.words;
    let node = NodeRef::<Dialog>::new();
    let width = RwSignal::new(WIDTHS[2]);
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        // Refused only where it is open already.
        drop(dialog.show_modal());
        if dialog.client_width() < WIDTHS[2] as i32 {
            width.set(WIDTHS[0]);
        }
    });
    let close = act(move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    });
    let choices = Choices {
        form: RwSignal::new(Form::Fitted),
        language: RwSignal::new(words.tongue),
        theme: RwSignal::new(state.address.read_untracked().theme),
        controls: RwSignal::new(Vec::new()),
        width,
        height: RwSignal::new(0),
        is_fixed: RwSignal::new(false),
    };
    let said = RwSignal::new(Said::default());
    let embed = taken.chart.unwrap_or(Chart::Finding);
    let frame = Memo::new(move |_| Address {
        filter: state.filter.get(),
        map: state.address.read().map.filter(|_| embed == Chart::Municipalities),
        language: Some(choices.language.get()),
        theme: choices.theme.get(),
        embed: Some(embed),
        controls: FACETS.iter().copied().filter(|key| choices.controls.read().contains(key)).collect(),
        ..Address::default()
    });
    let picture = if taken.picture.is_some() { file_name(&taken, "png") } else { String::new() };
    let note = fill(words.embed_picture, &[("name", &picture)]);
    let has_picture = !picture.is_empty();
    let code = text(move || {
        let link = Address { language: Some(choices.language.get()), ..cited(state, &taken) };
        let (said, page) = (said.read(), browser::page_address("", ""));
        let parts = Snippet {
            frame: &frame.read(),
            // The page may have been opened by the name of its file.
            site: page.rfind('/').map_or(&*page, |end| &page[..=end]),
            link: &browser::page_address(&link.query(), taken.name),
            height: if choices.height.get() == 0 { said.height } else { choices.height.get() },
            is_fixed: choices.is_fixed.get(),
            title: &said.title,
            finding: &said.finding,
            source: &said.source,
            rows: &said.rows,
            picture: &picture,
        };
        snippet(choices.form.get(), &parts)
    });
    view! {
        <dialog class="detail-dialog embed-dialog" aria-labelledby="embed-title" node_ref=node>
            <div class="detail-h">
                <h2 id="embed-title" tabindex="-1">{words.embed}</h2>
                <button type="button" class="link" on:click=close>{words.close}</button>
            </div>
            <p>{words.embed_note}</p>
            {looks(words, choices, embed)}
            {preview(words, choices, frame, said)}
            {forms(words, choices, said)}
            {part(move || (has_picture && choices.form.get() == Form::Html).then(|| view! { <p class="caveat">{note.clone()}</p> }))}
            {copying(words, code)}
        </dialog>
    }
    .into_any()
}

/// What the frame shows: language, colours, facets.
fn looks(words: &'static Words, choices: Choices, embed: Chart) -> AnyView {
    let language = |one: &Language| {
        let one = *one;
        view! { <option value=one.id() prop:selected=flag(move || choices.language.get() == one)>{one.name()}</option> }
    };
    let themes = std::iter::once(None).chain(Theme::ALL.iter().copied().map(Some));
    let theme = |(one, name): (Option<Theme>, &'static str)| {
        let id = one.map_or("", Coded::id);
        view! { <option value=id prop:selected=flag(move || choices.theme.get() == one)>{name}</option> }
    };
    let set_language = act(move |event| {
        if let Some(language) = Language::from_id(&event_target_value(&event)) {
            choices.language.set(language);
        }
    });
    let set_theme = act(move |event| choices.theme.set(Theme::from_id(&event_target_value(&event))));
    // What is listed is the same whatever is chosen.
    let controls = (embed != Chart::Coverage).then(|| controls(words, choices));
    view! {
        <div class="embed-looks">
            <label>
                {words.language}
                <select class="field" name="embed-language" on:change=set_language>
                    {Language::ALL.iter().map(language).parts()}
                </select>
            </label>
            <label>
                {words.colours}
                <select class="field" name="embed-theme" on:change=set_theme>
                    {themes.zip(words.colour_choices).map(theme).parts()}
                </select>
            </label>
        </div>
        {controls}
    }
    .into_any()
}

fn controls(words: &'static Words, choices: Choices) -> AnyView {
    let name = |key: Key| match key {
        Key::Year => words.year,
        Key::Municipality => words.municipality,
        Key::Type => words.type_,
        Key::Target => words.target,
        Key::Evidence => words.evidence_facet,
        _ => words.answer_facet,
    };
    let tick = |key: &Key| {
        let key = *key;
        let toggle = move |_| {
            choices.controls.update(|keys| match keys.iter().position(|one| *one == key) {
                Some(at) => drop(keys.remove(at)),
                None => keys.push(key),
            });
        };
        view! {
            <label class="tick">
                <input type="checkbox" name="embed-controls" value=key.id() on:change=act(toggle)/>
                <span>{name(key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="embed-ticks"><legend>{words.embed_controls}</legend> {FACETS.iter().map(tick).parts()}</fieldset>
    }
    .into_any()
}

/// The frame itself, in a column of the chosen width. What it says is what the code says.
fn preview(words: &'static Words, choices: Choices, frame: Memo<Address>, said: RwSignal<Said>) -> AnyView {
    let node = NodeRef::<Iframe>::new();
    let listener = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(frame) = node.get() else { return };
        let asked = frame.clone();
        listener.set_value(Some(browser::on_frame_height(&frame, move |height| {
            let first = |selector: &str| {
                let texts = browser::texts_in_frame(&asked, ".embed", selector);
                texts.into_iter().flatten().next().unwrap_or_default()
            };
            said.set(Said {
                height: height as u32,
                finding: first(".title"),
                source: first(".embed-way a"),
                title: first("h2"),
                rows: browser::texts_in_frame(&asked, "table tr", "th, td"),
            });
        })));
    });
    on_cleanup(move || listener.dispose());
    Effect::new(move || {
        if let Some(element) = node.get() {
            browser::show_in_frame(&element, &format!("frame.html?{}", frame.read().query()));
        }
    });
    let width = |width: u32| {
        let label = fill(words.embed_width, &[("width", &width)]);
        radio("embed-width", width.to_string(), label, choices.width, width)
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

fn forms(words: &'static Words, choices: Choices, said: RwSignal<Said>) -> AnyView {
    let form = |form: &Form| {
        radio("embed-form", form.id().to_owned(), words.embed_forms[form.index()].to_owned(), choices.form, *form)
    };
    let shown = text(move || match choices.height.get() {
        0 => said.read().height.to_string(),
        height => height.to_string(),
    });
    let height = move || {
        (choices.form.get() != Form::Html).then(|| {
            let fixed = (choices.form.get() == Form::Element).then(|| {
                view! {
                    <label class="tick">
                        <input
                            type="checkbox"
                            name="embed-fixed"
                            prop:checked=choices.is_fixed
                            on:change=act(move |_| choices.is_fixed.update(|fixed| *fixed = !*fixed))
                        />
                        <span>{words.embed_fixed}</span>
                    </label>
                }
            });
            view! {
                <div class="embed-looks">
                    <label>
                        {words.embed_height}
                        <input type="number" class="field" name="embed-height" min="60" max="10000" prop:value=shown on:change=act(move |event| choices.height.set(event_target_value(&event).parse().unwrap_or(0)))/>
                    </label>
                    {fixed}
                </div>
            }
        })
    };
    view! {
        <fieldset class="embed-forms"><legend>{words.embed_form}</legend> {Form::ALL.iter().map(form).parts()}</fieldset>
        {part(height)}
    }
    .into_any()
}

/// One of several values.
fn radio<T>(name: &'static str, value: String, label: String, chosen: RwSignal<T>, own: T) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <label class="tick">
            <input
                type="radio"
                name=name
                value=value
                prop:checked=flag(move || chosen.get() == own)
                on:change=act(move |_| chosen.set(own))
            />
            <span>{label}</span>
        </label>
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
