// The WebAssembly module, typed. The only file that knows its exports (src/platform/web/exports.h says what they promise).

import type { Screen } from './screen';

interface Exports {
  HEAPU8: Uint8Array;
  HEAPF32?: Float32Array;
  onScreen?: (at: number, bytes: number) => void;
  onRects?: (at: number, nodes: number, height: number) => void;
  onEffect?: (name: number) => void;
  stringToNewUTF8(text: string): number;
  UTF8ToString(at: number): string;
  _malloc(bytes: number): number;
  _free(at: number): void;
  _app_start(bundle: number, bytes: number, language: number, today: number, flags: number): number;
  _app_kiosk_times(idle: number, idlePlan: number, answer: number): void;
  _app_resume(session: number): number;
  _app_show(location: number): void;
  _app_event(revision: number, node: number, value: number): number;
  _app_go_to(location: number): number;
  _app_tick(): number;
  _app_now(): number;
  _app_set_now(ms: number): void;
  _app_set_today(today: number): number;
  _app_session(): number;
  _canvas_start(selector: number): number;
  _canvas_panel(diagonalMm: number, distanceMm: number): void;
  _canvas_view(top: number, width: number, height: number, viewport: number, ratio: number, rootScale: number): void;
  _canvas_frame(): number;
  _canvas_hover(node: number): number;
  _canvas_press(node: number): number;
  _canvas_focus(node: number): number;
  _canvas_lost(): void;
  _canvas_restored(): void;
  _canvas_forget_glyphs(): void;
  _canvas_frames(): number;
  _canvas_paint_log(): number;
}

export type ModuleFactory = (options: object) => Promise<Exports>;

export interface Listener {
  screen(screen: Screen): void;
  /** Valid during the call only. */
  rects(rects: Float32Array, contentHeight: number): void;
  effect(name: string): void;
}

const START_KIOSK = 1;
const RECT_BYTES = 4;
const FLOATS_PER_NODE = 10;

export class Engine {
  private constructor(private readonly wasm: Exports) {}

  static async create(factory: ModuleFactory, binary: ArrayBuffer, listener: Listener): Promise<Engine> {
    const wasm = await factory({ wasmBinary: binary });
    const decoder = new TextDecoder();
    wasm.onScreen = (at, bytes) => listener.screen(JSON.parse(decoder.decode(wasm.HEAPU8.subarray(at, at + bytes))) as Screen);
    wasm.onRects = (at, nodes, height) =>
      listener.rects(new Float32Array(wasm.HEAPU8.buffer as ArrayBuffer, at, (nodes * FLOATS_PER_NODE * RECT_BYTES) / RECT_BYTES), height);
    wasm.onEffect = (name) => listener.effect(wasm.UTF8ToString(name));
    return new Engine(wasm);
  }

  /** Empty, or what is wrong with the content. */
  start(bundle: Uint8Array, language: string, today: string, kiosk: boolean): string {
    const at = this.wasm._malloc(bundle.length);
    this.wasm.HEAPU8.set(bundle, at);
    const problem = this.texts([language, today], (l, t) =>
      this.wasm.UTF8ToString(this.wasm._app_start(at, bundle.length, l as number, t as number, kiosk ? START_KIOSK : 0)));
    this.wasm._free(at);
    return problem;
  }
  kioskTimes(idle: number, idlePlan: number, answer: number): void { this.wasm._app_kiosk_times(idle, idlePlan, answer); }
  resume(session: string): boolean { return this.texts([session], (s) => this.wasm._app_resume(s as number)) === 1; }
  show(location: string): void { this.texts([location], (l) => this.wasm._app_show(l as number)); }
  event(revision: number, node: string, value: string): boolean {
    return this.texts([node, value], (n, v) => this.wasm._app_event(revision, n as number, v as number)) === 1;
  }
  goTo(location: string): void { this.texts([location], (l) => this.wasm._app_go_to(l as number)); }
  tick(): void { this.wasm._app_tick(); }
  now(): number { return this.wasm._app_now(); }
  setNow(ms: number): void { this.wasm._app_set_now(ms); }
  session(): string { return this.wasm.UTF8ToString(this.wasm._app_session()); }

  /** 0 ready, 1 no WebGL2, 2 pixels read back are not those drawn. */
  startCanvas(selector: string): number { return this.texts([selector], (s) => this.wasm._canvas_start(s as number)); }
  panel(diagonalMm: number, distanceMm: number): void { this.wasm._canvas_panel(diagonalMm, distanceMm); }
  view(top: number, width: number, height: number, viewport: number, ratio: number, rootScale: number): void {
    this.wasm._canvas_view(top, width, height, viewport, ratio, rootScale);
  }
  frame(): number { return this.wasm._canvas_frame(); }
  hover(node: number): boolean { return this.wasm._canvas_hover(node) === 1; }
  press(node: number): boolean { return this.wasm._canvas_press(node) === 1; }
  focus(node: number): boolean { return this.wasm._canvas_focus(node) === 1; }
  contextLost(): void { this.wasm._canvas_lost(); }
  contextRestored(): void { this.wasm._canvas_restored(); }
  forgetGlyphs(): void { this.wasm._canvas_forget_glyphs(); }
  frames(): number { return this.wasm._canvas_frames(); }
  paintLog(): string { return this.wasm.UTF8ToString(this.wasm._canvas_paint_log()); }

  /** Lends texts to one call. */
  private texts<T>(texts: string[], call: (...at: number[]) => T): T {
    const at = texts.map((text) => this.wasm.stringToNewUTF8(text));
    try {
      return call(...at);
    } finally {
      for (const one of at) this.wasm._free(one);
    }
  }
}
