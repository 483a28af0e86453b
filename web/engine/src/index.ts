// madoguchi-engine: decides, asks, explains and plans for one household, in Node, in a page or in a worker.
//
//   const engine = await loadEngine({ bundle, today: '2026-11-22' });
//   const session = engine.open({ lifeEvent: 'moving_in' });
//   session.answer('mynumber_card', 'usable');
//   session.next                                  // { fact: 'age', person: 'me', atLeast: 2, atMost: 4 }
//
// docs/engine.md is the manual. What is refused throws an EngineError and leaves everything as it was. Nothing of what is
// answered leaves this module, and it touches neither the page nor the network once it is loaded.

import { createModule, type Module } from './module.js';

export type Status = 'settled' | 'conditional' | 'ask' | 'not_needed';
export type Channel =
  'online' | 'phone' | 'mail' | 'convenience_store' | 'self_service_terminal' | 'cashless_counter' | 'in_person';
/** A choice's id, yes or no, a number, an ISO day; 'unknown' for わからない. */
export type Written = string | boolean | number;
/** An index into Engine.facts. Good for one engine. */
export type FactHandle = number;

export interface Fact {
  readonly id: string;
  readonly type: 'choice' | 'yes_no' | 'count' | 'date';
  readonly owner: 'person' | 'household' | 'authority';
  readonly topic: string;
  readonly choices?: readonly string[];
  /** Of counts and days: the least and the greatest that may be answered. */
  readonly first?: number | string | null;
  readonly last?: number | string | null;
  readonly may_be_unknown: boolean;
  readonly changeable: boolean;
}
export interface Outcome {
  readonly id: string;
  /** Of the recommended alternative; null where nothing has to be done. */
  readonly channel: Channel | null;
  readonly alternatives: readonly { readonly id: string; readonly channel: Channel; readonly recommended: boolean }[];
}
export interface Procedure { readonly id: string; readonly outcomes: readonly Outcome[] }
export interface Contents {
  readonly municipality: string;
  readonly code: string;
  readonly content_date: string;
  readonly today: string;
  readonly languages: readonly string[];
  readonly facts: readonly Fact[];
  readonly procedures: readonly Procedure[];
  readonly life_events: readonly { readonly id: string; readonly procedures: readonly string[] }[];
}

export interface Result {
  readonly procedure: string;
  readonly subject: string;
  readonly status: Status;
  /** Ids of what is still possible, in the author's order. */
  readonly outcomes: readonly string[];
  /** Common to all of them; null while that is open, and where nothing has to be done. */
  readonly channel: Channel | null;
}
export interface NextQuestion {
  readonly fact: string;
  readonly handle: FactHandle;
  readonly person: string;
  /** At least and at most so many questions are still to come, this one included. */
  readonly atLeast: number;
  readonly atMost: number;
}
/** One object of `madoguchi decide`, described in docs/cli.md. */
export interface Plan {
  readonly today: string;
  readonly procedures: readonly PlannedProcedure[];
  readonly visits: {
    readonly certain: number;
    readonly best_case: number;
    readonly exact: boolean;
    readonly why_not_one: WhyNotOne | null;
  };
  readonly [key: string]: unknown;
}
/** Few steps that no one trip holds, and why (docs/cli.md says what the reasons mean). */
export interface WhyNotOne {
  readonly reason: 'places' | 'gap' | 'in_between' | 'windows' | 'opening_days' | 'open_dates';
  readonly steps: readonly { readonly procedure: string; readonly subject: string; readonly step: string }[];
  readonly first_day: string | null;
  readonly last_day: string | null;
}
export interface PlannedProcedure {
  readonly id: string;
  readonly subject: string;
  readonly status: Status;
  readonly channel: Channel | null;
  readonly outcomes: readonly string[];
  readonly why: readonly { readonly fact: string; readonly person: string | null; readonly answer: Written | null }[];
  readonly deciding: readonly { readonly fact: string; readonly person: string | null }[];
  readonly [key: string]: unknown;
}

