// The loader decides what content is; the schemas tell editors the same. Documents are changed at every place, in every way that
// a schema names or borders on, and both must give the same verdict. What the loader allows is asked of the loader itself:
// its message about an unknown key or value names those that it knows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { changesOf, filled, forEachPlace } from './documents.mjs';
import { keysOf, misfit, schemaNameOf } from './schemas.mjs';

const program = process.env.MADOGUCHI_LOADER_VERDICTS; // ctest says where it is

/** The small content, then what the loader says of each file put in the place of one of it. */
function ask(files) {
  const input = files.map(({ path, document }) => `${JSON.stringify({ path, text: JSON.stringify(document) })}\n`).join('');
  const { status, stdout } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  assert.equal(status, 0);
  const [small, ...verdicts] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  return { small, verdicts };
}

// What the loader says of the form of a file. Other codes are about names, and what content means.
const FORM = new Set(['MG0005', 'MG0006', 'MG0007', 'MG0008', 'MG0009', 'MG0010', 'MG0014', 'MG0015', 'MG0202', 'MG0209']);

// What a schema cannot say, because it takes two places or the name of a folder. Each must be met with; none may be in stock.
const BEYOND_SCHEMAS = [
  { code: 'MG0008', place: /^id$/, why: 'the id is the name of the folder' },
  { code: 'MG0008', place: /weights/, why: 'a weight for each answer' },
  { code: 'MG0008', place: /partial_languages/, why: 'unfinished are only languages that are offered' },
  { code: 'MG0008', place: /valid_|at_most|at_least/, why: 'an end after the beginning' },
  { code: 'MG0006', place: /facts/, why: 'which kind of answer a fact takes' },
  { code: 'MG0008', place: /facts|today/, why: 'which answers a fact takes, of dates on that day' },
  { code: 'MG0008', place: /avoid/, why: 'no word to avoid is a part of the right one' },
];

const small = program ? ask([]).small : {};
const documents = Object.entries(small).map(([path, text]) => ({ path, document: filled(path, JSON.parse(text)) }));

// The keys of each schema of an object that stood in a document which the schema accepts.
const tried = new Map();
function note(parts, key) {
  for (const { schema } of parts) {
    if (schema.properties) (tried.get(schema) ?? tried.set(schema, new Set()).get(schema)).add(key);
  }
}

test('schemas and loader accept and refuse the same documents', { skip: !program }, () => {
  const changed = documents.flatMap(({ path, document }) => [
    { path, place: '', what: 'is as it is', document },
    ...changesOf(path, document).map((change) => ({ path, ...change })),
  ]);
  const { verdicts } = ask(changed);
  assert.equal(verdicts.length, changed.length);
  assert.ok(changed.length > 10000);
  const differing = [], met = new Set();
  changed.forEach(({ path, place, what, document, added }, i) => {
    const objection = misfit(path, document);
    if (objection === '' && added) added.keys.forEach((key) => note(added.parts, key));
    const errors = verdicts[i].filter(({ error }) => error);
    const ofForm = errors.filter(({ code }) => FORM.has(code)).filter(({ code, key }) => {
      const excuse = BEYOND_SCHEMAS.find((one) => one.code === code && (one.place.test(`${place}/${what}`) || one.place.test(place) || one.place.test(key ?? '')));
      if (excuse && !objection) met.add(excuse);
      return !excuse;
    });
    const codes = verdicts[i].map(({ code, key }) => `${code}(${key ?? ''})`).join(' ');
    if (objection === '' && ofForm.length > 0) differing.push(`${path} ${place} ${what}: the loader refuses it (${codes})`);
    // The value of what is unconfirmed is not read: that it stands there is the warning.
    const warned = verdicts[i].some(({ code }) => code === 'MG0203');
    if (objection !== '' && errors.length === 0 && !warned) differing.push(`${path} ${place} ${what}: the schema refuses it (${objection}), the loader only says ${codes}`);
  });
  assert.equal(differing.slice(0, 40).join('\n'), '');
  for (const excuse of BEYOND_SCHEMAS) assert.ok(met.has(excuse), `no longer met with: ${excuse.why}`);
});

test('what the loader says it knows at a place is what the schemas name there', { skip: !program }, () => {
  const asked = [];
  for (const { path, document } of documents) {
    forEachPlace(path, document, (value, parts, keys, put) => {
      const place = `${schemaNameOf(path)} ${keys.map((key) => (typeof key === 'number' ? '[]' : key)).join('/')}`;
      const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
      const values = new Set(parts.flatMap(({ schema }) => schema.enum ?? []));
      if (isObject) asked.push({ path, place, code: 'MG0005', expected: keysOf(parts), document: put({ ...value, Zzz: '?' }) });
      else if (values.size > 0) asked.push({ path, place, code: 'MG0008', expected: values, document: put('Zzz') });
    });
  }
  const { verdicts } = ask(asked);
  let compared = 0;
  // Objects that are one of several kinds: what the loader knows of each, and the schemas of all, is compared as a whole.
  const told = new Map(), named = new Map();
  asked.forEach(({ place, code, expected }, i) => {
    const last = code === 'MG0005' ? 'Zzz' : place.split(/[ /]/).filter((part) => part !== '[]').at(-1);
    const verdict = verdicts[i].find((one) => one.code === code && one.key === last && one.allowed && !one.allowed.includes('…'));
    if (verdict === undefined) return;
    ++compared;
    const known = verdict.allowed.split(', ').filter(Boolean);
    for (const name of known) (told.get(place) ?? told.set(place, new Set()).get(place)).add(name);
    for (const name of expected) (named.get(place) ?? named.set(place, new Set()).get(place)).add(name);
  });
  for (const [place, names] of told) {
    for (const name of names) assert.ok(named.get(place).has(name), `${place}: the schema does not name ${name}`);
  }
  assert.ok(compared > 200, String(compared));
});

test('every key of the schemas has been tried', { skip: !program }, () => {
  for (const { path, document } of documents) {
    forEachPlace(path, document, (value, parts) => {
      if (value !== null && typeof value === 'object') Object.keys(value).forEach((key) => note(parts, key));
    });
  }
  assert.ok(tried.size > 40, String(tried.size));
  for (const [schema, keys] of tried) {
    for (const key of Object.keys(schema.properties)) assert.ok(keys.has(key), `${key} of: ${schema.description ?? Object.keys(schema.properties)}`);
  }
});
