//! The layers of `src/lib.rs`: what stands in one imports only what stands above it there.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

/// The modules, in the order of `src/lib.rs`.
fn layers() -> Vec<String> {
    let map = std::fs::read_to_string("src/lib.rs").expect("text");
    map.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

fn each_file(folder: &Path, see: &mut dyn FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            each_file(&path, see);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            see(&path, &std::fs::read_to_string(&path).expect("text"));
        }
    }
}

/// What `code` imports from a layer below its own. Tests may look at anything.
fn upside_down(code: &str, below: &[String]) -> Vec<String> {
    let shipped = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let names = |line: &str, layer: &String| {
        let rest = line.split(&format!("crate::{layer}")).nth(1);
        let is_layer = rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'));
        // Many at once would hide which.
        is_layer || line.contains("use crate::{")
    };
    let code_lines = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
    code_lines.filter(|line| below.iter().any(|layer| names(line, layer))).map(str::to_owned).collect()
}

#[test]
fn each_layer_imports_only_those_above_it() {
    let layers = layers();
    assert_eq!(layers.first().map(String::as_str), Some("model"));
    assert_eq!(layers.last().map(String::as_str), Some("app"));
    for (at, layer) in layers.iter().enumerate() {
        each_file(&Path::new("src").join(layer), &mut |path, code| {
            let is_test = path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("tests"));
            if !is_test {
                assert_eq!(upside_down(code, &layers[at + 1..]), Vec::<String>::new(), "{}", path.display());
            }
        });
    }
}

#[test]
fn an_import_from_below_is_found() {
    let below = ["app".to_owned()];
    assert_eq!(upside_down("use crate::app::State;\n// crate::app\nuse crate::apples;\n", &below).len(), 1);
    assert!(upside_down("#[cfg(test)]\nmod tests { use crate::app::State; }", &below).is_empty());
}
