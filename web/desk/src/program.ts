// The WebAssembly program of the desk, typed. The only file that knows its exports (src/main/desk/exports.h says what they
// promise). What the program refuses is thrown as a Refusal, with a sentence that can be shown.

import type { Screen } from '../../src/screen';
import type { Diff, Overview, Scenario, Told, Tree } from './types';

interface Exports {
  HEAPU8: Uint8Array;
  onScreen?: (at: number, bytes: number) => void;
  stringToNewUTF8(text: string): number;
  UTF8ToString(at: number): string;
  _malloc(bytes: number): number;
  _free(at: number): void;
}
export type ProgramFactory = (options: { wasmBinary: Uint8Array }) => Promise<Exports>;

/** What the program cannot do, in a sentence for the author. */
export class Refusal extends Error {}

/** Slots of files: the folder that is edited, and the one that it is compared with. */
export const EDITED = 0;
export const COMPARED = 1;

export class Program {
  /** Sent during the call that runs now. */
  private screens: Screen[] = [];
  private paints: boolean | undefined;

  private constructor(private readonly wasm: Exports, private readonly onScreen: (screen: Screen) => void) {}

  static async create(factory: ProgramFactory, binary: Uint8Array, onScreen: (screen: Screen) => void): Promise<Program> {
    const wasm = await factory({ wasmBinary: binary });
    const program = new Program(wasm, onScreen);
    const decoder = new TextDecoder();
    wasm.onScreen = (at, bytes) => program.screens.push(JSON.parse(decoder.decode(wasm.HEAPU8.slice(at, at + bytes))) as Screen);
    return program;
  }

  /** Empties both folders and forgets everything. Throws where the date is none; the one before stays. */
  start(language: string, today: string): void { this.json('desk_start', language, today); }
  /** False where the text is there already. */
  put(slot: number, path: string, bytes: Uint8Array): boolean {
    const at = this.wasm._malloc(bytes.length + 1);
    this.wasm.HEAPU8.set(bytes, at);
    const changed = this.number('desk_put', slot, path, { at }, bytes.length) === 1;
    this.wasm._free(at);
    return changed;
  }
  remove(slot: number, path: string): void { this.number('desk_remove', slot, path); }
  clear(slot: number): void { this.number('desk_clear', slot); }
  format(path: string): { text?: string; problem?: { message: string; line: number; column: number } } { return this.json('desk_format', path); }

  checkBegin(): { steps: number } { return this.json('desk_check_begin'); }
  /** The walk may send a Screen with the last step. */
  checkStep(): { done: number; of: number } { return this.telling(() => this.json('desk_check_step')); }
  overview(): Overview { return this.json('desk_overview'); }
  select(municipality: string, procedure: string): Tree { return this.json('desk_select', municipality, procedure); }
  path(): number[] { return this.json<{ path: number[] }>('desk_path').path; }
  scenarios(municipality: string, procedure: string): Scenario[] {
    return this.json<{ scenarios: Scenario[] }>('desk_scenarios', municipality, procedure).scenarios;
  }
  compare(municipality: string): Diff { return this.json<{ differences: Diff }>('desk_compare', municipality).differences; }

  walkStart(municipality: string, errand: string): void { this.telling(() => this.json('walk_start', municipality, errand)); }
  walkScenario(municipality: string, scenario: string): void { this.telling(() => this.json('walk_scenario', municipality, scenario)); }
  walkEvent(revision: number, node: string, value: string): void { this.telling(() => this.number('walk_event', revision, node, value)); }
  walkLocation(location: string): void { this.telling(() => this.number('walk_location', location)); }
  walkEnd(): void { this.number('walk_end'); }
  told(): Told { return this.json('walk_told'); }

  /** Whether anything can be painted on that canvas: one for the life of the page. */
  treeStart(canvas: HTMLCanvasElement): boolean {
    this.paints ??= this.number('tree_start', `#${canvas.id}`) === 0;
    return this.paints;
  }
  treeView(x: number, y: number, zoom: number, width: number, height: number, ratio: number): void {
    this.number('tree_view', x, y, zoom, width, height, ratio);
  }
  treeFrame(): number { return this.number('tree_frame'); }
  treeHit(x: number, y: number): number { return this.number('tree_hit', x, y); }
  treePoint(box: number): void { this.number('tree_point', box); }
  treeReveal(box: number): { x: number; y: number } { return this.json('tree_reveal', box); }
  treeFit(): { x: number; y: number; zoom: number } { return this.json('tree_fit'); }
  treeLost(): void { this.number('tree_lost'); }
  treeRestored(): void { this.number('tree_restored'); }
  treeForgetGlyphs(): void { this.number('tree_forget_glyphs'); }

  /** Runs what may send Screens, and tells the last of them once the program can be called again. */
  private telling<T>(run: () => T): T {
    this.screens = [];
    const answer = run();
    const last = this.screens.at(-1);
    this.screens = [];
    if (last) this.onScreen(last);
    return answer;
  }

  private json<T>(name: string, ...values: (string | number)[]): T {
    const answer = JSON.parse(this.wasm.UTF8ToString(this.number(name, ...values))) as T & { error?: string };
    if (answer.error !== undefined) throw new Refusal(answer.error);
    return answer;
  }

  /** Lends texts to one call. */
  private number(name: string, ...values: (string | number | { at: number })[]): number {
    const lent: number[] = [];
    const plain = values.map((value) => {
      if (typeof value === 'number') return value;
      if (typeof value === 'object') return value.at;
      const at = this.wasm.stringToNewUTF8(value);
      lent.push(at);
      return at;
    });
    try {
      const run = (this.wasm as unknown as Record<string, ((...values: number[]) => number) | undefined>)[`_${name}`];
      if (!run) throw new Refusal(name);
      return run(...plain);
    } finally {
      for (const at of lent) this.wasm._free(at);
    }
  }
}
