#!/usr/bin/env node
// Checks procedures/ledger.json, which says from which fact of the research each value in the content comes (docs/content-format.md).
//
//   node script/ledger.mjs                     check it against the content, and against ../shared/facts where that folder is at hand
//   node script/ledger.mjs --facts FOLDER      the facts are in another folder
//   node script/ledger.mjs --procedures FOLDER the content is
//
// Against the content: every stated value is in the ledger once, with the same source, day and confidence, and every place named there
// exists. Against the facts: they exist, nothing is surer than its fact, sources, days, amounts and telephone numbers are theirs, and
// each fact is used or says why not. Laws that no fact names (a statement without facts) say at which address they were read, and
// shared ones are nobody's own page. Every problem is printed. Exit code 0 all well, 1 problems, 2 a wrong call. Writes nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, levelOf, loadFacts, surer } from './lib/facts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { content, facts: given } = options(process.argv.slice(2));
const LEDGER = 'ledger.json';
const REASONS = ['same', 'unconfirmed', 'not_shown', 'pointer_only', 'elsewhere_only', 'conflicting', 'superseded', 'out_of_scope', 'brand_names'];
const KEYS = {
  statements: ['facts', 'source', 'checked', 'confidence', 'seen_at', 'used'],
  rules: ['fact', 'source', 'checked', 'confidence', 'used'],
  unused: ['fact', 'reason', 'as'],
};
const LAW = /^\/legal_basis\/\d+$/;
const SOURCES_OF_WORDS = ['source', 'checked', 'confidence'];

function options(args) {
  const found = { content: join(root, 'procedures'), facts: null };
  const wrong = (message) => {
    console.error(`${message}\nusage: node script/ledger.mjs [--check] [--facts FOLDER] [--procedures FOLDER]`);
    process.exit(2);
  };
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--check') continue;
    const key = { '--facts': 'facts', '--procedures': 'content' }[args[i]];
    if (!key) wrong(`${args[i]} is not understood`);
    found[key] = args[++i];
    if (!found[key] || !existsSync(join(found[key], key === 'facts' ? 'facts.json' : '.'))) wrong(`there are no ${key} in ${found[key] ?? 'no folder'}`);
  }
  return found;
}

const problems = [];
const say = (place, message) => problems.push(`${place}: ${message}`);

const files = new Map();
function file(name) {
  if (!files.has(name)) files.set(name, existsSync(join(content, name)) ? JSON.parse(readFileSync(join(content, name), 'utf8')) : undefined);
  return files.get(name);
}

/** Every file with statements, as paths below procedures/. */
function* stating() {
  const folders = (path) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  for (const place of folders(content).filter((name) => name !== 'schema')) {
    for (const name of ['municipality.json', 'offices.json']) if (file(`${place}/${name}`)) yield `${place}/${name}`;
    for (const id of folders(join(content, place))) {
      for (const name of ['procedure.json', 'overlay.json']) if (file(`${place}/${id}/${name}`)) yield `${place}/${id}/${name}`;
    }
  }
}

const escaped = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');
/** Every statement that has a value below, with its JSON pointer. */
function* statements(value, pointer = '') {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.confidence === 'string') {
    if (value.confidence !== 'unconfirmed') yield [pointer, value];
  } else for (const [key, item] of Object.entries(value)) yield* statements(item, `${pointer}/${escaped(key)}`);
}

