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
  const law = value.legal_basis === undefined ? '' : value.legal_basis.length === 0 ? 'unconfirmed' : 'named';
  return { name, counts, total: found.length, oldest: dates[0] ?? '–', law };
}
const line = ({ name, counts, total, oldest, law }) => `| ${name} | ${total} | ${counts.join(' | ')} | ${oldest} | ${law} |`;
const sum = (name, rows) => ({
  name,
  total: rows.reduce((all, row) => all + row.total, 0),
  counts: LEVELS.map((_, i) => rows.reduce((all, row) => all + row.counts[i], 0)),
  oldest: rows.map((row) => row.oldest).filter((date) => date !== '–').sort()[0] ?? '–',
  law: `${rows.filter((row) => row.law === 'named').length} of ${rows.filter((row) => row.law !== '').length}`,
});

const has = (...path) => existsSync(join(content, ...path));

/** The procedure as a municipality has it: its own, or the shared one that it uses with its statements laid over. */
function resolved(municipality, id) {
  if (has(municipality, id, 'procedure.json')) return read(municipality, id, 'procedure.json');
  const procedure = read('shared', id, 'procedure.json');
  const overlay = has(municipality, id, 'overlay.json') ? read(municipality, id, 'overlay.json') : {};
  for (const [step, replaced] of Object.entries(overlay.steps ?? {})) Object.assign(procedure.steps[step], replaced);
  return procedure;
}

function titleOf(municipality, id) {
  const places = has(municipality, id, 'procedure.json') ? [municipality] : [municipality, 'shared'];
  const titles = places.filter((place) => has(place, id, 'text.ja.json')).map((place) => read(place, id, 'text.ja.json').title);
  return plain(titles.find((title) => title !== undefined) ?? id);
}

function section(municipality) {
  const own = folders(join(content, municipality)).filter((id) => has(municipality, id, 'procedure.json'));
  const used = has(municipality, 'municipality.json') ? read(municipality, 'municipality.json').uses : [];
  const rows = [...new Set([...own, ...used])].sort().map((id) => rowOf(`${titleOf(municipality, id)} \`${id}\``, resolved(municipality, id)));
  for (const [file, name] of [['offices.json', 'Offices'], ['municipality.json', 'Municipality']]) {
    if (existsSync(join(content, municipality, file))) rows.push(rowOf(name, read(municipality, file)));
  }
  return [
    `## ${municipality}`, '',
    `| | statements | ${LEVELS.join(' | ')} | oldest check | law |`, `|---|--:|${LEVELS.map(() => '--:|').join('')}---|---|`,
    ...rows.map(line), line(sum('**All**', rows)), '',
  ];
}

const places = folders(content).filter((name) => name !== 'schema');
const text = [
  '# How sure the content is', '',
  'Written by `node script/content-status.mjs`. A statement is one value with its source: a fee, a list of offices, a deadline. What is',
  'unconfirmed has no value, and residents see 「未確認・窓口で確認」 in its place; so it is with a law whose text nobody has found yet.', '',
  ...places.flatMap(section),
].join('\n');

if (process.argv.includes('--check')) {
  if (existsSync(page) && readFileSync(page, 'utf8') === text) process.exit(0);
  console.error('docs/content-status.md is out of date: run node script/content-status.mjs');
  process.exit(1);
}
writeFileSync(page, text);
