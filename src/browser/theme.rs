//! Colours: which the reader's device asks for, and what the style sheet makes of it.

use super::{document, window};
use crate::charts::Look;
use gloo_events::EventListener;

/// Sets or removes `<html data-theme>`, which overrides the device's light or dark.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = document().document_element() {
        drop(match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        });
    }
}

/// Calls `changed` whenever the device changes between light and dark, until the listener is dropped. `None` where the
/// browser cannot tell.
pub fn on_colour_scheme_change(changed: impl Fn() + 'static) -> Option<EventListener> {
    let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten()?;
    Some(EventListener::new(&query, "change", move |_| changed()))
}

/// The colours and the font of the style sheet as they are now; the width is left at 0.
pub fn tokens() -> Look {
    let style = document().document_element().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let token = |name: &str| {
        let value = style.as_ref().and_then(|style| style.get_property_value(name).ok());
        value.unwrap_or_default().trim().to_owned()
    };
    Look {
        width: 0.0,
        ink: token("--ink"),
        ink_2: token("--ink-2"),
        paper: token("--paper"),
        rule: token("--rule"),
        yes: token("--yes"),
        on_yes: token("--on-yes"),
        no: token("--no"),
        unknown: token("--unknown"),
        hatch: token("--hatch"),
        rule_strong: token("--rule-strong"),
        count: token("--count"),
        count_1: token("--count-1"),
        count_2: token("--count-2"),
        count_3: token("--count-3"),
        count_4: token("--count-4"),
        on_count_4: token("--on-count-4"),
        heat_1: token("--heat-1"),
        heat_2: token("--heat-2"),
        heat_3: token("--heat-3"),
        heat_4: token("--heat-4"),
        on_heat_4: token("--on-heat-4"),
        // Single quotes: ECharts writes the families into an attribute of the files that are saved.
        font: token("--sans").replace('"', "'"),
    }
}
