// Bundles the shell and writes the page: web/ → the site's folder.
//
//   MADOGUCHI_CLI=build/release/src/main/cli/madoguchi node web/build.mjs --wasm FOLDER_OF_THE_PROGRAM --out FOLDER [--municipality setagaya --municipality ota …]
//
// The first municipality has the site's own address, each other one a folder of its name; they share the program.
// The first screen comes from the command line program, that is from the same Screen code as everywhere; what has to be read
// when nothing works (failure, contact page) comes from the same catalogues.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const { values: options } = parseArgs({
  options: {
    wasm: { type: 'string' },
    out: { type: 'string' },
    municipality: { type: 'string', multiple: true, default: ['setagaya'] },
    procedures: { type: 'string', default: join(root, 'procedures') },
  },
});
if (!options.wasm) throw new Error('--wasm FOLDER is missing');
if (!options.out) throw new Error('--out FOLDER is missing');
const cli = process.env.MADOGUCHI_CLI;
if (!cli) throw new Error('MADOGUCHI_CLI names no program');
mkdirSync(options.out, { recursive: true });

/** The oldest browsers that are promised to work (web/README.md): nothing newer is written than they read. */
const OLDEST = ['es2022', 'chrome105', 'firefox121', 'safari15.5'];
const size = (name, otherwise) => { const file = join(options.out, name); return existsSync(file) ? statSync(file).size : otherwise; };
copyFileSync(join(options.wasm, 'madoguchi_web.wasm'), join(options.out, 'madoguchi_web.wasm'));
const minified = { minify: true, format: 'esm', target: OLDEST, legalComments: 'none' };
await build({ ...minified, entryPoints: [join(options.wasm, 'madoguchi_web.mjs')], outfile: join(options.out, 'madoguchi_web.mjs') });
const bundled = await build({
  ...minified,
  entryPoints: [join(web, 'src/boot.ts')],
  bundle: true,
  outfile: join(options.out, 'madoguchi.js'),
  define: { WASM_BYTES: String(size('madoguchi_web.wasm', 1)) },
});
for (const warning of bundled.warnings) console.error(warning.text);

// A painted page prints as text: the rules of the text-only surface apply to paper as well.
const text = ['signs.css', 'text.css'].map((name) => readFileSync(join(web, 'styles', name), 'utf8')).join('\n');
const paper = text.replaceAll('html.text', 'html').replace(/@media print \{[\s\S]*\}\s*$/, '');
const styles = [
  ...['tokens.css', 'base.css', 'overlay.css'].map((name) => readFileSync(join(web, 'styles', name), 'utf8')),
  text,
  `@media print {\n${paper}\n}`,
].join('\n');
await build({ stdin: { contents: styles, loader: 'css' }, minify: true, target: OLDEST, outfile: join(options.out, 'madoguchi.css'), allowOverwrite: true });

