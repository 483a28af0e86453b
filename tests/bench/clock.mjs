// Measures several things side by side: round after round, in changing order, so that what disturbs the machine disturbs all.
import { makeChance } from './pack.mjs';

const ROUND_NS = 15e6;

// Of this process, not of the clock on the wall: a busy machine stretches the latter, and stretches it unevenly.
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

async function timeOf(run, times, from) {
  const began = now();
  for (let i = 0; i < times; ++i) {
    const result = run(from + i);
    if (result instanceof Promise) await result;
  }
  return now() - began;
}

/**
 * `subjects` maps names to functions of a running number. Gives, by name, the median processor time of one call in nanoseconds and the
 * quartiles around it. What takes long is called once a round.
 */
export async function measure(subjects, { rounds = 15, onRound = () => {} } = {}) {
  const names = Object.keys(subjects);
  const times = {};
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  const called = Object.fromEntries(names.map((name) => [name, 0]));
  for (const name of names) {
    // Until it is as fast as it gets, or for a fifth of a second.
    let spent = 0;
    let last = Infinity;
    for (let n = 1; spent < 2e8 && n < 1e6; n *= 2) {
      const took = await timeOf(subjects[name], n, called[name]);
      called[name] += n;
      spent += took;
      last = took / n;
    }
    times[name] = Math.max(1, Math.round(ROUND_NS / last));
  }
  const chance = makeChance(7);
  for (let round = 0; round < rounds; ++round) {
    for (const name of chance.shuffled(names)) {
      seen[name].push(await timeOf(subjects[name], times[name], called[name]) / times[name]);
      called[name] += times[name];
    }
    onRound(round);
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(seen[name])]));
}

export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
