#!/usr/bin/env node
// Writes docs/content-status.md: for each municipality and procedure, how much of what is stated is official and how much is not.
//
//   node script/content-status.mjs            write it
//   node script/content-status.mjs --check    exit code 1 if it differs from what would be written
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const content = join(root, 'procedures');
const page = join(root, 'docs/content-status.md');
const LEVELS = ['official', 'other-municipality', 'secondary', 'unconfirmed'];

const read = (...path) => JSON.parse(readFileSync(join(content, ...path), 'utf8'));
const folders = (path) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const plain = (text) => text.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1');

/** Every statement below: an object that says how sure it is. */
function* statements(value) {
  if (Array.isArray(value)) for (const item of value) yield* statements(item);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  if (typeof value.confidence === 'string') yield value;
  else for (const item of Object.values(value)) yield* statements(item);
}

function rowOf(name, value) {
  const found = [...statements(value)];
  const counts = LEVELS.map((level) => found.filter((one) => one.confidence === level).length);
  const dates = found.map((one) => one.checked).filter(Boolean).sort();
  return { name, counts, total: found.length, oldest: dates[0] ?? '–' };
}
const line = ({ name, counts, total, oldest }) => `| ${name} | ${total} | ${counts.join(' | ')} | ${oldest} |`;
const sum = (name, rows) => ({
  name,
  total: rows.reduce((all, row) => all + row.total, 0),
  counts: LEVELS.map((_, i) => rows.reduce((all, row) => all + row.counts[i], 0)),
  oldest: rows.map((row) => row.oldest).filter((date) => date !== '–').sort()[0] ?? '–',
});

function section(municipality) {
  const rows = folders(join(content, municipality)).filter((id) => existsSync(join(content, municipality, id, 'procedure.json'))).map((id) => {
    const words = join(content, municipality, id, 'text.ja.json');
    const title = existsSync(words) ? plain(read(municipality, id, 'text.ja.json').title ?? id) : id;
    return rowOf(`${title} \`${id}\``, read(municipality, id, 'procedure.json'));
  });
  for (const [file, name] of [['offices.json', 'Offices'], ['municipality.json', 'Municipality']]) {
    if (existsSync(join(content, municipality, file))) rows.push(rowOf(name, read(municipality, file)));
  }
  return [
    `## ${municipality}`, '',
    `| | statements | ${LEVELS.join(' | ')} | oldest check |`, `|---|--:|${LEVELS.map(() => '--:|').join('')}---|`,
    ...rows.map(line), line(sum('**All**', rows)), '',
  ];
}

const places = folders(content).filter((name) => name !== 'schema');
const text = [
  '# How sure the content is', '',
  'Written by `node script/content-status.mjs`. A statement is one value with its source: a fee, a list of offices, a deadline. What is',
  'unconfirmed has no value, and residents see 「未確認・窓口で確認」 in its place.', '',
  ...places.flatMap(section),
].join('\n');

if (process.argv.includes('--check')) {
  if (existsSync(page) && readFileSync(page, 'utf8') === text) process.exit(0);
  console.error('docs/content-status.md is out of date: run node script/content-status.mjs');
  process.exit(1);
}
writeFileSync(page, text);
