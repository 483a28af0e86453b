// Documents to judge: what can be changed at each place of a document, and documents in which every key of the schemas stands.
import { below, items, keysOf, misfit, rootParts } from './schemas.mjs';

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The document with another value at that place; it shares all else with the one given, so neither is to be written to. */
function replaced(document, [key, ...inner], other) {
  if (key === undefined) return other;
  const copy = Array.isArray(document) ? [...document] : { ...document };
  copy[key] = replaced(document[key], inner, other);
  return copy;
}

/** Calls visit(value, parts, place, put) for every value; put(other) gives a copy of the document with the other value there. */
export function forEachPlace(path, document, visit) {
  const walk = (value, parts, keys) => {
    visit(value, parts, keys, (other) => replaced(document, keys, other));
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, items(parts), [...keys, i]));
    else if (isObject(value)) for (const key of Object.keys(value)) walk(value[key], below(parts, key), [...keys, key]);
  };
  walk(document, rootParts(path), []);
}

/** Values that a schema names or borders on: every enum value, both sides of every bound, something of each type. */
export function samplesOf(parts) {
  const samples = [];
  for (const { schema } of parts) {
    if ('const' in schema) samples.push(schema.const);
    samples.push(...(schema.enum ?? []));
    const types = [schema.type ?? []].flat();
    if (types.includes('integer')) {
      const { minimum = 1, maximum } = schema;
      samples.push(minimum, minimum - 1, 1);
      if (maximum !== undefined) samples.push(maximum, maximum + 1);
    }
    if (types.includes('boolean')) samples.push(true, false);
    if (types.includes('null')) samples.push(null);
    if (types.includes('string')) samples.push('some_words', '2026-11-30', '');
    if (schema.pattern) samples.push('2000-01-01', '09:30', '24:00', '24:01', '131121', 'Some Words');
    if (types.includes('array')) samples.push([]);
    if (types.includes('object')) samples.push({});
  }
  const inner = items(parts);
  if (inner.length > 0) samples.push(...samplesOf(inner).map((one) => [one]));
  const known = new Set();
  return samples.filter((one) => !known.has(JSON.stringify(one)) && known.add(JSON.stringify(one)));
}

// The smallest object that has what is required; the first variant of a combination.
function smallest(parts, depth = 0) {
  const made = {};
  const required = new Set(parts.flatMap(({ schema }) => [...(schema.required ?? []), ...(schema.oneOf?.[0].required ?? [])]));
  for (const key of required) made[key] = firstFit(below(parts, key), depth + 1);
  return made;
}

function firstFit(parts, depth) {
  const objects = parts.filter(({ schema }) => schema.properties && schema.required);
  if (objects.length > 0 && depth < 6) return smallest([objects[0]], depth);
  const inner = items(parts);
  if (inner.length > 0 && depth < 6) return [firstFit(inner, depth + 1)];
  const patterns = parts.flatMap(({ schema }) => schema.pattern ?? []).map((pattern) => new RegExp(pattern, 'u'));
  return samplesOf(parts).find((one) => patterns.every((pattern) => pattern.test(one))) ?? 'some_words';
}

// The smallest object of each variant, once with each value that one of its keys may have.
function smallestOnes(parts) {
  return parts.filter(({ schema }) => schema.properties).flatMap((part) => {
    const one = smallest([part]);
    const choices = Object.keys(one).flatMap((key) => below([part], key).flatMap(({ schema }) => schema.enum ?? []).map((value) => ({ ...one, [key]: value })));
    return [one, ...choices];
  });
}

/** The values to try for a key that is not there: samples, and the smallest objects of each variant, alone and in a list. */
export function valuesFor(parts) {
  return [...samplesOf(parts), ...smallestOnes(parts), ...smallestOnes(items(parts)).map((one) => [one])];
}

/** The document with every key that the schemas allow beside those that are there, as far as keys do not exclude each other. */
export function filled(path, document) {
  let full = document, grew = true;
  while (grew) {
    grew = false;
    forEachPlace(path, full, (value, parts, keys, put) => {
      if (grew || !isObject(value)) return;
      for (const key of keysOf(parts)) {
        if (key in value) continue;
        for (const sample of valuesFor(below(parts, key))) {
          const longer = put({ ...value, [key]: sample });
          if (misfit(path, longer)) continue;
          full = longer;
          grew = true;
          return;
        }
      }
    });
  }
  return full;
}

/** Every way to change one place: {place, what, document}; of keys that were added, `added` has their names and the schemas of their object. */
export function changesOf(path, document) {
  const changes = [];
  forEachPlace(path, document, (value, parts, keys, put) => {
    const place = keys.join('/');
    const add = (what, other) => changes.push({ place, what, document: put(other) });
    for (const other of [null, 7, 0.5, true, '?', {}, []]) {
      if (JSON.stringify(other) !== JSON.stringify(value)) add(`is ${JSON.stringify(other)}`, other);
    }
    for (const other of samplesOf(parts)) {
      if (JSON.stringify(other) !== JSON.stringify(value)) add(`is ${JSON.stringify(other)}`, other);
    }
    if (!isObject(value)) return;
    for (const part of parts.filter(({ schema }) => schema.properties)) {
      const other = smallest([part]);
      add(`is ${JSON.stringify(other)}`, other);
      changes.at(-1).added = { keys: Object.keys(other), parts: [part] };
    }
    add('has an unknown key', { ...value, Zzz: '?' });
    for (const key of Object.keys(value)) {
      const { [key]: dropped, ...rest } = value;
      add(`lacks ${key}`, rest);
    }
    for (const key of keysOf(parts)) {
      if (key in value) continue;
      // Alone; where it excludes another key, in the place of that.
      for (const left of [undefined, ...Object.keys(value)]) {
        const { [left]: dropped, ...others } = value;
        let fits = false;
        for (const sample of valuesFor(below(parts, key))) {
          add(`has ${key} ${JSON.stringify(sample)}${left ? ` instead of ${left}` : ''}`, { ...others, [key]: sample });
          changes.at(-1).added = { keys: [key], parts };
          fits ||= !misfit(path, changes.at(-1).document);
        }
        if (fits) break;
      }
    }
  });
  return changes;
}
