// Tests of madoguchi-engine in Node, without a browser: what it answers, every error, and the example of docs/engine.md.
//
//   node --test tests/web/engine_module.mjs    with MADOGUCHI_ENGINE, the package's folder, and MADOGUCHI_CLI, the program
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeContent } from '../bench/content.mjs';
import { decide, makeHousehold, makePack } from '../bench/pack.mjs';
import { madoguchi } from '../bench/peers/madoguchi.mjs';
import { plainJs } from '../bench/peers/plain_js.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packageFolder = resolve(process.env.MADOGUCHI_ENGINE ?? join(root, 'build/web-release/engine'));
const cli = resolve(process.env.MADOGUCHI_CLI ?? join(root, 'build/release/src/main/cli/madoguchi'));
const work = mkdtempSync(join(tmpdir(), 'madoguchi-engine-'));
after(() => rmSync(work, { recursive: true }));

function pack(municipality, procedures) {
  const out = join(work, `${municipality}.bundle`);
  execFileSync(cli, ['pack', municipality, '--procedures', join(root, procedures), '--out', out]);
  return readFileSync(out);
}
const town = pack('town', 'tests/engine/procedures');
const { loadEngine, EngineError } = await import(pathToFileURL(join(packageFolder, 'index.js')).href);
const TODAY = '2026-11-22';
const engine = await loadEngine({ bundle: town, today: TODAY });
const moving = (people = ['me']) => engine.open({ lifeEvent: 'moving_in', people });

function refuses(action, code, where) {
  assert.throws(action, (error) => {
    assert.ok(error instanceof EngineError, String(error));
    assert.deepEqual([error.code, error.where], [code, where]);
    assert.ok(error.message.length > code.length + where.length);
    return true;
  });
}
const refusesToLoad = (options, code, where) => assert.rejects(() => loadEngine({ bundle: town, today: TODAY, ...options }), { code, where });

test('results follow the answers, in any order', () => {
  const one = moving();
  one.answer('wants_copy', true);
  one.answer('card', 'none');
  const other = moving();
  other.answer('card', 'none');
  other.answer('wants_copy', true);
  assert.deepEqual(one.results, other.results);
  assert.deepEqual(one.next, other.next);
  assert.deepEqual(one.results.find(({ procedure }) => procedure === 'copy'),
    { procedure: 'copy', subject: 'me', status: 'settled', outcomes: ['visit'], channel: 'cashless_counter' });
});

test('integers say the same as what is written', () => {
  const written = moving();
  const fast = moving();
  const answers = { move_date: '2026-10-01', card: 'usable', age: 30, wants_copy: false };
  for (const [fact, value] of Object.entries(answers)) {
    written.answer(fact, value);
    fast.set(engine.fact(fact), engine.value(fact, value));
  }
  assert.deepEqual(fast.results, written.results);
  assert.deepEqual(fast.results.map(({ outcomes }) => outcomes), [['online'], ['none'], ['visit']]);
  assert.equal(fast.outcomesAt(2), 1);
  assert.equal(fast.statusAt(2), 0);
});

test('questions end, and at most as many are asked as were promised', () => {
  const session = moving();
  const asked = [];
  for (let next = session.next; next; next = session.next) {
    assert.ok(1 <= next.atLeast && next.atLeast <= next.atMost);
    asked.push(next);
    session.unknown(next.handle, next.person);
  }
  assert.ok(asked.length >= asked[0].atLeast && asked.length <= asked[0].atMost);
  assert.equal(new Set(asked.map(({ fact }) => fact)).size, asked.length);
  assert.equal(session.results.find(({ procedure }) => procedure === 'copy').status, 'ask');
});

test('what only the authority knows is not asked, and not settled', () => {
  const session = moving();
  session.answer('wants_copy', true);
  session.answer('card', 'usable');
  session.answer('pin', true);
  const copy = session.explain('copy');
  assert.equal(copy.status, 'ask');
  assert.deepEqual(copy.deciding.map(({ fact }) => fact), ['store_open']);
  assert.deepEqual(copy.why.map(({ fact }) => fact), ['wants_copy']);
});

