//! `split-wasm INPUT DIR GLUE`: splits the functions that are marked with `#[wasm_split]` out of INPUT.
//!
//! DIR gets `main.wasm`, which still has to go through wasm-bindgen, one wasm file a split, and `split.js`, which loads
//! them and imports the glue that wasm-bindgen makes from GLUE.

use std::path::Path;
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder, glue] = &arguments[..] else { return Err("usage: split-wasm INPUT DIR GLUE".into()) };
    let (bytes, folder) = (std::fs::read(input)?, Path::new(folder));
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = "./split.js";
    options.main_module = glue;
    let split = transform(options)?;
    for module in split.split_modules {
        println!("{}", module.display());
    }
    Ok(())
}
