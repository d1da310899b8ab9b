//! Fetches a file of our own site.

use crate::load::Fault;
use gloo_net::http::Request;

/// The text at an address relative to the page.
///
/// # Errors
/// [`Fault::Unreachable`] where no answer, or only a part of one, came; [`Fault::Status`] where the server answered
/// with something else than success.
pub async fn fetch_text(url: &str) -> Result<String, Fault> {
    let response = Request::get(url).send().await.map_err(|_| Fault::Unreachable)?;
    if !response.ok() {
        return Err(Fault::Status(response.status()));
    }
    response.text().await.map_err(|_| Fault::Unreachable)
}