/** Bad input: `code` is one of docs/diagnostics.md, `where` the place ("facts.age", "people[1].facts.age", "bundle"). */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(readonly code: string, message: string, readonly where: string) { super(`${code} ${where}: ${message}`); }
}

export interface LoadOptions {
  /** What `madoguchi pack` writes. Not needed once this is done. */
  readonly bundle: Uint8Array | ArrayBuffer;
  /** The day to decide for, in Asia/Tokyo: 'YYYY-MM-DD'. */
  readonly today: string;
  /** The WebAssembly file where it is not found beside this module. */
  readonly wasm?: Uint8Array | ArrayBuffer;
}
export interface OpenOptions {
  /** Either this … */
  readonly lifeEvent?: string;
  /** … or these. */
  readonly procedures?: readonly string[];
  /** Ids; the first is the one who asks. One person, 'me', where they are left out. */
  readonly people?: readonly string[];
}

const STATUS: readonly Status[] = ['settled', 'conditional', 'ask', 'not_needed'];
const RESULT_SIZE = 4;
const KIND = { string: 0, boolean: 1, number: 2 } as const;

export async function loadEngine(options: LoadOptions): Promise<Engine> {
  return loadInto(await createModule(options.wasm), options.bundle, options.today);
}

function loadInto(wasm: Module, bundle: Uint8Array | ArrayBuffer, today: string): Engine {
  const bytes = bundle instanceof Uint8Array ? bundle : new Uint8Array(bundle);
  const at = wasm._malloc(Math.max(1, bytes.length));
  if (at === 0) throw new EngineError('MG0501', 'too_large: there is not enough memory for the bundle.', 'bundle');
  wasm.HEAPU8.set(bytes, at);
  const address = withTexts(wasm, [today], (day) => wasm._engine_load(at, bytes.length, day));
  wasm._free(at);
  if (address === 0) throw lastError(wasm);
  return new Engine(wasm, address);
}

/** A bundle, ready to decide for one day. */
export class Engine {
  private contentsOnce: Contents | undefined;
  private handles: Map<string, FactHandle> | undefined;

  /** Made by loadEngine(). */
  constructor(private readonly wasm: Module, private readonly address: number) {}

  /** Facts, procedures with their outcomes, life events. */
  get contents(): Contents {
    return (this.contentsOnce ??= JSON.parse(this.wasm.UTF8ToString(this.wasm._engine_contents(this.address))) as Contents);
  }
  get facts(): readonly Fact[] { return this.contents.facts; }

  /** The handle of a fact, for Session.set(). */
  fact(id: string): FactHandle {
    this.handles ??= new Map(this.facts.map((fact, handle) => [fact.id, handle]));
    const handle = this.handles.get(id);
    if (handle === undefined) throw new EngineError('MG0101', `There is no fact '${id}'.`, `facts.${id}`);
    return handle;
  }
  /** The integer that stands for an answer, for Session.set(). */
  value(fact: FactHandle | string, written: Written): number {
    const handle = typeof fact === 'string' ? this.fact(fact) : fact;
    const value = withTexts(this.wasm, [textOf(written, this.nameOf(handle))], (text) =>
      this.wasm._engine_value(this.address, handle, KIND[typeof written as keyof typeof KIND], text));
    if (Number.isNaN(value)) throw lastError(this.wasm);
    return value;
  }
  /** Words of the content by key and language tag ('fact/age.question', 'en'); empty where there are none. */
  words(key: string, language = 'ja'): string {
    return withTexts(this.wasm, [key, language], (k, l) => this.wasm.UTF8ToString(this.wasm._engine_words(this.address, k, l)));
  }
  /** One household with what it wants. */
  open(options: OpenOptions): Session {
    if ((options.lifeEvent === undefined) === (options.procedures === undefined)) {
      throw new EngineError('MG0007', 'Name either a life event or procedures.', 'life_event');
    }
    const people = options.people ?? ['me'];
    const address = withTexts(this.wasm, [options.lifeEvent ?? '', lines(options.procedures ?? []), lines(people)], (event, list, who) =>
      this.wasm._session_open(this.address, event, list, who));
    if (address === 0) throw lastError(this.wasm);
    return new Session(this.wasm, address, this, people);
  }
  /** Another bundle, or another day, beside this one: without starting WebAssembly again. */
  load(bundle: Uint8Array | ArrayBuffer, today: string): Engine { return loadInto(this.wasm, bundle, today); }
  /** All memory that WebAssembly has taken so far, in bytes. It is kept for what is loaded next. */
  get memoryBytes(): number { return this.wasm.HEAPU8.length; }
  /** Gives the memory back. Sessions are closed before. */
  close(): void { this.wasm._engine_free(this.address); }

