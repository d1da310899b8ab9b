//! The engine by itself, for JavaScript: what `benches/engine.mjs` measures.

#[cfg(target_arch = "wasm32")]
mod javascript {
    use js_sys::{Uint8Array, Uint16Array};
    use response_record::query::engine::{Codes, Counts, Engine, Masks, Shape};
    use wasm_bindgen::JsError;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Rows that are copied from JavaScript at a time, so that its columns are never held here as a whole.
    const CHUNK: usize = 4096;
    /// Columns of one byte: municipality, type, target, evidence and the seven stages.
    const COLUMNS: usize = 11;

    /// Incidents in JavaScript's columns.
    #[derive(Clone)]
    struct Incidents<'a> {
        months: &'a Uint16Array,
        columns: &'a [Uint8Array],
        at: u32,
        count: u32,
        chunk_months: [u16; CHUNK],
        chunk: [[u8; CHUNK]; COLUMNS],
    }

    impl Incidents<'_> {
        fn copy_chunk(&mut self) {
            let end = self.count.min(self.at + CHUNK as u32);
            let count = (end - self.at) as usize;
            self.months.subarray(self.at, end).copy_to(&mut self.chunk_months[..count]);
            for (copy, column) in self.chunk.iter_mut().zip(self.columns) {
                column.subarray(self.at, end).copy_to(&mut copy[..count]);
            }
        }
    }

    impl Iterator for Incidents<'_> {
        type Item = Codes;

        fn next(&mut self) -> Option<Codes> {
            if self.at == self.count {
                return None;
            }
            let at = self.at as usize % CHUNK;
            if at == 0 {
                self.copy_chunk();
            }
            self.at += 1;
            let [municipality, incident_type, target, evidence] = std::array::from_fn(|column| self.chunk[column][at]);
            let answers = std::array::from_fn(|stage| self.chunk[4 + stage][at]);
            Some(Codes { month: self.chunk_months[at], municipality, incident_type, target, evidence, answers })
        }
    }

    /// An engine with the buffer of its counts.
    #[wasm_bindgen]
    pub struct Held {
        engine: Engine,
        counts: Counts,
        flat: Vec<u32>,
    }

    #[wasm_bindgen]
    impl Held {
        /// Holds the incidents of these columns, all equally long.
        #[wasm_bindgen(constructor)]
        pub fn new(
            years: usize,
            municipalities: usize,
            months: &Uint16Array,
            columns: Vec<Uint8Array>,
        ) -> Result<Held, JsError> {
            if columns.len() != COLUMNS || columns.iter().any(|column| column.length() != months.length()) {
                return Err(JsError::new("the columns are not those of incidents"));
            }
            let count = months.length();
            let incidents = Incidents {
                months,
                columns: &columns,
                at: 0,
                count,
                chunk_months: [0; CHUNK],
                chunk: [[0; CHUNK]; COLUMNS],
            };
            let engine = Engine::of(Shape { years, municipalities }, incidents)?;
            Ok(Held { counts: engine.counts(), engine, flat: Vec::new() })
        }

        /// Counts under these masks, in words of 32 bits: two of years, eight of municipalities, types, targets,
        /// evidence, a word a stage, first and last month. The address of the counts, all fields of [`Counts`] in order.
        pub fn change(&mut self, words: &[u32]) -> Result<*const u32, JsError> {
            let Ok(words) = <[u32; 22]>::try_from(words) else {
                return Err(JsError::new("a filter is 22 words"));
            };
            let wide = |at: usize| u64::from(words[at + 1]) << 32 | u64::from(words[at]);
            let masks = Masks {
                years: wide(0),
                municipalities: [2, 4, 6, 8].map(wide),
                types: words[10],
                targets: words[11],
                evidence: words[12],
                answers: std::array::from_fn(|stage| words[13 + stage] as u8),
                months: words[20] as u16..=words[21] as u16,
                text: None,
            };
            self.engine.change(&masks, &mut self.counts);
            self.flatten();
            Ok(self.flat.as_ptr())
        }

        /// How many counts there are.
        pub fn length(&self) -> usize {
            self.flat.len()
        }
    }

    impl Held {
        fn flatten(&mut self) {
            let counts = &self.counts;
            let parts: [&[u32]; 10] = [
                &[counts.n],
                &counts.years,
                &counts.municipalities,
                &counts.types,
                &counts.targets,
                &counts.evidence,
                counts.answers.as_flattened(),
                counts.selected_answers.as_flattened(),
                &counts.selected_types,
                &counts.selected_months,
            ];
            self.flat.clear();
            parts.into_iter().for_each(|part| self.flat.extend_from_slice(part));
        }
    }
}

fn main() {}
