// The benchmark: everybody decides the same pack, side by side in this one process; first all must say the same.
//
//   node tests/bench/run.mjs --work FOLDER --engine FOLDER [--native FILE] [--json] [--docs FILE] [--rounds 15]
//
// FOLDER holds what write.mjs wrote and the two bundles, FILE what madoguchi_native_bench measured. Ratios are what is compared;
// times are of this machine and this day. Run by script/bench.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './clock.mjs';
import { readNative } from './native.mjs';
import { asObject, decide, makeHousehold, makePack } from './pack.mjs';
import { peers } from './peers/all.mjs';
import { madoguchi } from './peers/madoguchi.mjs';
import { plainJs } from './peers/plain_js.mjs';
import { report } from './report.mjs';
import { GROWTH, HOUSEHOLDS, WALKED } from './sizes.mjs';

const { values: options } = parseArgs({
  options: {
    work: { type: 'string' }, engine: { type: 'string' }, native: { type: 'string' }, json: { type: 'boolean', default: false },
    docs: { type: 'string' }, rounds: { type: 'string', default: '15' }, procedures: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' }, only: { type: 'string' },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
const wanted = (name) => !options.only || options.only.split(',').includes(name);

const [procedures, seed] = [Number(options.procedures), Number(options.seed)];
const pack = makePack({ seed, procedures });
const largePack = makePack({ seed, procedures: procedures * GROWTH });
const households = Array.from({ length: HOUSEHOLDS }, (_, i) => makeHousehold(pack, i));
const truth = households.map((household) => pack.procedures.map((procedure) => decide(procedure, household)));

const { loadEngine } = await import(pathToFileURL(join(resolve(options.engine), 'index.js')).href);
const bundles = { small: readFileSync(join(options.work, 'small.bundle')), large: readFileSync(join(options.work, 'large.bundle')) };
const ours = await madoguchi(loadEngine, bundles.small, pack);
const oursLarge = await madoguchi(loadEngine, bundles.large, largePack);
const plain = plainJs(pack);

// --- everybody says the same
const slow = new Set(['json-rules-engine', 'publicodes', 'survey-core']);
const others = {};
for (const [name, make] of Object.entries(peers)) {
  if (!wanted(name)) continue;
  say(`loading ${name}`);
  const began = performance.now();
  others[name] = await make(pack);
  others[name].loadMs = performance.now() - began;
  for (let i = 0; i < (slow.has(name) ? 2 : 32); ++i) {
    const said = Array.from(await others[name].all(others[name].prepare(households[i])), Number);
    same(name, said, truth[i]);
  }
}
households.forEach((household, i) => {
  same('madoguchi', ours.all(household), truth[i]);
  same('plain JavaScript', plain.all(plain.prepare(household)), truth[i]);
});
const walked = households.slice(0, WALKED);
let answers = 0;
for (const household of walked) {
  const asked = [ours.answers(household), plain.answers(household)];
  same('the questions of plain JavaScript', asked[1], asked[0]);
  answers += asked[0].length;
}
const perRun = answers / WALKED;
const perRunLarge = walked.reduce((sum, household) => sum + oursLarge.answers(household).length, 0) / WALKED;
say(`all say the same; ${perRun.toFixed(1)} questions on average`);

function same(name, said, expected) {
  if (JSON.stringify(said) !== JSON.stringify(expected)) {
    const at = expected.findIndex((value, i) => JSON.stringify(value) !== JSON.stringify(said[i]));
    throw new Error(`${name} differs at ${at}: ${said[at]} instead of ${expected[at]} (of ${expected.length}, ${said.length})`);
  }
}

// --- the measuring
const turn = (list) => (i) => list[i % list.length];
const household = turn(households);
const walker = turn(walked);
const prepared = Object.fromEntries(Object.entries({ ...others, plain }).map(([name, peer]) => [name, turn(households.map(peer.prepare))]));
// Somebody in the middle of the questions changes one answer, back and forth: what is to be asked now?
const half = ours.answers(walked[0]).slice(0, Math.floor(perRun / 2)).map(([fact]) => [fact, walked[0][fact]]);
const last = half.at(-1)[0];
const either = [walked[0][last], walked.find((values) => values[last] !== walked[0][last])[last]];
const middle = ours.inTheMiddle(half);

const subjects = {
  'madoguchi: all': (i) => ours.decideAll(household(i)),
  'madoguchi: facts': (i) => ours.takeFacts(household(i)),
  'madoguchi: answers': (i) => ours.runAnswers(walker(i)),
  'madoguchi: next': (i) => middle.next(last, either[i % 2]),
  'madoguchi: load': () => ours.load(),
  'madoguchi: open': () => ours.open(),
  'madoguchi large: all': (i) => oursLarge.decideAll(household(i)),
  'madoguchi large: facts': (i) => oursLarge.takeFacts(household(i)),
  'madoguchi large: answers': (i) => oursLarge.runAnswers(walker(i)),
  'plain JavaScript: all': (i) => plain.decideAll(prepared.plain(i)),
  'plain JavaScript: answers': (i) => plain.runAnswers(walker(i)),
};
for (const [name, peer] of Object.entries(others)) {
  subjects[`${name}: all`] = (i) => peer.all(prepared[name](i));
  if (peer.one) subjects[`${name}: one`] = (i) => peer.one(prepared[name](i));
  if (peer.next) {
    const known = turn(either.map((value) => peer.prepareSome([...half.slice(0, -1), [last, value]])));
    subjects[`${name}: next`] = (i) => peer.next(known(i));
  }
}
say(`measuring ${Object.keys(subjects).length} things in ${options.rounds} rounds`);
const times = await measure(subjects, { rounds: Number(options.rounds), onRound: (round) => process.stderr.write(`\rround ${round + 1}`) });
process.stderr.write('\n');

const native = options.native ? readNative(options.native) : null;
const result = report({ times, native, pack, perRun, perRunLarge, ours, others, seed });
if (options.docs) writeFileSync(options.docs, result.markdown);
process.stdout.write(options.json ? `${JSON.stringify(result.json)}\n` : result.text);
