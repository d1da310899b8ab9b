//! What only a browser can show: the bindings to it and to ECharts, and one component on them.
#![cfg(target_arch = "wasm32")]

mod clipboard;
mod download;
mod echarts;
mod export;
mod language;
mod location;
mod panic;
mod qr;
mod share;
mod support;
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
