#!/usr/bin/env bash
# Runs the tests that need a browser, tests/browser, in headless Chromium. No test at all is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target

node --input-type=module -e '
  import { launch } from "./scripts/chromium.mjs";
  console.log(JSON.stringify({ "goog:chromeOptions": { binary: launch.executablePath, args: launch.args } }));
' >target/webdriver.json

export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$PWD/target/webdriver.json"
export WASM_BINDGEN_TEST_ONLY_WEB=1 WASM_BINDGEN_TEST_TIMEOUT=120 WASM_BINDGEN_TEST_DRIVER_TIMEOUT=30
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner

esbuild scripts/echarts.js scripts/qr.js --bundle --format=esm --log-level=warning --outdir=target/test-browser

cargo test --locked --no-default-features --features page --target wasm32-unknown-unknown --test browser 2>&1 | tee target/test-browser.log
ran=$(awk '/^test result:/ { sum += $4 } END { print sum + 0 }' target/test-browser.log)
echo "browser tests that ran: $ran"
[[ $ran -gt 0 ]]
