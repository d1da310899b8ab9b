//! Fetches a file of our own site.

use crate::load::Fault;
use gloo_net::http::Request;
use web_sys::RequestCache;

/// The text at an address relative to the page; `again` after it failed before.
///
/// # Errors
/// [`Fault::Unreachable`] where no answer, or only a part of one, came; [`Fault::Status`] where the server answered
/// with something else than success.
pub async fn fetch_text(url: &str, again: bool) -> Result<String, Fault> {
    // A retry must not get the same broken bytes from the browser's own store.
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let response = Request::get(url).cache(cache).send().await.map_err(|_| Fault::Unreachable)?;
    if !response.ok() {
        return Err(Fault::Status(response.status()));
    }
    response.text().await.map_err(|_| Fault::Unreachable)
}
