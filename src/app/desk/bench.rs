//! The worker with the open files, and what it last said. It outlives the view: a preview of the data is another view.

use super::drafts::{self, Kept};
use super::steps::{INNER, Step, Taken, ask, take};
use crate::app::today::today;
use crate::app::told::Local;
use crate::browser::{self, Draft, KeptStep, Worker, fetch_text};
use crate::desk::publish::{DESCRIPTOR, TABLES};
use crate::desk::words::DeskWords;
use crate::desk::{Answer, Report, Request, log};
use crate::i18n;
use crate::model::{Coded, Language};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::web_sys::File;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The words of the view, which come with the worker.
#[derive(Clone, Copy)]
pub enum Words {
    /// On their way.
    Coming,
    /// The worker did not arrive.
    Failed,
    /// Here.
    Here(&'static DeskWords),
}

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub enum Busy {
    /// This file is being read.
    Reading(String),
    /// All are being checked.
    Checking,
    /// A file, or a preview, is being made.
    Making,
}

/// What the reader is told of what they did last.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Nothing.
    None,
    /// A value was written into a cell.
    Corrected(String),
    /// A file was saved.
    Saved(String),
    /// They ended what was being done.
    Stopped,
    /// The worker ended by itself.
    Failed,
    /// A file that was chosen cannot be read any more.
    Gone(String),
    /// What the desk refused to do, and why.
    Refused(String),
}

thread_local! {
    static BENCH: Bench = Bench::new();
}

/// A handle to all of it.
#[derive(Clone, Copy)]
pub struct Bench {
    /// The words of the view.
    pub words: RwSignal<Words>,
    /// How things stand.
    pub report: RwSignal<Report>,
    /// What is being done.
    pub busy: RwSignal<Option<Busy>>,
    /// What came of what was done last.
    pub news: RwSignal<News>,
    /// Whether what is open is kept on the device.
    pub kept: RwSignal<Kept>,
    /// What tabs that have ended left there.
    pub left: RwSignal<Vec<Draft>, LocalStorage>,
}

impl Bench {
    /// The one of this page.
    pub fn here() -> Self {
        BENCH.with(|bench| *bench)
    }

    fn new() -> Self {
        // Signals end with their owner, and the outermost one has the page's whole life.
        let mut owner = Owner::current().unwrap_or_default();
        while let Some(outer) = owner.parent() {
            owner = outer;
        }
        owner.with(|| Bench {
            words: RwSignal::new(Words::Coming),
            report: RwSignal::default(),
            busy: RwSignal::new(None),
            news: RwSignal::new(News::None),
            kept: RwSignal::new(Kept::Nothing),
            left: RwSignal::new_local(Vec::new()),
        })
    }

    /// Whether an open file has a table.
    pub fn has_tables(self) -> bool {
        self.report.read().files.iter().any(|file| !file.found.is_empty())
    }

    /// Whether something is being done.
    pub fn is_busy(self) -> bool {
        self.busy.read_untracked().is_some()
    }

    /// Begins, or goes on in another language.
    pub fn begin(self, words: &'static i18n::Words) {
        if matches!(*self.words.read_untracked(), Words::Here(known) if known.tongue == words.tongue) {
            return;
        }
        self.words.set(Words::Coming);
        INNER.with_borrow_mut(|inner| inner.page = Some(words));
        spawn_local(async move {
            let begun = self.begin_in(words).await;
            self.words.set(begun.map_or(Words::Failed, Words::Here));
            if begun.is_some() {
                self.run().await;
            }
        });
    }

