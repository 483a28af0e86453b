// Reads what madoguchi_native_bench wrote: Google Benchmark's JSON, medians and spread over its repetitions.
import { readFileSync } from 'node:fs';
import { spreadOf } from './clock.mjs';

/** { floor, facts, all, answers, all_large, answers_large, prove }: spreads in nanoseconds; answers per run beside them. */
export function readNative(file) {
  const { benchmarks, context } = JSON.parse(readFileSync(file, 'utf8').replace(/\bNaN\b/g, 'null')); // the library writes it where a spread is 0 of 0
  const runs = benchmarks.filter(({ run_type }) => run_type === 'iteration');
  const names = [...new Set(runs.map(({ run_name }) => run_name))];
  const spreads = Object.fromEntries(names.map((name) => [name, spreadOf(runs.filter((run) => run.run_name === name).map((run) => run.cpu_time))]));
  const count = (name) => runs.find((run) => run.run_name === name)?.answers;
  const allocations = Math.max(...runs.map((run) => run.allocations ?? 0));
  return { ...spreads, counts: { answers: count('answers'), answers_large: count('answers_large') }, allocations, library: context.library_version ?? '' };
}
