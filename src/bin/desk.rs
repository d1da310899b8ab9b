//! The data keeper's desk as a worker beside the page: see `public/desk.js`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::Uint8Array;
    use response_record::desk::Desk;
    use std::cell::RefCell;
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static DESK: RefCell<Desk> = RefCell::default();
    }

    /// What the worker sends back.
    #[wasm_bindgen]
    pub struct Answered {
        text: String,
        file: Option<Vec<u8>>,
    }

    #[wasm_bindgen]
    impl Answered {
        /// The answer, as text.
        pub fn text(&self) -> String {
            self.text.clone()
        }

        /// The file that belongs to it.
        pub fn file(&mut self) -> Option<Uint8Array> {
            self.file.take().map(|bytes| Uint8Array::from(bytes.as_slice()))
        }
    }

    /// Answers a request with its files.
    #[wasm_bindgen]
    pub fn answer(request: &str, files: Vec<Uint8Array>) -> Answered {
        let files = files.iter().map(Uint8Array::to_vec).collect();
        let (text, file) = DESK.with_borrow_mut(|desk| desk.answer(request, files));
        Answered { text, file }
    }
}

fn main() {}