    async fn begin_in(self, words: &'static i18n::Words) -> Option<&'static DeskWords> {
        if INNER.with_borrow(|inner| inner.worker.is_none()) {
            let worker = Rc::new(Worker::start("desk").ok()?);
            INNER.with_borrow_mut(|inner| inner.worker = Some(worker));
        }
        let day = today().to_string();
        let begin = Request::Begin { language: words.tongue.id().to_owned(), today: day };
        let Ok((Answer::Words(texts), _)) = ask(&begin, &[]).await else {
            INNER.with_borrow_mut(|inner| inner.worker = None);
            return None;
        };
        if !self.report.read_untracked().knows_published {
            self.tell_published(false).await;
        }
        known_words(words.tongue, texts)
    }

    /// Tells the worker what is published; `again` after it could not be fetched.
    async fn tell_published(self, again: bool) {
        if INNER.with_borrow(|inner| inner.published.is_empty()) {
            let fetches = [DESCRIPTOR].into_iter().chain(TABLES).map(|name| async move {
                let text = fetch_text(&format!("data/{name}"), again).await;
                text.map(|text| (name, text))
            });
            let texts: Result<Vec<_>, _> = futures_util::future::join_all(fetches).await.into_iter().collect();
            INNER.with_borrow_mut(|inner| inner.published = texts.unwrap_or_default());
        }
        let published = INNER.with_borrow(|inner| inner.published.clone());
        if !published.is_empty() {
            let names = published.iter().map(|(name, _)| (*name).to_owned()).collect();
            let files: Vec<_> = published.iter().map(|(_, text)| Uint8Array::from(text.as_bytes()).buffer()).collect();
            drop(ask(&Request::Published { names }, &files).await);
        }
    }

    /// Fetches what is published again.
    pub fn retry_published(self) {
        spawn_local(async move {
            self.tell_published(true).await;
            self.run().await;
        });
    }

    /// Opens files.
    pub fn open(self, files: Vec<File>) {
        let step = |file: File| Step { request: Request::Open { name: file.name(), encoding: None }, file: Some(file) };
        self.perform(files.into_iter().map(step));
    }

    /// Opens a file again, in another encoding.
    pub fn open_as(self, name: &str, encoding: String) {
        let is_it = |step: &&Step| matches!(&step.request, Request::Open { name: known, .. } if known == name);
        let file = INNER.with_borrow(|inner| inner.done.iter().rfind(is_it).and_then(|step| step.file.clone()));
        let request = Request::Open { name: name.to_owned(), encoding: Some(encoding) };
        self.perform([Step { request, file }]);
    }

    /// Does something that changes how things stand.
    pub fn change(self, request: Request) {
        self.perform([Step { request, file: None }]);
    }

    /// Does again what was done in another tab. A step that this version does not understand is left out: what it corrected
    /// is named among the problems once more.
    pub fn do_again(self, steps: Vec<KeptStep>) {
        let step = |(request, file): KeptStep| Some(Step { request: serde_json::from_str(&request).ok()?, file });
        self.perform(steps.into_iter().filter_map(step));
    }

    fn perform(self, steps: impl IntoIterator<Item = Step>) {
        self.news.set(News::None);
        INNER.with_borrow_mut(|inner| inner.to_do.extend(steps));
        if !self.is_busy() {
            spawn_local(self.run());
        }
    }

    /// Ends what is being done. What was done before is done again, in a new worker.
    pub fn stop(self) {
        let worker = INNER.with_borrow_mut(|inner| {
            inner.is_stopped = true;
            inner.to_do.clear();
            inner.worker.take()
        });
        // Whoever waits for it goes on from here.
        if let Some(worker) = worker {
            worker.end();
        }
    }

    /// Does what is to be done, then asks how things stand.
    async fn run(self) {
        while let Some(step) = INNER.with_borrow_mut(|inner| inner.to_do.pop_front()) {
            self.busy.set(Some(match &step.request {
                Request::Open { name, .. } => Busy::Reading(name.clone()),
                _ => Busy::Checking,
            }));
            match take(step).await {
                Taken::Done(step) => {
                    if let Request::Mend { value, .. } = &step.request {
                        self.news.set(News::Corrected(value.clone()));
                    }
                    INNER.with_borrow_mut(|inner| log::note(&mut inner.done, step));
                }
                Taken::Gone(name) => self.news.set(News::Gone(name)),
                Taken::Lost => return self.recover().await,
            }
        }
        self.busy.set(Some(Busy::Checking));
        match ask(&Request::Report, &[]).await {
            Ok((Answer::Report(report), _)) => self.report.set(*report),
            _ => return self.recover().await,
        }
        self.busy.set(None);
        let has_files = !self.report.read_untracked().files.is_empty();
        INNER.with_borrow_mut(|inner| {
            inner.guard = has_files.then(browser::ask_before_leaving);
            inner.checked.clone_from(&inner.done);
        });
        drafts::keep(self);
        if INNER.with_borrow(|inner| !inner.to_do.is_empty()) {
            spawn_local(self.run());
        }
    }

    /// Begins anew with what was done and checked before the worker ended. Where that fails as well, with nothing.
    async fn recover(self) {
        let (is_stopped, page, is_nothing_left) = INNER.with_borrow_mut(|inner| {
            inner.worker = None;
            let checked = std::mem::take(&mut inner.checked);
            inner.done.clear();
            inner.to_do = if inner.is_recovering { [].into() } else { checked.into() };
            inner.is_recovering = true;
            (std::mem::take(&mut inner.is_stopped), inner.page, inner.to_do.is_empty())
        });
        if is_nothing_left {
            drafts::leave(self);
        }
        self.report.set(Report::default());
        let begun = match page {
            Some(page) => self.begin_in(page).await,
            None => None,
        };
        match begun {
            Some(_) => Box::pin(self.run()).await,
            None => {
                self.words.set(Words::Failed);
                self.busy.set(None);
            }
        }
        INNER.with_borrow_mut(|inner| inner.is_recovering = false);
        self.news.set(if is_stopped { News::Stopped } else { News::Failed });
    }

    /// Asks for a file, and saves it.
    pub fn save(self, request: Request) {
        self.news.set(News::None);
        self.busy.set(Some(Busy::Making));
        spawn_local(async move {
            match ask(&request, &[]).await {
                Ok((Answer::File { name, mime }, Some(bytes))) => {
                    let saved = browser::bytes_blob(&bytes, &mime).and_then(|blob| browser::download(&name, &blob));
                    self.news.set(if saved.is_ok() { News::Saved(name) } else { News::Failed });
                    self.busy.set(None);
                }
                Ok((Answer::Failed(why), _)) => {
                    self.news.set(News::Refused(why));
                    self.busy.set(None);
                }
                _ => self.recover().await,
            }
        });
    }

    /// Asks for the data as the page shows them, and gives them to `show`.
    pub fn preview(self, show: impl FnOnce(Local) + 'static) {
        self.busy.set(Some(Busy::Making));
        spawn_local(async move {
            match ask(&Request::Preview, &[]).await {
                Ok((Answer::Preview { incidents, texts }, _)) => {
                    self.busy.set(None);
                    show(Local { incidents, texts });
                }
                _ => self.recover().await,
            }
        });
    }
}

/// The words of a language, kept as long as the page: once, however often the reader comes back to it.
fn known_words(tongue: Language, texts: Vec<String>) -> Option<&'static DeskWords> {
    let known = INNER.with_borrow(|inner| inner.words.iter().copied().find(|words| words.tongue == tongue));
    known.or_else(|| {
        let words: &'static DeskWords = Box::leak(Box::new(DeskWords::from_texts(tongue, texts)?));
        INNER.with_borrow_mut(|inner| inner.words.push(words));
        Some(words)
    })
}