test('each person has a result of their own', () => {
  const session = moving(['me', 'grandmother', 'child']);
  session.answer('age', 30, 'me');
  session.answer('age', 70, 'grandmother');
  session.answer('age', 3, 2);
  const pensions = session.results.filter(({ procedure }) => procedure === 'pension');
  assert.deepEqual(pensions.map(({ subject, status, outcomes }) => [subject, status, outcomes]),
    [['me', 'settled', ['visit']], ['grandmother', 'not_needed', ['none']], ['child', 'not_needed', []]]);
});

test('an erased answer leaves no trace, and a parked one comes back', () => {
  const session = moving();
  const before = session.results;
  session.answer('wants_copy', true);
  session.answer('card', 'usable');
  session.answer('pin', false);
  const settled = session.results;
  session.answer('card', 'none');
  session.answer('card', 'usable');
  assert.deepEqual(session.results, settled);
  for (const fact of ['wants_copy', 'card', 'pin']) session.erase(fact);
  assert.deepEqual(session.results, before);
});

test('the plan is what the command line says', () => {
  const session = moving();
  session.answer('move_date', '2026-10-01');
  const line = JSON.stringify({ life_event: 'moving_in', facts: { move_date: '2026-10-01' } });
  const said = execFileSync(cli, ['decide', 'town', '--procedures', join(root, 'tests/engine/procedures'), '--today', TODAY], { input: line });
  assert.deepEqual(session.plan(), JSON.parse(said));
});

test('words come from the content', () => {
  assert.equal(engine.words('fact/age.question').includes('何歳'), true);
  assert.equal(engine.words('fact/nothing.question'), '');
  assert.deepEqual(engine.facts.map(({ id }) => id).slice(0, 2), ['move_date', 'notice_date']);
});

test('a bundle that is cut off, altered, of another version or none at all is refused', async () => {
  await refusesToLoad({ bundle: town.subarray(0, town.length - 1) }, 'MG0501', 'bundle');
  await refusesToLoad({ bundle: town.subarray(0, 10) }, 'MG0501', 'bundle');
  await refusesToLoad({ bundle: new Uint8Array(0) }, 'MG0501', 'bundle');
  await refusesToLoad({ bundle: new Uint8Array(5000) }, 'MG0501', 'bundle');
  for (const at of [4, 6, 100, town.length - 1]) {
    const other = new Uint8Array(town);
    other[at] ^= 0x40;
    await refusesToLoad({ bundle: other }, 'MG0501', 'bundle');
  }
  await refusesToLoad({ today: '2026-02-30' }, 'MG0009', 'today');
});

test('a bundle that is too large is refused before it is read', async () => {
  await refusesToLoad({ bundle: new Uint8Array((64 << 20) + 1) }, 'MG0501', 'bundle');
});

test('what nobody knows of cannot be opened', () => {
  refuses(() => engine.open({ lifeEvent: 'moving' }), 'MG0008', 'life_event');
  refuses(() => engine.open({ procedures: ['copy', 'no_such'] }), 'MG0008', 'procedures[1]');
  refuses(() => engine.open({ procedures: ['copy', 'copy'] }), 'MG0011', 'procedures[1]');
  refuses(() => engine.open({}), 'MG0007', 'life_event');
  refuses(() => engine.open({ lifeEvent: 'moving_in', people: [] }), 'MG0007', 'people');
  refuses(() => engine.open({ lifeEvent: 'moving_in', people: ['a', 'b', 'a'] }), 'MG0011', 'people[2]');
  refuses(() => engine.open({ lifeEvent: 'moving_in', people: [...'abcdefghi'] }), 'MG0403', 'people');
});

