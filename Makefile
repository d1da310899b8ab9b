SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
PORT ?= 8080

SOURCES := $(shell find src style public scripts .cargo/config.toml -type f -not -path "scripts/split-wasm/target/*") Cargo.toml Cargo.lock build.rs Trunk.toml index.html package-lock.json

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

serve: site ## build the page and serve it on this computer (PORT=8080)
	@echo
	@echo "The page: http://127.0.0.1:$(PORT)/   (Ctrl+C ends it)"
	@echo
	@python3 -m http.server $(PORT) --bind 127.0.0.1 --directory dist

site: tools dist/index.html ## build the page into dist/

# Paths of this computer have no place in the page; and without them two computers build the same bytes. A flag can hold no space.
CARGO_HOME ?= $(HOME)/.cargo
REMAP := --remap-path-prefix=$(CARGO_HOME)/registry/src/=
dist/index.html: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := $(if $(word 2,$(REMAP)),,$(REMAP))
dist/index.html: $(SOURCES)
	trunk build --release

dev: tools ## serve the page and build it anew at each change
	trunk serve --dist target/dev --port $(PORT)

test: test-tools lint test-native test-frictionless test-oracle test-fuzz test-browser test-size test-supply test-hosts test-look test-e2e test-offline test-lighthouse ## run every check, in Chromium

lint: export RUSTDOCFLAGS := -D warnings
lint: tools ## check format, lints and documentation, natively and for wasm
	cargo fmt --check
	cargo doc --locked --no-deps --lib
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bin response-record --bin desk --bin engine -- -D warnings
	cargo clippy --locked --no-default-features --features frame,split --target wasm32-unknown-unknown --bin frame -- -D warnings
	cargo clippy --locked --no-default-features --features page --target wasm32-unknown-unknown --test browser -- -D warnings

test-native: ## run the tests that need no browser
	cargo test --locked

# In test-native each target has two seconds.
test-fuzz: export FUZZ_SECONDS ?= 20
test-fuzz: site test-tools ## damage files in every way, and post every message (FUZZ_SECONDS=20, for each target)
	cargo test --locked --test fuzz
	node --test tests/fuzz/*.test.mjs

fuzz: ## the same for ten minutes each: two hours
	$(MAKE) test-fuzz FUZZ_SECONDS=600

# Neither is among the tests: the one takes an hour or two, the other builds all anew.
mutants: mutants-tools ## change the code of load, query and stats a thing at a time, and count the changes that no test notices
	scripts/mutants.sh

coverage: export CARGO_PROFILE_DEV_DEBUG := 0
coverage: export FUZZ_SECONDS := 0
coverage: coverage-tools ## print which lines of what needs no browser the native tests reach
	mkdir -p target/coverage
	cargo llvm-cov --locked --lcov --output-path target/coverage/lcov.info
	node tests/coverage.mjs target/coverage/lcov.info

# What is published of any texts is written by a native test.
test-frictionless: frictionless-tools ## let Frictionless judge the data packages, and compare our own check with it
	cargo test --locked --test package
	cargo build --locked --bin package
	.tools/venv/bin/python tests/frictionless/judge.py target/debug/package

# The packages and queries are the same in every run, others with SEED=2.
test-oracle: oracle-tools ## compute every figure a second time, by pandas and statsmodels, and compare
	cargo build --locked --example figures
	.tools/venv/bin/python -B tests/oracle/judge.py target/debug/examples/figures

test-browser: test-tools ## run the wasm tests in a browser
	scripts/test-browser.sh

test-size: site ## check how much a reader downloads
	node --test tests/size/*.test.mjs

test-supply: site supply-tools ## check where everything in the page is from, and under which licence
	cargo-deny --config tests/supply/deny.toml --offline --locked check -D warnings licenses sources bans
	cargo-deny --config tests/supply/deny.toml --offline --locked --manifest-path scripts/split-wasm/Cargo.toml check -A license-not-encountered licenses sources
	node --test tests/supply/*.test.mjs

# Two builds from nothing: 20 min or more.
test-reproducible: tools ## build the page twice in two places, and compare every file
	node tests/supply/reproducible.mjs

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

# A short form of it is among the tests. SEED=2 does other things.
soak: export ACTIONS ?= 2000
soak: site test-tools ## use the built page for long, and count what it holds in memory (ACTIONS=2000)
	playwright test soak.spec.mjs --workers=1

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

picture: site test-tools ## take the pictures of README.md anew
	node scripts/screenshots.mjs readme

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

oracle-tools:
	@scripts/install.sh oracle

supply-tools:
	@scripts/install.sh supply

bench-tools:
	@scripts/install.sh bench

size-tools:
	@scripts/install.sh size

wordpress-tools:
	@scripts/install.sh wordpress

mutants-tools:
	@scripts/install.sh mutants

coverage-tools:
	@scripts/install.sh coverage

