// What docs/authoring.ja.md tells its readers to do works: its files, its values and its commands, on a copy of the content.
// docs/content-format.md names every key and value of the schemas.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { misfit, root, schemas } from './schemas.mjs';

const program = process.env.MADOGUCHI_CLI;
const words = readFileSync(join(root, 'docs/authoring.ja.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
after(() => rmSync(folder, { recursive: true }));

/** Blocks of code with the last line of text before them: {before, language, text}. */
const blocks = [...words.matchAll(/([^\n]*)\n```(\w*)\n([\s\S]*?)```/g)].map(([, before, language, text]) => ({ before, language, text }));

const run = (line) => spawnSync('sh', ['-c', line], { cwd: folder, input: '', encoding: 'utf8' });
const madoguchi = (line) => run(`'${program}' ${line}`);

test('the manual of the content format names every key, value and limit', () => {
  const manual = readFileSync(join(root, 'docs/content-format.md'), 'utf8');
  const missing = new Set();
  const say = (name) => {
    if (!new RegExp(`["\`/.< ]${String(name).replaceAll('$', '\\$')}["\`:]`).test(manual) && !manual.includes(`\`${name}\``)) missing.add(name);
  };
  const walk = (part) => {
    if (part === null || typeof part !== 'object') return;
    Object.keys(part.properties ?? {}).forEach(say);
    (part.enum ?? []).forEach(say);
    for (const limit of ['maximum', 'maxItems', 'maxProperties']) {
      if (limit in part && !new RegExp(`\\b${part[limit]}\\b`).test(manual)) missing.add(`${limit} ${part[limit]}`);
    }
    for (const [key, one] of Object.entries(part)) if (key !== 'enum') walk(one);
  };
  for (const schema of schemas.values()) walk(schema);
  assert.deepEqual([...missing], []);
});

test('every JSON example of the manual is JSON, and whole files fit their schemas', () => {
  for (const { before, language, text } of blocks) {
    if (language !== 'json') continue;
    const json = JSON.parse(text.trimStart().startsWith('{') ? text : `{ ${text} }`);
    const named = before.match(/`procedures\/([^`]+)`/)?.[1] ?? json.$schema;
    if (named) assert.equal(misfit(named, json), '', before);
  }
});

test('whoever follows the manual has a procedure that passes check', { skip: !program }, () => {
  for (const copy of ['procedures', '前の/procedures']) {
    mkdirSync(dirname(join(folder, copy)), { recursive: true });
    cpSync(join(root, 'procedures'), join(folder, copy), { recursive: true });
  }
  const procedures = join(folder, 'procedures');
  assert.equal(madoguchi('new procedure setagaya/flower_seeds').status, 0);
  for (const name of ['procedure.json', 'text.ja.json', 'text.en.json', 'scenarios.json']) {
    const [[key, link]] = Object.entries(JSON.parse(readFileSync(join(procedures, 'setagaya/flower_seeds', name), 'utf8')));
    assert.equal(`${key} ${link}`, `$schema ../../schema/${name.replace(/^text\..*/, 'text.json')}`);
  }
  let files = 0;
  for (const { before, text } of blocks) {
    const path = before.match(/`procedures\/([^`]+\.json)`/)?.[1];
    if (!path) continue;
    assert.ok(existsSync(join(procedures, path)), `${path} is not one of the scaffold`);
    writeFileSync(join(procedures, path), text);
    ++files;
  }
  assert.equal(files, 4);
  const events = join(procedures, 'setagaya/life_events.json'), json = JSON.parse(readFileSync(events, 'utf8'));
  json.vehicles_dogs_waste.procedures.push('flower_seeds');
  writeFileSync(events, JSON.stringify(json));

  // The parts of a procedure that are written later: they go where the manual says.
  const path = join(procedures, 'setagaya/flower_seeds/procedure.json');
  const written = JSON.parse(readFileSync(path, 'utf8'));
  for (const { language, text } of blocks) {
    if (language !== 'json' || text.trimStart().startsWith('{')) continue;
    for (const [key, value] of Object.entries(JSON.parse(`{ ${text} }`))) {
      if (key === 'fee_yen') written.steps.send[key] = value;
      else written[key] = value;
    }
  }
  assert.ok(written.owner && written.steps.send.fee_yen.source);
  writeFileSync(path, JSON.stringify(written));

  const { status, stdout } = madoguchi('check procedures --json --today 2026-11-30');
  const problems = JSON.parse(stdout).problems.filter(({ file }) => file.includes('flower_seeds') || file.includes('life_events'));
  assert.equal(status, 0, JSON.stringify(problems));
  // Only languages that the manual leaves out are missing.
  assert.deepEqual([...new Set(problems.map(({ code }) => code))].filter((code) => code !== 'MG0303'), []);

  // Every command of the manual can be given.
  let commands = 0;
  for (const { language, text } of blocks) {
    if (language !== '') continue;
    for (const line of text.split('\n')) {
      if (!line.startsWith('script/madoguchi ')) continue;
      const given = line.slice('script/madoguchi '.length).split(/ {2,}/)[0];
      if (given.startsWith('new ')) continue;
      const { status: code, stderr } = madoguchi(given);
      assert.equal(code, 0, `${given}: ${stderr}`);
      ++commands;
    }
  }
  assert.ok(commands > 10);
});
