// The WebAssembly module, typed: the only file that knows its exports (src/main/engine/wasm/exports.h says what they promise).

// @ts-ignore -- written by Emscripten, without types
import factory from './madoguchi_engine.mjs';

export interface Module {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  stringToNewUTF8(text: string): number;
  UTF8ToString(at: number): string;
  _malloc(bytes: number): number;
  _free(at: number): void;
  _engine_error(): number;
  _engine_load(bundle: number, bytes: number, today: number): number;
  _engine_free(engine: number): void;
  _engine_contents(engine: number): number;
  _engine_words(engine: number, key: number, language: number): number;
  _engine_value(engine: number, fact: number, kind: number, text: number): number;
  _session_open(engine: number, lifeEvent: number, procedures: number, people: number): number;
  _session_free(session: number): void;
  _session_state(session: number): number;
  _session_results(session: number): number;
  _session_decide(session: number): void;
  _session_ask(session: number): void;
  _session_set(session: number, fact: number, person: number, value: number): number;
  _session_unknown(session: number, fact: number, person: number): number;
  _session_erase(session: number, fact: number, person: number): number;
  _session_answer(session: number, fact: number, person: number, kind: number, text: number): number;
  _session_plan(session: number, result: number): number;
}

export async function createModule(wasm: Uint8Array | ArrayBuffer | undefined): Promise<Module> {
  return (factory as (options: object) => Promise<Module>)(wasm === undefined ? {} : { wasmBinary: wasm });
}
