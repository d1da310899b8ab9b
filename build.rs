//! Keeps in the page's wasm, and in nothing else, the relocations by which `scripts/split.mjs` splits it. They do not
//! travel.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=response-record=--emit-relocs");
    }
}
