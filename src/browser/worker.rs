//! A worker of our own: asked with a text and files, it answers with a text and perhaps a file.

use super::chunk::named_file;
use gloo_events::EventListener;
use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

/// Who waits for an answer: what is called with it, and what is called where none comes.
type Waiting = Rc<RefCell<VecDeque<[Function; 2]>>>;

/// A worker. Letting it go ends it, whatever it is doing.
pub struct Worker {
    worker: web_sys::Worker,
    waiting: Waiting,
    _listeners: [EventListener; 2],
}

impl Worker {
    /// Starts the worker whose file `<meta name="…" content="address">` names.
    ///
    /// # Errors
    /// Where the page names none, or the browser refuses to start it.
    pub fn start(name: &str) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&named_file(name).ok_or(JsValue::NULL)?, &options)?;
        let waiting = Waiting::default();
        let answered = Rc::clone(&waiting);
        let message = EventListener::new(&worker, "message", move |event| {
            let next = answered.borrow_mut().pop_front();
            if let (Some([done, _]), Some(event)) = (next, event.dyn_ref::<MessageEvent>()) {
                drop(done.call1(&JsValue::NULL, &event.data()));
            }
        });
        let lost = Rc::clone(&waiting);
        let error = EventListener::new(&worker, "error", move |_| give_up(&lost));
        Ok(Worker { worker, waiting, _listeners: [message, error] })
    }

    /// Asks, and waits for the answer. Whoever asks first is answered first. The files are given away.
    ///
    /// # Errors
    /// Where the worker ended, or failed.
    pub async fn ask(&self, request: &str, files: &[ArrayBuffer]) -> Result<(String, Option<Uint8Array>), JsValue> {
        let given: Array = files.iter().collect();
        let message = Array::of1(&request.into()).concat(&given);
        let answer = Promise::new(&mut |done, failed| self.waiting.borrow_mut().push_back([done, failed]));
        self.worker.post_message_with_transfer(&message, &given)?;
        let answer: Array = JsFuture::from(answer).await?.dyn_into()?;
        Ok((answer.get(0).as_string().unwrap_or_default(), answer.get(1).dyn_into().ok()))
    }
}

impl Worker {
    /// Ends it, whatever it is doing. Who waits for an answer gets none.
    pub fn end(&self) {
        self.worker.terminate();
        give_up(&self.waiting);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}

fn give_up(waiting: &Waiting) {
    // What they do then may ask again.
    for [_, failed] in waiting.take() {
        drop(failed.call0(&JsValue::NULL));
    }
}
