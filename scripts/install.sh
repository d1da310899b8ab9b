#!/usr/bin/env bash
# Installs what is missing of the tools, into .tools and node_modules.
#   scripts/install.sh site          what builds and serves the page
#   scripts/install.sh test          that, and what tests it in a browser
#   scripts/install.sh hosts         what serves it as hosts do, to test and to measure that
#   scripts/install.sh engines       what builds it, and what tests it in Chromium, Firefox and WebKit
#   scripts/install.sh frictionless  what judges data packages
#   scripts/install.sh oracle        what computes the figures a second time
#   scripts/install.sh supply        what judges the packages that the page is made of
#   scripts/install.sh bench         what the engine is measured against
#   scripts/install.sh size          what names the largest parts of the wasm
#   scripts/install.sh wordpress     a WordPress with its database, to embed charts in
#   scripts/install.sh mutants       what changes the code to see whether a test notices
#   scripts/install.sh coverage      what counts the lines that tests reach
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/.tools/bin:$PATH"

TRUNK=0.21.14
GECKODRIVER=0.37.1
FRICTIONLESS=5.21.0
PANDAS=3.1.1
STATSMODELS=0.15.0
TWIGGY=0.8.0
CARGO_DENY=0.20.2
CARGO_MUTANTS=27.1.0
CARGO_LLVM_COV=0.9.1
# The command must be of the very version of the library.
WASM_BINDGEN=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3 }' Cargo.lock)

fail() {
  echo "install: $*" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || fail "$1 is missing: $2"
}

rust() {
  need cargo "install Rust from https://rustup.rs"
  # Without rustup, the system's own Rust must have the target.
  command -v rustup >/dev/null || return 0
  local parts
  parts=$(rustup component list --installed 2>/dev/null || true)
  for part in rust-std-wasm32-unknown-unknown rustfmt clippy; do
    [[ $parts == *"$part"* ]] && continue
    # What is to be installed stands in rust-toolchain.toml.
    rustup toolchain install
    return
  done
}

packages() {
  need npm "install Node.js 20.19 or newer from https://nodejs.org"
  node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major < 20 || (major == 20 && minor < 19) ? 1 : 0)' ||
    fail "Node.js 20.19 or newer is needed: https://nodejs.org"
  # npm writes this file last, so it tells when the folder was last complete.
  [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci
}

# cargo_tool NAME VERSION CRATE OPTIONS…
cargo_tool() {
  local name=$1 version=$2 crate=$3
  shift 3
  # A command of cargo is called as cargo does. Some say more after their version.
  local call=("$name")
  [[ $name != cargo-* ]] || call+=("${name#cargo-}")
  [[ $("${call[@]}" --version 2>/dev/null || true) =~ ^"$name $version"([[:space:]]|$) ]] && return
  echo "install: $name $version is built from source; this takes some minutes, once"
  # A light build: these tools run for seconds, and optimising them fully takes many minutes.
  CARGO_TARGET_DIR=target/tools CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_STRIP=symbols \
    cargo install --root .tools --force "$crate@$version" "$@"
}

# bindgen NAME, one of the commands of wasm-bindgen-cli
bindgen() {
  # Not --locked: the lock that this crate ships does not build.
  cargo_tool "$1" "$WASM_BINDGEN" wasm-bindgen-cli --no-default-features
}

# Our own tool that splits the wasm: built again when its source changed.
split_wasm() {
  [[ .tools/bin/split-wasm -nt scripts/split-wasm/src/main.rs && .tools/bin/split-wasm -nt scripts/split-wasm/Cargo.lock ]] && return
  echo "install: split-wasm is built from source; this takes some minutes, once"
  CARGO_TARGET_DIR=target/tools cargo install --root .tools --force --locked --path scripts/split-wasm
  # cargo keeps an older file's time.
  touch .tools/bin/split-wasm
}

site() {
  rust
  need python3 "it serves the page"
  packages
  # No default features: trunk needs no network of its own.
  cargo_tool trunk "$TRUNK" trunk --locked --no-default-features
  bindgen wasm-bindgen
  split_wasm
  rm -rf target/tools
  # Trunk builds offline.
  cargo fetch --locked --quiet
}

# Not with the packages of all: they weigh 150 MB.
bench() {
  [[ benches/node_modules/.package-lock.json -nt benches/package-lock.json ]] || npm ci --ignore-scripts --prefix benches
}

size() {
  cargo_tool twiggy "$TWIGGY" twiggy --locked
  rm -rf target/tools
}

supply() {
  cargo_tool cargo-deny "$CARGO_DENY" cargo-deny --locked
  rm -rf target/tools
}

mutants() {
  rust
  cargo_tool cargo-mutants "$CARGO_MUTANTS" cargo-mutants --locked
  rm -rf target/tools
}

