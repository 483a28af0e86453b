// What was measured, as JSON, as text and as docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { createRequire } from 'node:module';
import { countNodes, countPaths } from './pack.mjs';

const LIMITS = {
  answer_step_vs_plain_js: ['at most', 1], all_vs_json_logic_engine: ['at least', 10], all_vs_publicodes: ['at least', 1000],
  next_vs_publicodes: ['at least', 1000], native_vs_floor: ['at most', 3], wasm_vs_native: ['at most', 2], growth_2000_vs_200: ['at most', 12],
};

export function report({ times, native, pack, perRun, perRunLarge, ours, others, seed }) {
  const ns = (name) => times[name]?.median ?? null;
  const ratio = (a, b) => (a === null || b === null ? null : a / b);
  // Facts are taken over before anything is decided: without that it is the deciding alone, which is all that peers do here.
  const deciding = ns('madoguchi: all') - ns('madoguchi: facts');
  const step = (name) => ratio(ns(name), perRun);
  const ratios = {
    // Time of ours over theirs: smaller is better.
    answer_step_vs_plain_js: ratio(ns('madoguchi: answers'), ns('plain JavaScript: answers')),
    // Time of theirs over ours: greater is better.
    all_vs_json_logic_engine: ratio(ns('json-logic-engine: all'), deciding),
    all_vs_publicodes: ratio(ns('publicodes: all'), deciding),
    next_vs_publicodes: ratio(ns('publicodes: next'), ns('madoguchi: next')),
    // Time over time: smaller is better.
    native_vs_floor: native && ratio(native.all.median - native.facts.median, native.floor.median),
    wasm_vs_native: native && ratio(ns('madoguchi: all'), native.all.median),
    growth_2000_vs_200: Math.max(ratio(ns('madoguchi large: all'), ns('madoguchi: all')),
      ratio(ns('madoguchi large: answers') / perRunLarge, ns('madoguchi: answers') / perRun)),
  };
  const json = {
    ratios,
    load_ms: ns('madoguchi: load') / 1e6,
    heap_bytes: ours.memoryBytes,
    more: {
      first_question_ms: ns('madoguchi: open') / 1e6,
      start_ms: ours.startMs,
      deciding_ns: deciding,
      all_with_facts_vs_plain_js: ratio(ns('madoguchi: all'), ns('plain JavaScript: all')),
      all_with_facts_vs_json_logic_engine: ratio(ns('json-logic-engine: all'), ns('madoguchi: all')),
      native_with_facts_vs_floor: native && ratio(native.all.median, native.floor.median),
      growth_all: ratio(ns('madoguchi large: all'), ns('madoguchi: all')),
      growth_answer: ratio(ns('madoguchi large: answers') / perRunLarge, ns('madoguchi: answers') / perRun),
      answer_step_ns: step('madoguchi: answers'),
      answer_step_large_ns: ratio(ns('madoguchi large: answers'), perRunLarge),
      answer_step_plain_js_ns: step('plain JavaScript: answers'),
      answers_wasm_vs_native: native && ratio(ns('madoguchi: answers') / perRun, native.answers.median / native.counts.answers),
      allocations: native && native.allocations,
      questions_per_household: perRun,
      times_ns: times,
      native_ns: native,
    },
  };
  const rows = tableRows(times, native, perRun, perRunLarge, others);
  const ratioRows = Object.entries(ratios).map(([name, value]) => [name, value === null ? '–' : value.toPrecision(3), LIMITS[name].join(' '), verdict(name, value)]);
  ratioRows.push(['load_ms', json.load_ms.toPrecision(3), 'at most 10', json.load_ms <= 10 ? 'held' : 'missed']);
  ratioRows.push(['heap_bytes', String(json.heap_bytes), 'at most 8388608', json.heap_bytes <= 8_388_608 ? 'held' : 'missed']);
  if (native) ratioRows.push(['allocations', String(native.allocations), 'at most 0', native.allocations === 0 ? 'held' : 'missed']);
  // A witness for every path of the pack: what `madoguchi prove` does.
  const proveMs = native && native.prove.median / 1e6;
  json.more.prove_ms = proveMs;
  if (native) ratioRows.push(['prove_ms', proveMs.toPrecision(3), 'at most 100', proveMs <= 100 ? 'held' : 'missed']);
  const text = [...ratioRows, [], ...rows].map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(38) : String(cell).padStart(20))).join('')).join('\n');
  return { json, text: `${text}\n`, markdown: markdown({ rows, ratioRows, pack, perRun, seed, native }) };
}

