//! Response Record: what did institutions do after security incidents in Kosovo Serb communities?
//!
//! Data flow one way, and each module imports only modules above it in this list:
//!
//! ```text
//! bytes ──load──▶ Dataset ──┐
//! URL  ──parse──▶ Filter ───┴─query─▶ Selection ──stats──▶ Summary ──charts──▶ Drawing ──echarts──▶ picture
//! ```
//!
//! `model` to `charts` know nothing of a browser and test natively; `browser` and `app` exist only for wasm32.
#![warn(missing_docs)]

// What an incident is: pure types.
pub mod model;

// Bytes to `model::Dataset`; every fault a named `load::Problem`.
pub mod load;

// The filter, the URL that carries it, the selection and its facet counts.
pub mod query;

// Rates, bounds, intervals and the `stats::Summary` that all charts and tables share.
pub mod stats;

// Texts, numbers, dates, place names, and the sentences made from figures.
pub mod i18n;

// Summary and words to a chart: one pure function, one file, a chart.
pub mod charts;

// What the data keeper works with: files as people write them, checked, mended, and made into a data package.
pub mod desk;

// Invented incidents for tests.
#[cfg(test)]
mod samples;

// The only code that touches web-sys.
#[cfg(all(target_arch = "wasm32", any(feature = "page", feature = "frame")))]
pub mod browser;

// The leptos application: state, pages, components.
#[cfg(all(target_arch = "wasm32", any(feature = "page", feature = "frame")))]
pub mod app;