coverage() {
  rust
  need node "it prints the table"
  # Those of this very compiler; without rustup, the system's own must stand beside its Rust.
  if command -v rustup >/dev/null && [[ $(rustup component list --installed) != *llvm-tools* ]]; then
    rustup component add llvm-tools
  fi
  cargo_tool cargo-llvm-cov "$CARGO_LLVM_COV" cargo-llvm-cov --locked
  rm -rf target/tools
}

# debian WHAT PACKAGE…: installs packages of Debian, where it may
debian() {
  local what=$1
  shift
  [[ $EUID == 0 ]] && command -v apt-get >/dev/null || fail "$what (Debian: $*)"
  apt-get update
  apt-get install --yes --no-install-recommends "$@"
}

chromium() {
  local browser driver
  browser=$(node --input-type=module -e 'import { launch } from "./scripts/chromium.mjs"; console.log(launch.executablePath ?? "")')
  driver=${CHROMEDRIVER:-$(command -v chromedriver || true)}
  [[ -x $browser && -x $driver ]] ||
    debian "Chromium or its driver is missing. Install them, or name them in CHROMIUM and CHROMEDRIVER." chromium chromium-driver
  fonts
}

# Whether texts have room is tested in a family that the page names. A bare system has none, and others are wider.
fonts() {
  if command -v fc-match >/dev/null && ! fc-match "Liberation Sans" | grep -q Liberation; then
    debian "The fonts of the tests are missing. Install Liberation Sans." fonts-liberation
  fi
}

# What is printed is read from the PDF.
pdf() {
  command -v pdftotext >/dev/null || debian "pdftotext of Poppler is missing. Install it." poppler-utils
}

firefox() {
  local browser=${FIREFOX:-$(command -v firefox-esr || command -v firefox || true)}
  [[ -x $browser ]] || debian "Firefox is missing. Install it, or name it in FIREFOX." firefox-esr
  cargo_tool geckodriver "$GECKODRIVER" geckodriver --locked
  rm -rf target/tools
}

webkit() {
  command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null && return
  debian "WebKitWebDriver of WebKitGTK or Xvfb, the display for it, is missing. Install them." webkit2gtk-driver xvfb
}

servers() {
  local PATH=$PATH:/usr/sbin had modules
  had=$(command -v nginx || true)
  modules=$(nginx -V 2>&1 | sed -n 's/.*--modules-path=\([^ ]*\).*/\1/p' || true)
  [[ -n $had && -e $modules/ngx_http_brotli_static_module.so ]] && command -v apache2 >/dev/null && command -v ab >/dev/null && return
  debian "nginx, its module for brotli, Apache or its ab is missing. Install them." \
    nginx libnginx-mod-http-brotli-static apache2-bin apache2-utils
  [[ -n $had ]] && return
  # Debian starts a new nginx at once and with the system. The tests start their own.
  service nginx stop || true
  update-rc.d nginx disable || true
}

# python NAME==VERSION…, into an environment of the tests
python() {
  need python3 "it runs Frictionless and the oracle of the figures"
  local had wanted missing=
  had=$(.tools/venv/bin/pip freeze 2>/dev/null || true)
  for wanted in "$@"; do
    [[ $'\n'$had$'\n' == *$'\n'$wanted$'\n'* ]] || missing=1
  done
  [[ $missing ]] || return 0
  python3 -c 'import ensurepip' 2>/dev/null || debian "Python makes no environments. Install its venv." python3-venv
  python3 -m venv .tools/venv
  .tools/venv/bin/pip install --quiet "$@"
}

wordpress() {
  local PATH=$PATH:/usr/sbin had
  had=$(command -v mariadbd || true)
  [[ -n $had && -d /usr/share/wordpress/wp-content/themes/twentytwentythree ]] && php -m 2>/dev/null | grep -q '^mysqli$' && return
  debian "WordPress of Debian, its theme, MariaDB or PHP is missing. Install them." \
    wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql
  [[ -n $had ]] && return
  # As with nginx.
  service mariadb stop || true
  update-rc.d mariadb disable || true
}

case ${1:-} in
  site) site ;;
  test)
    site
    bindgen wasm-bindgen-test-runner
    chromium
    pdf
    ;;
  hosts) servers ;;
  frictionless) python "frictionless==$FRICTIONLESS" ;;
  oracle) python "statsmodels==$STATSMODELS" "pandas==$PANDAS" ;;
  supply) supply ;;
  bench) bench ;;
  size) size ;;
  wordpress) wordpress ;;
  mutants) mutants ;;
  coverage) coverage ;;
  engines)
    site
    chromium
    firefox
    webkit
    ;;
  *) fail "say what for: site, test, hosts, engines, frictionless, oracle, supply, bench, size, wordpress, mutants or coverage" ;;
esac
