// Which browser the tests drive: MADOGUCHI_BROWSER names it (run.mjs --browser), Chromium where nothing is said.
// Each is the browser that Debian ships, not one patched for tests. Firefox and WebKit paint only where there is a display:
// run.mjs gives them a virtual one.
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';
import { launchWebKit } from './webkit.mjs';

export const NAME = process.env.MADOGUCHI_BROWSER || 'chromium';

const first = (...paths) => paths.find((path) => path && existsSync(path));
/** What a browser needs on this machine, and how it is started. */
export const BROWSERS = {
  chromium: {
    packages: 'chromium',
    programs: { browser: first(process.env.CHROMIUM, '/usr/bin/chromium') },
    launch: ({ browser }) => chromium.launch({
      executablePath: browser,
      args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
        '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    }),
  },
  firefox: {
    packages: 'firefox-esr xvfb xauth',
    programs: { browser: first(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'), display: first('/usr/bin/xvfb-run') },
    // The channel of an unpatched Firefox speaks WebDriver BiDi.
    launch: ({ browser }) => firefox.launch({
      channel: 'moz-firefox', executablePath: browser, headless: false, firefoxUserPrefs: { 'webgl.force-enabled': true, 'intl.accept_languages': 'ja' },
    }),
  },
  webkit: {
    packages: 'webkit2gtk-driver xvfb xauth',
    programs: {
      browser: first(process.env.WEBKIT, ...['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)),
      driver: first('/usr/bin/WebKitWebDriver'), display: first('/usr/bin/xvfb-run'),
    },
    launch: launchWebKit,
    // webkit.mjs drives what residents do.
    without: ['desk.test.mjs'],
  },
};

/** What a browser's driver does not offer, with the words that a skipped test is reported with; false where it does. */
export const CANNOT = {
  prepare: NAME === 'webkit' && 'WebDriver runs nothing before the page and changes no answer of the server',
  print: NAME !== 'chromium' && 'only Chromium is told to show a page as on paper',
  folders: NAME !== 'chromium' && 'WebDriver BiDi chooses files, not folders',
  drop: NAME !== 'chromium' && 'only Chromium is told to drop a folder',
};
/** What is missing on this machine for the browser of that name; empty when nothing is. */
export const missing = (name) => Object.entries(BROWSERS[name].programs).filter(([, path]) => !path).map(([program]) => program);
