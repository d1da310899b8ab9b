//! Mounts the application, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    response_record::app::start();
}

/// The page exists only in a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
