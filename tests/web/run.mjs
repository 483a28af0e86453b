// Runs the browser tests; `--browser firefox|webkit` in that browser, else in Chromium. `--screenshots` lets them write
// docs/images as well, `--if-there` is content with a browser that is not installed; other arguments name test files.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS, missing } from './browsers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, screenshots: { type: 'boolean', default: false }, 'if-there': { type: 'boolean', default: false } },
});
function stop(code, message) { console.error(message); process.exit(code); }

const chosen = BROWSERS[options.browser] ?? stop(2, `error: --browser ${options.browser}: there is ${Object.keys(BROWSERS).join(', ')}`);
const absent = missing(options.browser);
if (absent.length > 0) {
  const message = `${options.browser} is not tested: no ${absent.join(', no ')} on this machine (apt-get install ${chosen.packages})`;
  stop(options['if-there'] ? 0 : 2, options['if-there'] ? message : `error: ${message}`);
}
const site = join(process.env.MADOGUCHI_SITE ?? join(here, '../../build/web-release/site'), 'index.html');
if (!existsSync(site)) stop(2, 'error: the site is not built: run script/site first');

const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && !chosen.without?.includes(name) && (wanted.length === 0 || wanted.some((w) => name.includes(w))));
// Each file has a server and a browser of its own, and mostly waits for frames: all of them at once. Browsers with windows take turns.
const tests = [process.execPath, '--test', `--test-concurrency=${chosen.programs.display ? 1 : files.length}`, ...files.map((name) => join(here, name))];
const [program, ...rest] = chosen.programs.display ? [chosen.programs.display, '-a', '-s', '-screen 0 1920x2400x24', ...tests] : tests;
const result = spawnSync(program, rest, {
  stdio: 'inherit',
  env: { ...process.env, MADOGUCHI_BROWSER: options.browser, MADOGUCHI_SCREENSHOTS: options.screenshots ? '1' : '' },
});
process.exit(result.status ?? 1);
