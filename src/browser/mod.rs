//! The only code that touches web-sys. One ability of the browser, one file; nothing here knows an incident.

mod chunk;
mod clipboard;
mod dismiss;
mod download;
mod draft;
pub mod echarts;
mod export;
mod fetch;
mod files;
mod first;
mod focus;
mod frame;
mod language;
mod location;
mod offers;
mod page;
mod paint;
mod panic;
mod qr;
mod share;
mod sight;
mod theme;
mod update;
mod worker;

pub use chunk::named_file;
pub use clipboard::copy_text;
pub use dismiss::{close_details, dismiss_details};
pub use download::{bytes_blob, download, download_csv, text_blob};
pub use draft::{Draft, KeptStep, drafts_left, forget_draft, keep_draft, leave_draft, other_tab_ended, take_draft};
pub use fetch::{fetch_kept, fetch_text};
pub use files::{ask_before_leaving, bytes_of, chosen_files, copy_of, on_files_dropped};
pub use first::{begin_beside, end_first_picture, in_place, in_turn, take_place, turn, when_wanted};
pub use focus::focus_nth;
pub use frame::{Frame, live_in_frame, on_frame_height, show_in_frame, texts_in_frame};
pub use language::{preferred_languages, remember_language, set_language};
pub use location::{
    begin_at_top, current_fragment, current_query, keep_focus, navigate, on_navigation, page_address, replace,
    scroll_to_fragment, set_base,
};
pub use page::{State, number_text, on_window, print, set_state, set_title, top_of, window_height};
pub use paint::after_paint;
pub use panic::{install_panic_message, show_panic_message};
pub use qr::{QrCode, qr_code};
pub use share::{can_share, share};
pub use sight::{Watch, size_changes, when_near};
pub use theme::{on_colour_scheme_change, set_theme, tokens};
pub use update::{has_update, take_update};
pub use worker::Worker;

/// The window. This code runs only in pages, which have one.
fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// The document of the page.
fn document() -> web_sys::Document {
    window().document().expect("a window of a page has a document")
}
