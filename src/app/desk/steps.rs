//! The worker beside the page, what was done with it and what is to be done: kept, to be done again where a worker ended.

use crate::browser::{self, Worker};
use crate::desk::words::DeskWords;
use crate::desk::{Answer, Request, log};
use crate::i18n;
use gloo_events::EventListener;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::web_sys::File;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// Something that the reader did.
pub type Step = log::Step<File>;

/// What of the bench is no signal.
#[derive(Default)]
pub struct Inner {
    /// The worker, while there is one.
    pub worker: Option<Rc<Worker>>,
    /// Names and texts of the published files; nothing before they came.
    pub published: Vec<(&'static str, String)>,
    /// What was done, as far as something of it is left, in its order.
    pub done: Vec<Step>,
    /// The same as it was when all was checked last.
    pub checked: Vec<Step>,
    /// What is to be done.
    pub to_do: VecDeque<Step>,
    /// Whether the reader ended what was being done.
    pub is_stopped: bool,
    /// Whether what was done before is being done again.
    pub is_recovering: bool,
    /// The words of the view in each language that was in use.
    pub words: Vec<&'static DeskWords>,
    /// The words of the page: in which language to go on.
    pub page: Option<&'static i18n::Words>,
    /// Asks before the page is left.
    pub guard: Option<EventListener>,
}

thread_local! {
    /// That of the page.
    pub static INNER: RefCell<Inner> = RefCell::default();
}

/// What became of a step.
pub enum Taken {
    /// It is done. Its file is now a copy: whoever opens a file goes on working at it elsewhere.
    Done(Step),
    /// Its file, of this name, cannot be read any more.
    Gone(String),
    /// The worker ended.
    Lost,
}

/// Does a step.
pub async fn take(mut step: Step) -> Taken {
    let mut files = Vec::new();
    if let Some(file) = &mut step.file {
        match browser::bytes_of(file).await {
            Ok(bytes) => {
                // Without room for a copy, the file itself has to do.
                *file = browser::copy_of(&bytes, &file.name()).unwrap_or_else(|_| file.clone());
                files.push(bytes);
            }
            Err(_) => return Taken::Gone(file.name()),
        }
    }
    match ask(&step.request, &files).await {
        Ok(_) => Taken::Done(step),
        Err(()) => Taken::Lost,
    }
}

/// Asks the worker.
///
/// # Errors
/// Where there is none, or it ended.
pub async fn ask(request: &Request, files: &[ArrayBuffer]) -> Result<(Answer, Option<Uint8Array>), ()> {
    let worker = INNER.with_borrow(|inner| inner.worker.clone()).ok_or(())?;
    let request = serde_json::to_string(request).map_err(drop)?;
    let (answer, file) = worker.ask(&request, files).await.map_err(drop)?;
    Ok((serde_json::from_str(&answer).map_err(drop)?, file))
}