  private nameOf(handle: FactHandle): string { return this.facts[handle]?.id ?? `#${handle}`; }
}

/** One household. Every getter is as of the last answer. */
export class Session {
  private readonly stateAt: number;
  private readonly resultsAt: number;
  private memory: Int32Array;
  // What the last answers have not reached yet: both are found when they are asked for.
  private decided = true;
  private asked = true;

  /** Made by Engine.open(). */
  constructor(private readonly wasm: Module, private readonly address: number, readonly engine: Engine,
              readonly people: readonly string[]) {
    this.stateAt = wasm._session_state(address) >> 2;
    this.resultsAt = wasm._session_results(address) >> 2;
    this.memory = wasm.HEAP32;
  }

  /** One answer, as it is written. `person` is an id or an index of `people`; the household's facts belong to the first. */
  answer(fact: FactHandle | string, written: Written, person: number | string = 0): void {
    const handle = typeof fact === 'string' ? this.engine.fact(fact) : fact;
    const who = this.person(person);
    const text = textOf(written, this.engine.facts[handle]?.id ?? `#${handle}`);
    this.done(withTexts(this.wasm, [text], (at) =>
      this.wasm._session_answer(this.address, handle, who, KIND[typeof written as keyof typeof KIND], at)));
  }
  /** One answer as integers: the fast way. `value` is what Engine.value() gives. */
  set(fact: FactHandle, value: number, person = 0): void {
    if ((value | 0) !== value) throw notWhole(value, this.engine.facts[fact]?.id ?? `#${fact}`);
    this.done(this.wasm._session_set(this.address, fact, person, value));
  }
  /** わからない: not asked again. */
  unknown(fact: FactHandle | string, person: number | string = 0): void {
    this.done(this.wasm._session_unknown(this.address, this.handle(fact), this.person(person)));
  }
  /** As if it had never been answered. */
  erase(fact: FactHandle | string, person: number | string = 0): void {
    this.done(this.wasm._session_erase(this.address, this.handle(fact), this.person(person)));
  }

  get results(): Result[] { return Array.from({ length: this.resultCount }, (_, i) => this.result(i)); }
  get next(): NextQuestion | null {
    const handle = this.nextFact;
    if (handle < 0) return null;
    return { fact: this.engine.facts[handle]!.id, handle, person: this.people[this.nextPerson]!, atLeast: this.atLeastMore, atMost: this.atMostMore };
  }
  /** What there is to do: steps, places, days, trips, what to bring. */
  plan(): Plan { return this.planOf(-1) as Plan; }
  /** Why one result is as it is, and what would settle it. */
  explain(procedure: string, subject = this.people[0]!): PlannedProcedure {
    const place = this.results.findIndex((result) => result.procedure === procedure && result.subject === subject);
    if (place < 0) throw new EngineError('MG0207', `There is no result of '${procedure}' for '${subject}'.`, 'procedures');
    return (this.planOf(place) as Plan).procedures[0]!;
  }
  /** Gives the memory back. */
  close(): void { this.wasm._session_free(this.address); }

