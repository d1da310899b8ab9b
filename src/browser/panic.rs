//! A fault of the page itself ends in a message, never in a dead page.

use super::{State, document, set_state};
use crate::i18n::Words;
use wasm_bindgen::JsValue;

/// From now on a panic shows a message at the top of the page, with a link that loads the page again, and writes its
/// place to the console. The link is plain HTML, since code of ours may not run any more.
pub fn install_panic_message(words: &'static Words) {
    std::panic::set_hook(Box::new(move |panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // Where even this fails, the console has the place.
        drop(show_panic_message(words));
    }));
}

/// Shows the message.
///
/// # Errors
/// Where the page has no body to show it in.
pub fn show_panic_message(words: &Words) -> Result<(), JsValue> {
    set_state(State::Error);
    if document().query_selector("[data-notice=panic]")?.is_some() {
        return Ok(());
    }
    let element = |tag: &str, text: &str| {
        let element = document().create_element(tag)?;
        element.set_text_content(Some(text));
        Ok::<_, JsValue>(element)
    };
    let notice = element("div", "")?;
    notice.set_class_name("notice wrap");
    notice.set_attribute("role", "alert")?;
    notice.set_attribute("data-notice", "panic")?;
    let reload = element("a", words.reload)?;
    reload.set_attribute("href", "")?;
    notice.append_child(&*element("h2", words.panic)?)?;
    notice.append_child(&*element("p", words.panic_note)?)?;
    notice.append_child(&reload)?;
    let body = document().body().ok_or(JsValue::NULL)?;
    body.prepend_with_node_1(&notice)
}
