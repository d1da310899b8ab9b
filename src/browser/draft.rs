//! Unfinished work, kept on the device by code that is fetched with the data keeper's view: see `scripts/draft.js`.

use super::chunk::load_chunk;
use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

#[wasm_bindgen]
extern "C" {
    type Drafts;
    #[wasm_bindgen(method, catch)]
    async fn left(this: &Drafts) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn ended(this: &Drafts) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn take(this: &Drafts, id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn keep(this: &Drafts, steps: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn leave(this: &Drafts);
    #[wasm_bindgen(method, catch)]
    async fn forget(this: &Drafts, id: &str) -> Result<JsValue, JsValue>;

    /// What a tab that has ended left.
    #[derive(Clone, PartialEq)]
    pub type Draft;
    /// Names it.
    #[wasm_bindgen(method, getter)]
    pub fn id(this: &Draft) -> String;
    /// When it was kept last, in ms since 1970.
    #[wasm_bindgen(method, getter)]
    pub fn at(this: &Draft) -> f64;
    #[wasm_bindgen(method, getter, js_name = requests)]
    fn all_requests(this: &Draft) -> Array;
}

impl Draft {
    /// The requests of its steps.
    pub fn requests(&self) -> Vec<String> {
        self.all_requests().iter().filter_map(|request| request.as_string()).collect()
    }
}

/// A request, and the file that belongs to it.
pub type KeptStep = (String, Option<File>);

async fn drafts() -> Result<Drafts, JsValue> {
    Ok(load_chunk("draft").await?.unchecked_into())
}

/// The drafts of tabs that have ended, the latest first.
///
/// # Errors
/// Where the browser keeps nothing, or the code that asks it did not arrive.
pub async fn drafts_left() -> Result<Vec<Draft>, JsValue> {
    let left: Array = drafts().await?.left().await?.unchecked_into();
    Ok(left.iter().map(JsCast::unchecked_into).collect())
}

/// Waits until a tab ends that had a draft when [`drafts_left`] was called last.
///
/// # Errors
/// As [`drafts_left`], where no other tab had one, and when called again.
pub async fn other_tab_ended() -> Result<(), JsValue> {
    drafts().await?.ended().await.map(drop)
}

/// Makes a draft the one of this tab, and gives its steps: none where another tab was quicker.
///
/// # Errors
/// As [`drafts_left`].
pub async fn take_draft(id: &str) -> Result<Vec<KeptStep>, JsValue> {
    let steps: Array = drafts().await?.take(id).await?.unchecked_into();
    let step = |step: JsValue| {
        let step: Array = step.unchecked_into();
        Some((step.get(0).as_string()?, step.get(1).dyn_into().ok()))
    };
    Ok(steps.iter().filter_map(step).collect())
}

/// Keeps these steps as the draft of this tab, in place of those before. Of none without a file, nothing is kept.
///
/// # Errors
/// As [`drafts_left`], and where there is no room.
pub async fn keep_draft(steps: &[KeptStep]) -> Result<(), JsValue> {
    let pair = |(request, file): &KeptStep| Array::of2(&request.as_str().into(), &file.as_ref().into());
    drafts().await?.keep(&steps.iter().map(pair).collect()).await.map(drop)
}

/// Lets go of the draft of this tab: it is one of those that are left.
///
/// # Errors
/// As [`drafts_left`].
pub async fn leave_draft() -> Result<(), JsValue> {
    drafts().await?.leave();
    Ok(())
}

/// Deletes a draft from the device.
///
/// # Errors
/// As [`drafts_left`].
pub async fn forget_draft(id: &str) -> Result<(), JsValue> {
    drafts().await?.forget(id).await.map(drop)
}
