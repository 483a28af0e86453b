// Puts the package madoguchi-engine together: types and JavaScript from web/engine/src, the WebAssembly program beside them.
//
//   node web/engine/build.mjs --wasm FOLDER_OF_THE_PROGRAM --out FOLDER
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' } } });
if (!options.wasm || !options.out) throw new Error('--wasm FOLDER or --out FOLDER is missing');

mkdirSync(options.out, { recursive: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', here, '--outDir', options.out], { stdio: 'inherit' });
for (const name of ['madoguchi_engine.mjs', 'madoguchi_engine.wasm']) copyFileSync(join(options.wasm, name), join(options.out, name));
for (const name of ['package.json', 'README.md']) copyFileSync(join(here, name), join(options.out, name));
