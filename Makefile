SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
PORT ?= 8080

SOURCES := $(shell find src style public scripts .cargo -type f -not -path "scripts/split-wasm/target/*") Cargo.toml Cargo.lock build.rs Trunk.toml index.html package-lock.json

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

serve: site ## build the page and serve it on this computer (PORT=8080)
	@echo
	@echo "The page: http://127.0.0.1:$(PORT)/   (Ctrl+C ends it)"
	@echo
	@python3 -m http.server $(PORT) --bind 127.0.0.1 --directory dist

site: tools dist/index.html ## build the page into dist/

# Paths of this computer have no place in the page; and without them two computers build the same bytes.
CARGO_HOME ?= $(HOME)/.cargo
dist/index.html: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
	--remap-path-prefix=$(CARGO_HOME)/registry/src/= --remap-path-prefix=$(CURDIR)/=
dist/index.html: $(SOURCES)
	trunk build --release

dev: tools ## serve the page and build it anew at each change
	trunk serve --dist target/dev --port $(PORT)

test: test-tools lint test-native test-frictionless test-browser test-size test-hosts test-look test-e2e test-offline test-lighthouse ## run every check, in Chromium

lint: tools ## check format and lints, natively and for wasm
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bin response-record --bin desk --bin engine -- -D warnings
	cargo clippy --locked --no-default-features --features frame,split --target wasm32-unknown-unknown --bin frame -- -D warnings
	cargo clippy --locked --no-default-features --features page --target wasm32-unknown-unknown --test browser -- -D warnings

test-native: ## run the tests that need no browser
	cargo test --locked

# In test-native each target has two seconds.
fuzz: export FUZZ_SECONDS ?= 600
fuzz: ## damage files in every way, longer than the tests do (FUZZ_SECONDS=600)
	cargo test --locked --test fuzz

# What is published of any texts is written by a native test.
test-frictionless: frictionless-tools ## let Frictionless judge the data packages, and compare our own check with it
	cargo test --locked --test package
	cargo build --locked --bin package
	.tools/venv/bin/python tests/frictionless/judge.py target/debug/package

test-browser: test-tools ## run the wasm tests in a browser
	scripts/test-browser.sh

test-size: site ## check how much a reader downloads
	node --test tests/size/*.test.mjs

# UPDATE=1 keeps the figures as those of a release.
size: site size-tools ## print what a reader downloads, each file and each part, and what is largest in it
	node tests/size/report.mjs

test-hosts: site test-tools host-tools ## serve the built page by nginx and Apache, with the recipes that it ships
	node --test tests/hosts/*.test.mjs

bench-hosts: site host-tools ## measure how many requests a second nginx answers for it on this computer
	node tests/hosts/bench.mjs

# What it draws is written by a native test. UPDATE=1 stores the pictures anew.
test-look: tools ## check colours, and every chart in its cases and languages against its stored picture
	cargo test --locked --test drawings
	node --test tests/look/*.test.mjs

test-e2e: site test-tools ## test the built page as its readers use it
	playwright test

test-offline: site test-tools ## test the built page on second visits, without a network, and from one version to the next
	node --test tests/offline/*.test.mjs

test-lighthouse: site test-tools ## ask Lighthouse about the built page, in each language
	node --test tests/lighthouse/*.test.mjs

# One file after the other: each starts every engine.
test-engines: site engine-tools ## use the built page, and its frames in another page, in Chromium, Firefox and WebKit
	node --test --test-concurrency=1 tests/engines/*.test.mjs

test-wordpress: site test-tools host-tools wordpress-tools ## embed charts in a WordPress, as its editors do
	node --test tests/wordpress/*.test.mjs

bench: site test-tools bench-tools ## measure files against PapaParse, the engine against crossfilter2 and others, and a change of the filter, in Chromium (BENCH_ROWS=100,100000)
	node benches/keeper.mjs
	node benches/engine.mjs
	node benches/change.mjs

bench-native: ## measure loading, querying and counting without a browser, against the run before
	cargo bench --locked --bench load --bench query --bench stats -- --warm-up-time 1 --measurement-time 3

screenshots: site test-tools ## take pictures of the built page, into screenshots/
	node scripts/screenshots.mjs

fmt: ## format the Rust code
	cargo fmt

clean: ## remove what was built; tools and packages stay
	cargo clean
	rm -rf dist screenshots

tools:
	@scripts/install.sh site

test-tools:
	@scripts/install.sh test

engine-tools:
	@scripts/install.sh engines

host-tools:
	@scripts/install.sh hosts

frictionless-tools:
	@scripts/install.sh frictionless

bench-tools:
	@scripts/install.sh bench

size-tools:
	@scripts/install.sh size

wordpress-tools:
	@scripts/install.sh wordpress

.PHONY: help serve site dev test lint test-native fuzz test-frictionless test-browser test-size size test-hosts bench-hosts test-look test-e2e test-offline test-lighthouse test-engines test-wordpress bench bench-native screenshots fmt clean tools test-tools engine-tools host-tools frictionless-tools bench-tools size-tools wordpress-tools