test('a bad answer is refused by name and place, and nothing changes', () => {
  const session = moving(['me', 'child']);
  session.answer('move_date', '2026-10-01');
  session.answer('age', 30, 'me');
  const before = [session.results, session.next, session.plan()];
  refuses(() => session.answer('agee', 3), 'MG0101', 'facts.agee');
  refuses(() => session.set(99, 1), 'MG0101', 'facts.#99');
  refuses(() => session.set(-1, 1), 'MG0101', 'facts.#65535');
  refuses(() => session.answer('card', 'lost', 'child'), 'MG0102', 'people[1].facts.card');
  refuses(() => session.set(engine.fact('card'), 3), 'MG0008', 'people[0].facts.card');
  refuses(() => session.answer('age', 121, 'child'), 'MG0008', 'people[1].facts.age');
  refuses(() => session.set(engine.fact('age'), -1, 1), 'MG0008', 'people[1].facts.age');
  refuses(() => session.answer('move_date', '2026-02-30'), 'MG0008', 'facts.move_date');
  refuses(() => session.answer('move_date', '2031-01-01'), 'MG0008', 'facts.move_date');
  refuses(() => session.answer('age', true), 'MG0006', 'people[0].facts.age');
  refuses(() => session.answer('age', 3.5), 'MG0006', 'facts.age');
  refuses(() => session.answer('age', null), 'MG0006', 'facts.age');
  refuses(() => session.set(engine.fact('age'), 3.5), 'MG0006', 'facts.age');
  refuses(() => session.answer('wants_copy', 'perhaps'), 'MG0008', 'facts.wants_copy');
  refuses(() => session.answer('store_open', true), 'MG0114', 'facts.store_open');
  refuses(() => session.unknown('store_open'), 'MG0114', 'facts.store_open');
  refuses(() => session.answer('wants_copy', true, 'child'), 'MG0114', 'facts.wants_copy');
  refuses(() => session.answer('age', 3, 'nobody'), 'MG0008', 'people');
  refuses(() => session.answer('age', 3, 2), 'MG0008', 'people[2]');
  refuses(() => session.explain('no_such'), 'MG0207', 'procedures');
  refuses(() => engine.value('age', 'unknown'), 'MG0008', 'facts.age');
  assert.deepEqual([session.results, session.next, session.plan()], before);
});

test('an answer that contradicts an earlier one is refused, and names both', () => {
  const session = moving();
  session.answer('move_date', '2026-10-01');
  session.answer('notice_date', '2026-10-02');
  const before = session.results;
  refuses(() => session.answer('notice_date', '2026-09-30'), 'MG0404', 'facts.notice_date');
  assert.throws(() => session.answer('notice_date', '2026-09-30'), /facts\.move_date, facts\.notice_date/);
  assert.deepEqual(session.results, before);
  session.answer('notice_date', '2026-10-01');
});

test('sessions of one engine do not see each other, and memory may grow', () => {
  const kept = moving();
  kept.answer('wants_copy', false);
  const before = kept.results;
  const many = Array.from({ length: 300 }, () => moving([...'abcdefgh']));
  for (const session of many) session.answer('wants_copy', true);
  assert.deepEqual(kept.results, before);
  for (const session of many) session.close();
});

test('a generated pack is decided as its trees say, and asked as plain JavaScript asks', async () => {
  const [procedures, walked] = [12, 3];
  const generated = makePack({ seed: 5, procedures, facts: 24 });
  writeContent(generated, join(work, 'generated'));
  execFileSync(cli, ['pack', 'bench', '--procedures', join(work, 'generated'), '--out', join(work, 'bench.bundle')]);
  const ours = await madoguchi(loadEngine, readFileSync(join(work, 'bench.bundle')), generated);
  const plain = plainJs(generated);
  for (let i = 0; i < 50; ++i) {
    const household = makeHousehold(generated, i);
    assert.deepEqual(ours.all(household), generated.procedures.map((procedure) => decide(procedure, household)));
    if (i < walked) assert.deepEqual(ours.answers(household), plain.answers(household));
  }
});

test('the example of docs/engine.md runs as it is written', () => {
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/engine.md'), 'utf8'));
  const folder = join(work, 'example');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(packageFolder, join(folder, 'node_modules/madoguchi-engine'));
  writeFileSync(join(folder, 'setagaya.bundle'), pack('setagaya', 'procedures'));
  writeFileSync(join(folder, 'example.mjs'), example);
  const said = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' }).trimEnd().split('\n');
  assert.match(said[0], /^\w+ me \w+/);
  assert.match(said.at(-1), /^visits: \d+$/);
});
