//! What all pictures share: the code that draws, loaded when the first one comes near, and the colours of the page.

use crate::app::chart::Under;
use crate::app::drawing::{self, Drawer};
use crate::app::state::State;
use crate::browser::echarts::{Echarts, load_echarts};
use crate::browser::{self, on_colour_scheme_change};
use crate::model::Coded;
use crate::query::Theme;
use futures_util::future::join;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Where the code of ECharts and of our drawings is.
#[derive(Clone)]
pub enum Code {
    /// No picture has come near yet.
    NotAsked,
    /// On its way.
    Coming,
    /// Here.
    Here(Echarts, Drawer),
    /// It did not arrive.
    Failed,
}

/// Handles to the code and the colours. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Charts {
    code: RwSignal<Code, LocalStorage>,
    /// How often the colours have changed since the code is here.
    recoloured: RwSignal<usize>,
    printed: RwSignal<bool>,
    /// What else stands under a chart; nothing in a frame, which is slim.
    pub under: Option<Under>,
}

impl Charts {
    /// No code yet. The colours follow the device as long as what asks for this is shown.
    pub fn follow_device(under: Option<Under>) -> Self {
        let charts = Charts {
            code: RwSignal::new_local(Code::NotAsked),
            recoloured: RwSignal::new(0),
            printed: RwSignal::new(false),
            under,
        };
        let listener = StoredValue::new_local(on_colour_scheme_change(move || charts.read_colours()));
        on_cleanup(move || listener.dispose());
        charts
    }

    /// Shows the page in the colours that the address asks for; on paper always in light ones, for paper is white on a
    /// dark device too, and pictures are drawn for it.
    pub fn follow_address(self, state: State) {
        let show = move |theme: Option<Theme>| {
            browser::set_theme(theme.map(Coded::id));
            self.read_colours();
        };
        Effect::new(move |before| {
            let theme = state.address.read().theme;
            // To read the colours, a browser computes the style of the whole page: not after every change of the filter.
            if before != Some(theme) {
                show(theme);
            }
            theme
        });
        let print = move |is_printed| {
            show(if is_printed { Some(Theme::Light) } else { state.address.read_untracked().theme });
            self.printed.set(is_printed);
        };
        let prints = StoredValue::new_local([
            browser::on_window("beforeprint", move || print(true)),
            browser::on_window("afterprint", move || print(false)),
        ]);
        on_cleanup(move || prints.dispose());
    }

    /// Has the pictures drawn anew, after something changed their colours.
    pub fn read_colours(&self) {
        // A view that is gone has no pictures any more; and until the code is here, none is drawn.
        if let Some(Code::Here(_, drawer)) = self.code.try_get_untracked() {
            (drawer.read_colours)();
            self.recoloured.update(|times| *times += 1);
        }
    }

    /// Follows the colours.
    pub fn track_colours(&self) {
        self.recoloured.track();
    }

    /// The code, once it is here.
    pub fn code(&self) -> Option<(Echarts, Drawer)> {
        match &*self.code.read() {
            Code::Here(echarts, drawer) => Some((echarts.clone(), *drawer)),
            _ => None,
        }
    }

    /// The code, loaded now if it is not here yet.
    ///
    /// # Errors
    /// Where it did not arrive.
    pub async fn loaded(&self) -> Result<(Echarts, Drawer), JsValue> {
        if let Some(Code::Here(echarts, drawer)) = self.code.try_get_untracked() {
            return Ok((echarts, drawer));
        }
        // Both at once, for both come over the network.
        let (echarts, drawer) = join(load_echarts(), drawing::code()).await;
        let (echarts, drawer) = (echarts?, drawer.map_err(|_| JsValue::NULL)?);
        (drawer.read_colours)();
        drop(self.code.try_set(Code::Here(echarts.clone(), drawer)));
        Ok((echarts, drawer))
    }

    /// Whether the page is being put on paper, where all of it is seen.
    pub fn is_printed(&self) -> bool {
        self.printed.get()
    }

    /// Whether the code did not arrive.
    pub fn has_failed(&self) -> bool {
        matches!(&*self.code.read(), Code::Failed)
    }

    /// Asks for the code, unless it is here or on its way.
    pub fn load(self) {
        // Where the browser comes to it late, the reader may have gone on to another language, whose pictures ask for themselves.
        if !matches!(self.code.try_get_untracked(), Some(Code::NotAsked | Code::Failed)) {
            return;
        }
        self.code.set(Code::Coming);
        spawn_local(async move {
            if self.loaded().await.is_err() {
                drop(self.code.try_set(Code::Failed));
            }
        });
    }
}
