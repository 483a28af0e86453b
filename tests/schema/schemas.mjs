// The schemas of procedures/schema, Ajv's verdict by them, and what they say of one place in a document.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'procedures/schema');

/** Schemas by file name. */
export const schemas = new Map(readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));

// Strict: a misspelt keyword is an error. `type` is left to the part of a combination that says it.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
for (const [name, schema] of schemas) ajv.addSchema({ ...schema, $id: `schema:/${name}` });

/** "text.json" for "setagaya/text.ja.json". */
export function schemaNameOf(path) {
  const name = posix.basename(path);
  return /^(text|interface)\./.test(name) ? 'text.json' : name;
}

/** What Ajv objects to, as text; empty where the document fits. */
export function misfit(path, document) {
  const validate = ajv.getSchema(`schema:/${schemaNameOf(path)}`);
  return validate(document) ? '' : ajv.errorsText(validate.errors);
}

/** The parts of schemas that speak of one value, without references and combinations. A part is {schema, file}. */
function expand(part) {
  const { schema, file } = part;
  if (typeof schema !== 'object') return [];
  const parts = [part];
  if (schema.$ref) {
    const [name, pointer] = schema.$ref.split('#');
    const target = name || file;
    const found = pointer.split('/').slice(1).reduce((at, key) => at[key], schemas.get(target));
    parts.push(...expand({ schema: found, file: target }));
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) for (const one of schema[key] ?? []) parts.push(...expand({ schema: one, file }));
  return parts;
}

/** All that the schemas say of the document itself. */
export const rootParts = (path) => expand({ schema: schemas.get(schemaNameOf(path)), file: schemaNameOf(path) });

/** Of the value under a key. */
export function below(parts, key) {
  return parts.flatMap(({ schema, file }) => {
    if (schema.properties && key in schema.properties) return expand({ schema: schema.properties[key], file });
    const named = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern, 'u').test(key));
    if (named.length > 0) return named.flatMap(([, one]) => expand({ schema: one, file }));
    return typeof schema.additionalProperties === 'object' ? expand({ schema: schema.additionalProperties, file }) : [];
  });
}

/** Of the items of a list. */
export const items = (parts) => parts.flatMap(({ schema, file }) => (schema.items ? expand({ schema: schema.items, file }) : []));

/** The keys that the schemas name for an object; names that authors give are not among them. */
export const keysOf = (parts) => new Set(parts.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
