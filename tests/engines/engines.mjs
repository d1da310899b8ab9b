// The engines, each behind its own driver. All are what the system or .tools has: nothing is downloaded for a test.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { launch } from '../../scripts/chromium.mjs';

const LOGS = 'target/engines';
// Engines open windows of their own sizes, in some of which the page folds up as on a phone.
const WINDOW = { x: 0, y: 0, width: 1280, height: 1000 };

// A page may choose its words by the reader's language: every reader here reads English.
const ENGINES = {
  chromium: {
    driver: process.env.CHROMEDRIVER || onPath('chromedriver'),
    capabilities: {
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: launch.executablePath,
        args: [...launch.args, '--headless=new'],
        prefs: { 'intl.accept_languages': 'en-US' },
      },
    },
  },
  firefox: {
    driver: onPath('geckodriver'),
    capabilities: {
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: process.env.FIREFOX || onPath('firefox-esr', 'firefox'),
        args: ['-headless'],
        prefs: { 'intl.accept_languages': 'en-US' },
      },
    },
  },
  webkit: {
    driver: onPath('WebKitWebDriver'),
    // The driver knows where the browser for tests is that came with it.
    capabilities: { browserName: 'MiniBrowser' },
    // It takes its language from the locale, even where that is none: "C.UTF-8" gives "C", but "C" gives "en-US".
    environment: { LC_ALL: 'C', GDK_BACKEND: 'x11' },
    // And it has no mode without windows.
    needsDisplay: true,
  },
};

const NAMES = Object.keys(ENGINES);
const named = (process.env.ENGINES ?? '').split(/[\s,]+/).filter(Boolean);

/** The engines to test in: those that ENGINES names, or all. */
export const CHOSEN = named.length > 0 ? named : NAMES;

/** Starts an engine; `driver` steers it, `stop` ends all that was started. */
export async function start(name) {
  if (!NAMES.includes(name)) throw new Error(`there is no engine ${name}, only ${NAMES.join(', ')}`);
  const { driver: executable, capabilities, environment, needsDisplay } = ENGINES[name];
  if (!executable) throw new Error(`the driver of ${name} is missing: scripts/install.sh engines`);
  mkdirSync(LOGS, { recursive: true });
  const log = openSync(join(LOGS, `${name}.log`), 'w');
  const display = needsDisplay ? await startDisplay(log) : null;
  const service = new DriverService.Builder(executable)
    .setLoopback(true)
    .setStdio(['ignore', log, log])
    .setEnvironment({ ...process.env, ...environment, ...(display && { DISPLAY: display.name }) })
    .build();
  let driver;
  const stop = async () => {
    try {
      await driver?.quit();
    } finally {
      await service.kill();
      display?.stop();
    }
  };
  try {
    driver = await new Builder()
      .disableEnvironmentOverrides()
      .withCapabilities(capabilities)
      .usingServer(await service.start())
      .build();
    await driver.manage().window().setRect(WINDOW);
  } catch (fault) {
    await stop();
    throw new Error(`${name} did not start, see ${LOGS}/${name}.log`, { cause: fault });
  }
  return { driver, stop };
}

/** A display that nobody sees. */
async function startDisplay(log) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', log, log, 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  // It chooses a free number, and writes it when it is ready.
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', data => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
  });
  return { name: `:${number}`, stop };
}

function onPath(...names) {
  const places = names.flatMap(name => process.env.PATH.split(delimiter).map(folder => join(folder, name)));
  return places.find(place => existsSync(place));
}