const read = (file) => JSON.parse(readFileSync(join(options.procedures, file), 'utf8'));
// The value of a lang attribute: やさしい日本語 is Japanese.
const htmlLang = (language) => language.replace(/^ja-.*/, 'ja');
const escape = (string) => string.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const shown = (string) => escape(string.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1').replace(/[\u200b\u2060]/g, ''));
const fill = (template, values) => template.replace(/%(\w+)%/g, (whole, key) => values[key] ?? whole);
/** Where a municipality's page lies, from the site's own address. */
const folderOf = (id) => (id === options.municipality[0] ? '' : `${id}/`);

/** The page of one municipality, and what has to be read when nothing works, in its words. */
function writePages(id) {
  const folder = folderOf(id), toRoot = folder ? '../' : '';
  mkdirSync(join(options.out, folder), { recursive: true });
  const municipality = read(`${id}/municipality.json`);
  const languages = municipality.languages.filter((language) => existsSync(join(options.procedures, `shared/interface.${language}.json`)));
  const words = Object.fromEntries(languages.map((language) => [language, {
    ...read(`shared/interface.${language}.json`), ...read(`${id}/text.${language}.json`),
  }]));
  const plain = (language, key) => {
    const found = words[language][key];
    if (found === undefined) throw new Error(`${key} has no words in ${language}`);
    return shown(found);
  };
  const phone = escape(municipality.contact.phone.value ?? '');
  const contact = (language) => `<p>${plain(language, 'municipality/contact.name')}` +
    (phone ? ` <a href="tel:${phone.replace(/[^0-9+]/g, '')}">${phone}</a>` : '') + '</p>';

  const failure = languages.map((language, i) => {
    const heading = i === 0 ? 'h1 tabindex="-1"' : 'h2';
    return `<section lang="${htmlLang(language)}"><${heading}>${plain(language, 'ui/failure.title')}</${heading.split(' ')[0]}>` +
      `<p data-when="load">${plain(language, 'ui/failure.load')}</p><p data-when="content">${plain(language, 'ui/failure.content')}</p>${contact(language)}</section>`;
  }).join('') + `<p><button type="button" class="part p-primary primary">${plain(languages[0], 'ui/failure.again')}</button></p>` +
    `<p><a href="contact.html">${plain(languages[0], 'ui/failure.contact_page')}</a></p>`;

  const firstLanguage = languages[0];
  const screens = Object.fromEntries(languages.map((language) =>
    [language, execFileSync(cli, ['html', id, '--lang', language, '--procedures', options.procedures], { encoding: 'utf8' })]));
  /** Where to ask, with hours: the foot of every Screen. */
  const footer = (language) => /<footer[\s\S]*<\/footer>/.exec(screens[language])?.[0].replaceAll('footer', 'div') ?? '';
  const title = `${plain(firstLanguage, 'municipality/app_name')}｜${plain(firstLanguage, 'municipality/name')}`;
  writeFileSync(join(options.out, folder, 'index.html'), fill(readFileSync(join(web, 'index.html'), 'utf8'), {
    municipality: id,
    bundle_bytes: String(size(`${id}.bundle`, 1)),
    root: toRoot,
    title,
    description: plain(firstLanguage, 'ui/start.lead'),
    loading: plain(firstLanguage, 'ui/loading'),
    first_screen: screens[firstLanguage],
    noscript: languages.map((language) => `<p lang="${htmlLang(language)}">${plain(language, 'ui/failure.no_script')}</p>`).join('') +
      `<p><a href="contact.html">${plain(firstLanguage, 'ui/failure.contact_page')}</a></p>`,
    failure,
  }));

  // The other municipalities of this site, in their own names.
  const others = options.municipality.filter((other) => other !== id).map((other) => {
    const { languages: [language] } = read(`${other}/municipality.json`), named = read(`${other}/text.${language}.json`);
    return `<li lang="${htmlLang(language)}"><a href="${toRoot + folderOf(other) || './'}">${shown(named['municipality/app_name'])}｜${shown(named['municipality/name'])}</a></li>`;
  });
  const notice = languages.map((language) => `<p class="part p-notice" lang="${htmlLang(language)}">${plain(language, 'municipality/notice')}</p>`).join('');
  writeFileSync(join(options.out, folder, 'contact.html'), `<!doctype html>
<html lang="${htmlLang(firstLanguage)}" class="text"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(firstLanguage, 'ui/failure.contact_page')}｜${plain(firstLanguage, 'municipality/name')}</title>
<link rel="icon" href="${toRoot}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${toRoot}madoguchi.css"></head>
<body><div id="page">${notice}<main>${languages.map((language, i) => `<section lang="${htmlLang(language)}"><h${i ? 2 : 1}>${plain(language, 'ui/failure.contact_page')}</h${i ? 2 : 1}>` +
  `<p>${plain(language, 'municipality/name')}</p>${footer(language)}</section>`).join('')}
<p><a href="./">${plain(firstLanguage, 'ui/failure.back')}</a></p>${others.length ? `<ul>${others.join('')}</ul>` : ''}</main></div></body></html>
`);
}

for (const id of options.municipality) writePages(id);
copyFileSync(join(web, 'icon.svg'), join(options.out, 'icon.svg'));