function at(name, pointer) {
  let value = file(name);
  for (const key of pointer.split('/').slice(1)) value = value?.[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  return value;
}

/** What is not of the ledger's form; the rest is looked at only when there is nothing. */
function formProblems(ledger) {
  for (const [part, keys] of Object.entries(KEYS)) {
    if (!Array.isArray(ledger?.[part])) say(LEDGER, `"${part}" must be a list`);
    else ledger[part].forEach((entry, i) => {
      const place = `${LEDGER}#/${part}/${i}`;
      for (const key of Object.keys(entry)) if (!keys.includes(key)) say(place, `"${key}" is not allowed here; known are ${keys.join(', ')}`);
      for (const key of keys) if (entry[key] === undefined && key !== 'as' && key !== 'seen_at') say(place, `"${key}" is missing`);
      if (part === 'unused' && !REASONS.includes(entry.reason)) say(place, `"${entry.reason}" is no reason; known are ${REASONS.join(', ')}`);
      if (part === 'unused' && (entry.reason === 'same') !== (entry.as !== undefined)) say(place, '"as" belongs to the reason "same", and is needed there');
      if (part === 'statements' && !Array.isArray(entry.facts)) say(place, '"facts" must be a list');
      else if (part === 'statements' && entry.facts.length === 0 && !Object.values(entry.used ?? {}).flat().every((pointer) => LAW.test(pointer))) {
        say(place, '"facts" may be empty only where a law is named (/legal_basis/…); anything else needs a fact');
      } else if (part === 'statements' && (entry.facts.length === 0) !== /^https?:/.test(entry.seen_at ?? '')) {
        say(place, '"seen_at" is the address at which a law without a fact was read, and is needed there');
      }
    });
  }
  return problems.length > 0;
}

const written = (statement) => SOURCES_OF_WORDS.map((key) => statement[key] ?? null).join(' · ');

/** The statements that stand in the content, against those that the ledger names. Returns [file, pointer, statement, entry] of both. */
function compareWithContent(ledger) {
  const named = new Map();
  for (const entry of ledger.statements) {
    for (const [name, pointers] of Object.entries(entry.used)) for (const pointer of pointers) {
      const place = `${name}#${pointer}`;
      if (named.has(place)) say(place, 'stands in the ledger twice');
      named.set(place, entry);
    }
  }
  const pairs = [];
  for (const name of stating()) for (const [pointer, statement] of statements(file(name))) {
    const place = `${name}#${pointer}`, entry = named.get(place);
    named.delete(place);
    if (!entry) say(place, `is not in the ledger (${written(statement)})`);
    else if (written(entry) !== written(statement)) say(place, `says ${written(statement)}, but the ledger ${written(entry)}`);
    else pairs.push([name, pointer, statement, entry]);
  }
  for (const place of named.keys()) say(place, 'is in the ledger, but no stated value is there');
  for (const entry of ledger.rules) for (const [name, pointers] of Object.entries(entry.used)) for (const pointer of pointers) {
    if (at(name, pointer) === undefined) say(`${name}#${pointer}`, `is where ${entry.fact} is used according to the ledger, but nothing is there`);
  }
  return pairs;
}

/** Each fact is either used or not, and those that stand for another are used. */
function compareUses(ledger) {
  const used = new Set([...ledger.statements.flatMap((entry) => entry.facts), ...ledger.rules.map((entry) => entry.fact)]);
  const unused = new Set(ledger.unused.map((entry) => entry.fact));
  for (const fact of unused) if (used.has(fact)) say(LEDGER, `${fact} is listed as unused, but it is used`);
  for (const entry of ledger.unused) if (entry.as && !used.has(entry.as)) say(LEDGER, `${entry.fact} is said to be the same as ${entry.as}, which is not used`);
  return new Set([...used, ...unused]);
}

const sourceOf = (name, id) => [name.split('/')[0], 'shared'].map((place) => file(`${place}/sources.json`)?.[id]).find(Boolean);

/** Behind a law without a fact stands only its source: where that has a link, it is the text that was read; what is shared is no
 * municipality's own page. */
function checkLawsWithoutFacts(pairs) {
  for (const [name, pointer, statement, entry] of pairs.filter(([, , , { facts }]) => facts.length === 0)) {
    const url = sourceOf(name, statement.source)?.url;
    if (url && url !== entry.seen_at) say(`${name}#${pointer}`, `names a law that was read at ${entry.seen_at}, but its source ${entry.source} leads to ${url}`);
    if (statement.confidence === 'official' && name.startsWith('shared/')) say(`${name}#${pointer}`, 'is official, but what is shared is on no municipality\'s own page');
  }
}

function compareWithFacts(ledger, known, pairs, facts) {
  for (const fact of known) if (!facts.has(fact)) say(LEDGER, `${fact} is not among the facts`);
  for (const fact of facts.keys()) if (!known.has(fact)) say(LEDGER, `${fact} is among the facts, but not in the ledger: say where it is used, or why it is not`);
  for (const [name, pointer, statement, entry] of pairs) {
    const cited = entry.facts.map((id) => facts.get(id)).filter(Boolean);
    if (cited.length === 0 || cited.length < entry.facts.length) continue;
    for (const text of differences(pointer, statement, sourceOf(name, statement.source)?.url, cited)) say(`${name}#${pointer}`, `${text} (${entry.facts.join(', ')})`);
  }
  for (const entry of ledger.rules) {
    const fact = facts.get(entry.fact);
    if (fact && surer(entry.confidence, levelOf(fact))) say(LEDGER, `${entry.fact} is ${levelOf(fact)}, but the ledger says ${entry.confidence}`);
  }
}

const folder = given ?? join(root, '../shared/facts');

const ledger = file(LEDGER);
if (!ledger) say(LEDGER, 'is missing');
else if (!formProblems(ledger)) {
  const pairs = compareWithContent(ledger);
  checkLawsWithoutFacts(pairs);
  const known = compareUses(ledger);
  const facts = existsSync(join(folder, 'facts.json')) ? loadFacts(folder) : null;
  if (facts) compareWithFacts(ledger, known, pairs, facts);
  const unused = REASONS.map((reason) => [reason, ledger.unused.filter((entry) => entry.reason === reason).length]).filter(([, count]) => count > 0);
  const laws = pairs.filter(([, , , { facts: cited }]) => cited.length === 0).length;
  console.log(`${pairs.length} values and ${ledger.rules.length} rules from ${known.size - ledger.unused.length} facts; ${laws} laws from texts that quote them; ${ledger.unused.length} facts unused ` +
    `(${unused.map(([reason, count]) => `${reason} ${count}`).join(', ')})${facts ? '' : '; the facts themselves are not at hand'}`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
