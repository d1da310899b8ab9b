//! What only a browser can show: the binding to ECharts, and one component on it.
#![cfg(target_arch = "wasm32")]

mod echarts;
mod panic;
mod support;
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
