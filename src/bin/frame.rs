//! Mounts a frame in somebody else's page, nothing else: without the code of the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    response_record::app::start_frame();
}

/// Frames exist only in a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
