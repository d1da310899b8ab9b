//! What the editor chooses in the dialog: how the frame looks, and how it is embedded.

use crate::app::follow::{Parts, act, flag, part, text};
use crate::app::state::State;
use crate::charts::snippet::Form;
use crate::i18n::{self, Words};
use crate::model::{Coded, Language};
use crate::query::{Address, Chart, FACETS, Key, Theme};
use leptos::prelude::*;

/// Widths of the look at it, in CSS pixels: a narrow column, a phone, a column of text on a desk.
pub const WIDTHS: [u32; 3] = [280, 360, 640];

/// The choices of the editor.
#[derive(Clone, Copy)]
pub struct Choices {
    /// How it is embedded.
    pub form: RwSignal<Form>,
    /// The language of the frame.
    pub language: RwSignal<Language>,
    /// Its colours; `None` as the device has them.
    pub theme: RwSignal<Option<Theme>>,
    /// The facets that its reader gets, in any order.
    pub controls: RwSignal<Vec<Key>>,
    /// Width of the look at it, in CSS pixels.
    pub width: RwSignal<u32>,
    /// As written; 0 for that of the content.
    pub height: RwSignal<u32>,
    /// Whether the height stays as it is.
    pub is_fixed: RwSignal<bool>,
}

impl Choices {
    /// What is chosen at first: as the page is seen.
    pub fn begun(state: State) -> Self {
        Choices {
            form: RwSignal::new(Form::Fitted),
            language: RwSignal::new(state.words.tongue),
            theme: RwSignal::new(state.address.read_untracked().theme),
            controls: RwSignal::new(Vec::new()),
            width: RwSignal::new(WIDTHS[2]),
            height: RwSignal::new(0),
            is_fixed: RwSignal::new(false),
        }
    }

    /// The address of the frame.
    pub fn frame(self, state: State, chart: Chart) -> Address {
        Address {
            filter: state.filter.get(),
            map: state.address.read().map.filter(|_| chart == Chart::Municipalities),
            language: Some(self.language.get()),
            theme: self.theme.get(),
            embed: Some(chart),
            controls: FACETS.iter().copied().filter(|key| self.controls.read().contains(key)).collect(),
            ..Address::default()
        }
    }
}

/// What the frame shows: language, colours, facets.
pub fn looks(words: &'static Words, choices: Choices, embed: Chart) -> AnyView {
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
                <span>{i18n::facet(words, key)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="embed-ticks"><legend>{words.embed_controls}</legend> {FACETS.iter().map(tick).parts()}</fieldset>
    }
    .into_any()
}

/// The forms of the code, and where they need it the height, which is `natural` CSS pixels where it is not chosen.
pub fn forms(words: &'static Words, choices: Choices, natural: Signal<u32>) -> AnyView {
    let form = |form: &Form| {
        let said = (form.id().to_owned(), words.embed_forms[form.index()].to_owned());
        radio("embed-form", said, choices.form, *form)
    };
    let shown = text(move || match choices.height.get() {
        0 => natural.get().to_string(),
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
pub fn radio<T>(name: &'static str, (value, label): (String, String), chosen: RwSignal<T>, own: T) -> AnyView
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
