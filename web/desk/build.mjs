// Puts the author's desk together: one page, one classic script with the program in it, one style sheet. It works where
// nothing is served and nothing may be installed: from a folder, by double-click.
//
//   node web/desk/build.mjs --wasm FOLDER_OF_THE_PROGRAM --out FOLDER
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const web = dirname(here);
const { values: options } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' } } });
if (!options.wasm || !options.out) throw new Error('--wasm FOLDER or --out FOLDER is missing');
mkdirSync(options.out, { recursive: true });

const styles = (...names) => names.map((name) => readFileSync(join(web, 'styles', name), 'utf8')).join('\n');
async function minified(css) {
  const result = await build({ stdin: { contents: css, loader: 'css' }, minify: true, write: false });
  return result.outputFiles[0].text;
}
// The residents' screens in the walk are their text-only surface.
const resident = await minified(styles('tokens.css', 'base.css', 'signs.css', 'text.css'));
const signs = styles('signs.css').replaceAll('html.text', '.signs');

await build({
  entryPoints: [join(here, 'src/main.ts')],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  outfile: join(options.out, 'desk.js'),
  loader: { '.wasm': 'binary' },
  alias: { madoguchi_desk: resolve(options.wasm, 'madoguchi_desk.mjs'), 'madoguchi_desk.wasm': resolve(options.wasm, 'madoguchi_desk.wasm') },
  // Where the toolchain's output would look for the program, which it is given.
  define: { 'import.meta.url': '"file:///desk.js"', RESIDENT_STYLES: JSON.stringify(resident) },
});
await build({
  stdin: { contents: [styles('tokens.css', 'base.css'), signs, readFileSync(join(here, 'desk.css'), 'utf8')].join('\n'), loader: 'css' },
  minify: true,
  outfile: join(options.out, 'desk.css'),
});
for (const [from, name] of [[here, 'index.html'], [web, 'icon.svg']]) copyFileSync(join(from, name), join(options.out, name));
