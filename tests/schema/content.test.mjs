// What editors get: schemas that are well formed and explain every key, and content files that lead to them and fit.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { misfit, root, schemaNameOf, schemas } from './schemas.mjs';

const procedures = join(root, 'procedures');

function* jsonFilesIn(folder) {
  for (const name of readdirSync(join(procedures, folder)).sort()) {
    const path = posix.join(folder, name);
    if (statSync(join(procedures, path)).isDirectory()) yield* jsonFilesIn(path);
    else if (name.endsWith('.json')) yield path;
  }
}

const content = [...jsonFilesIn('')].filter((path) => !path.startsWith('schema/'));
const read = (path) => JSON.parse(readFileSync(join(procedures, path), 'utf8'));

test('every content file has a schema and fits it', () => {
  assert.ok(content.length > 100);
  for (const path of content) {
    assert.ok(schemas.has(schemaNameOf(path)), path);
    assert.equal(misfit(path, read(path)), '', path);
  }
});

test('every content file leads its editor to its schema (madoguchi fmt writes the line)', () => {
  for (const path of content) {
    const up = '../'.repeat(path.split('/').length - 1);
    assert.equal(read(path).$schema, `${up}schema/${schemaNameOf(path)}`, path);
    assert.equal(Object.keys(read(path))[0], '$schema', path);
  }
});

// Properties and definitions, wherever they stand; conditions (if, then, else, not) repeat them and need no words.
function* described(schema, place) {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const [i, one] of schema.entries()) yield* described(one, `${place}/${i}`);
    return;
  }
  for (const group of ['properties', 'patternProperties', '$defs']) {
    for (const [name, one] of Object.entries(schema[group] ?? {})) yield [`${place}/${name}`, one];
  }
  if (typeof schema.additionalProperties === 'object') yield [`${place}/*`, schema.additionalProperties];
  for (const [key, one] of Object.entries(schema)) {
    if (['if', 'then', 'else', 'not', 'enum', 'const', 'required'].includes(key)) continue;
    if (['properties', 'patternProperties', '$defs'].includes(key)) {
      for (const [name, inner] of Object.entries(one)) yield* described(inner, `${place}/${name}`);
    } else {
      yield* described(one, place);
    }
  }
}

test('every key and every part of the schemas is explained in plain, polite Japanese', () => {
  let looked = 0;
  for (const [name, schema] of schemas) {
    assert.match(schema.title ?? '', /[ぁ-んァ-ヶ一-龠]/, name);
    for (const [place, part] of described(schema, name)) {
      ++looked;
      const words = part.description ?? '';
      assert.notEqual(words, '', `${place} has no description`);
      // Whole sentences, without what stands in brackets and behind 「例:」.
      const sentences = words.replace(/例: .*$/, '').replace(/（[^（）]*）/g, '').split('。').map((one) => one.trim()).filter(Boolean);
      assert.ok(sentences.length > 0, place);
      for (const sentence of sentences) assert.match(sentence, /(です|ます|ません|ください)$/, `${place}: ${sentence}`);
      for (const value of part.enum ?? []) assert.ok(words.includes(value), `${place} does not explain ${value}`);
    }
  }
  assert.ok(looked > 150);
});
