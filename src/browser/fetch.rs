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
    fetch_kept(url, again).await.map(|(text, _)| text)
}

/// The same, with the time in ISO 8601 since when the device keeps it, where it comes from there: see `public/sw.js`.
///
/// # Errors
/// Those of [`fetch_text`].
pub async fn fetch_kept(url: &str, again: bool) -> Result<(String, Option<String>), Fault> {
    // A retry must not get the same broken bytes from the browser's own store.
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let response = Request::get(url).cache(cache).send().await.map_err(|_| Fault::Unreachable)?;
    if !response.ok() {
        return Err(Fault::Status(response.status()));
    }
    let since = response.headers().get("X-Kept-Since");
    response.text().await.map(|text| (text, since)).map_err(|_| Fault::Unreachable)
}