  // The same as integers, without making objects: for many answers in a short time.
  get resultCount(): number { return this.at(this.stateAt); }
  get nextFact(): number { return this.question(1); }
  get nextPerson(): number { return this.question(2); }
  get atLeastMore(): number { return this.question(3); }
  get atMostMore(): number { return this.question(4); }
  /** 0 settled, 1 conditional, 2 ask, 3 not needed. */
  statusAt(result: number): number { return (this.decision(result, 1) >>> 16) & 0xff; }
  /** Outcomes still possible, bit i for the i-th: the low 32 and the high ones. */
  outcomesAt(result: number): number { return this.decision(result, 2); }
  outcomesHighAt(result: number): number { return this.decision(result, 3); }

  private result(place: number): Result {
    const of = this.decision(place, 0);
    const procedure = this.engine.contents.procedures[of & 0xffff]!;
    const possible = procedure.outcomes.filter((_, i) => (this.decision(place, 2 + (i >> 5)) >>> (i & 31)) & 1);
    const first = possible[0]?.channel ?? null;
    return {
      procedure: procedure.id,
      subject: this.people[of >>> 16]!,
      status: STATUS[this.statusAt(place)]!,
      outcomes: possible.map((outcome) => outcome.id),
      channel: possible.every((outcome) => outcome.channel === first) ? first : null,
    };
  }
  private decision(place: number, field: number): number {
    if (!this.decided) {
      this.wasm._session_decide(this.address);
      this.decided = true;
    }
    return this.at(this.resultsAt + place * RESULT_SIZE + field);
  }
  private question(field: number): number {
    if (!this.asked) {
      this.wasm._session_ask(this.address);
      this.asked = true;
    }
    return this.at(this.stateAt + field);
  }
  // Memory that has grown is another buffer.
  private at(index: number): number {
    if (this.memory.length === 0) this.memory = this.wasm.HEAP32;
    return this.memory[index]!;
  }
  private planOf(place: number): unknown { return JSON.parse(this.wasm.UTF8ToString(this.wasm._session_plan(this.address, place))); }
  private handle(fact: FactHandle | string): FactHandle { return typeof fact === 'string' ? this.engine.fact(fact) : fact; }
  private person(person: number | string): number {
    const index = typeof person === 'number' ? person : this.people.indexOf(person);
    if (index < 0) throw new EngineError('MG0008', `'${person}' is not one of: ${this.people.join(', ')}`, 'people');
    return index;
  }
  private done(ok: number): void {
    if (ok === 0) throw lastError(this.wasm);
    this.decided = this.asked = false;
  }
}

function lastError(wasm: Module): EngineError {
  const error = JSON.parse(wasm.UTF8ToString(wasm._engine_error())) as { code: string; message: string; where: string };
  return new EngineError(error.code, error.message, error.where);
}

function notWhole(value: unknown, fact: string): EngineError {
  return new EngineError('MG0006', `'${fact}' must be a text, a whole number, true or false, but is ${String(value)}.`, `facts.${fact}`);
}

function textOf(written: Written, fact: string): string {
  if (typeof written === 'number' ? !Number.isSafeInteger(written) : typeof written !== 'string' && typeof written !== 'boolean') {
    throw notWhole(written, fact);
  }
  return String(written);
}

/** Ids hold no line feed: one that does finds nothing. */
function lines(ids: readonly string[]): string { return ids.map((id) => id.replaceAll('\n', ' ')).join('\n'); }

/** Lends texts to one call. */
function withTexts<T>(wasm: Module, texts: readonly string[], call: (...at: number[]) => T): T {
  const at = texts.map((text) => wasm.stringToNewUTF8(text));
  try {
    return call(...at);
  } finally {
    for (const one of at) wasm._free(one);
  }
}
