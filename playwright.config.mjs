import { defineConfig } from '@playwright/test';
import { launch } from './scripts/chromium.mjs';

const PORT = Number(process.env.PORT ?? 4173);
const baseURL = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'target/e2e',
  // Beside the tests, and the same on every system.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // How long a step may take is no measure of speed: a busy computer's hiccup is not a fault of the page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: launch,
    // A trace of each step costs as much time as the tests themselves: `playwright test --trace on` for the one that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `python3 -m http.server ${PORT} --bind 127.0.0.1 --directory dist`,
    url: baseURL,
    // Another server on this port could serve another build.
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'ignore',
  },
});
