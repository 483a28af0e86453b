// Where Japanese words may be broken between phrases, found once when content is packed (BudouX), so that no model of the
// language is shipped. Writes a JSON object: words as written → the same words with U+200B at phrase borders.
//
//   node web/phrases.mjs --municipality setagaya --out FILE [--procedures FOLDER]
//
// Furigana `{base|reading}` and placeholders `{name}` are kept whole.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDefaultJapaneseParser } from 'budoux';

const { values: options } = parseArgs({
  options: {
    municipality: { type: 'string' },
    out: { type: 'string' },
    procedures: { type: 'string', default: join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', 'procedures') },
    cli: { type: 'string' },
  },
});
const parser = loadDefaultJapaneseParser();
const PIECE = /\{([^|{}]*)\|[^{}]*\}|\{[^{}|]*\}|[\s\S]/gu;

/** @returns {string} */
function withPhraseBreaks(words) {
  // Each piece stands for as many characters as are seen; a placeholder for a number, which is what most of them are.
  const pieces = [...words.matchAll(PIECE)].map((match) => ({ source: match[0], seen: match[1] ?? (match[0].startsWith('{') && match[0].length > 1 ? '5' : match[0]) }));
  const borders = new Set();
  let at = 0;
  for (const phrase of parser.parse(pieces.map((piece) => piece.seen).join(''))) borders.add(at += phrase.length);
  let result = '';
  at = 0;
  for (const piece of pieces) {
    if (at > 0 && borders.has(at) && !result.endsWith('\u200b')) result += '\u200b';
    result += piece.source;
    at += piece.seen.length;
  }
  return result;
}

function* textFiles(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* textFiles(path);
    else if (/^(text|interface)\.ja(-simple)?\.json$/.test(name)) yield path;
  }
}

const phrases = {};
for (const folder of ['shared', options.municipality]) {
  for (const file of textFiles(join(options.procedures, folder))) {
    for (const words of Object.values(JSON.parse(readFileSync(file, 'utf8')))) {
      if (typeof words !== 'string' || words.length < 4) continue;
      const broken = withPhraseBreaks(words);
      if (broken !== words) phrases[words] = broken;
    }
  }
}
writeFileSync(options.out, JSON.stringify(phrases, null, 1) + '\n');
