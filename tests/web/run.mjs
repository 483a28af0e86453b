// Runs the browser tests; `--screenshots` lets them write docs/images as well, other arguments name test files.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, '../../build/web-release/site/index.html');
if (!existsSync(site)) {
  console.error('error: the site is not built: run script/site first');
  process.exit(2);
}
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((w) => name.includes(w))));
// Each file has a server and a browser of its own, and mostly waits for frames: all of them at once.
const result = spawnSync(process.execPath, ['--test', `--test-concurrency=${files.length}`, ...files.map((name) => join(here, name))], {
  stdio: 'inherit',
  env: { ...process.env, MADOGUCHI_SCREENSHOTS: process.argv.includes('--screenshots') ? '1' : '' },
});
process.exit(result.status ?? 1);
