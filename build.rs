//! Keeps in the wasm of the page and of frames, and in nothing else, the relocations by which `scripts/split.mjs` splits it. They do not
//! travel.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for bin in ["response-record", "frame"] {
            println!("cargo::rustc-link-arg-bin={bin}=--emit-relocs");
        }
    }
}