function verdict(name, value) {
  if (value === null) return 'not measured';
  const [kind, limit] = LIMITS[name];
  return (kind === 'at most' ? value <= limit : value >= limit) ? 'held' : 'missed';
}

const show = (ns) => {
  if (ns >= 1e6) return `${(ns / 1e6).toPrecision(3)} ms`;
  return ns >= 1e3 ? `${(ns / 1e3).toPrecision(3)} µs` : `${ns.toPrecision(3)} ns`;
};
const withSpread = (spread, by = 1) => (spread ? `${show(spread.median / by)} (${show(spread.low / by)}–${show(spread.high / by)})` : '–');

function tableRows(times, native, perRun, perRunLarge, others) {
  const row = (name, key, answersBy = perRun) =>
    [name, withSpread(times[`${key}: facts`]), withSpread(times[`${key}: all`]), withSpread(times[`${key}: answers`], answersBy), withSpread(times[`${key}: next`]), withSpread(times[`${key}: one`])];
  const rows = [row('madoguchi-engine (WebAssembly)', 'madoguchi'), row('the same, ten times the procedures', 'madoguchi large', perRunLarge)];
  if (native) {
    rows.push(['madoguchi, C++', withSpread(native.facts), withSpread(native.all), withSpread(native.answers, native.counts.answers), '–', '–']);
    rows.push(['the same, ten times the procedures', '–', withSpread(native.all_large), withSpread(native.answers_large, native.counts.answers_large), '–', '–']);
    rows.push(['generated C++ (floor)', '–', withSpread(native.floor), '–', '–', '–']);
  }
  rows.push(row('generated plain JavaScript', 'plain JavaScript'));
  for (const name of Object.keys(others)) rows.push(row(`${name} ${versionOf(name)}`, name));
  return rows;
}

function versionOf(name) {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name)) {
    try { return JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')).version; } catch { /* the next folder */ }
  }
  return '';
}

function compiler() {
  try { return execFileSync('c++', ['--version'], { encoding: 'utf8' }).split('\n')[0]; } catch { return 'unknown compiler'; }
}

function markdown({ rows, ratioRows, pack, perRun, seed, native }) {
  const sum = (of) => pack.procedures.reduce((total, { root }) => total + of(root), 0);
  const table = (head, body) => [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `# Benchmarks

Written by \`script/bench\`; run it again rather than editing this. Times are of one machine and one day, so compare ratios.

Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores; Node ${process.version}; ${compiler()}${native?.library ? `; Google Benchmark ${native.library}` : ''}.
Pack: seed ${seed}, ${pack.procedures.length} procedures, ${sum(countNodes)} nodes, ${sum(countPaths)} paths over ${pack.facts.length} facts (yes/no, choices, numbers, days). Everybody was
checked to give the same outcomes first, and plain JavaScript to ask the same questions; ${perRun.toFixed(1)} of them settle a household on average.

## Ratios
${table(['figure', 'measured', 'wanted', ''], ratioRows)}

What \`all_vs_…\` and \`native_vs_floor\` compare is the deciding alone: *all* less *facts*, because the others are given their facts for nothing.
\`answer_step_vs_plain_js\`, \`native_vs_floor\`, \`wasm_vs_native\`: our time over the other's. \`all_vs_…\`, \`next_vs_…\`: the other's time over ours.
\`allocations\`: of memory, over all answers of all households, natively. \`prove_ms\`: every path of the pack with a witness, natively. \`growth_2000_vs_200\`: ten times the procedures, the worse of deciding all and of one answer.

## Times
Medians of processor time, with the quartiles around them. *Facts*: sixty facts of another household are taken over, one by one. *All*: that, and all
procedures are decided. *One answer*: it is taken over, what it
touches is decided again, and the next question is found; mean over whole households. *Next*: in the middle of the questions one answer
changes, and the next question is found. *One*: the first procedure alone.

${table(['', 'facts', 'all', 'one answer', 'next', 'one'], rows)}

All but the C++ rows come from one Node process, interleaved in changing order. madoguchi takes its facts one by one through its
JavaScript API, which is counted in its times; the others are given objects made beforehand, which are not.
`;
}
