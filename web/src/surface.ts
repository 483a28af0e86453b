// The canvas below the mirror. It scrolls with the document: absolutely placed, with a viewport of overscan on each side,
// repainted and moved only when little of that is left. At rest no frame is painted.

import type { Engine } from './engine';
import { RECT_FLOATS, type Mirror } from './mirror';

/** Viewports of overscan above and below what is seen. */
const OVERSCAN = 1;
/** Repaint when less than this part of the overscan is left on one side. */
const SLACK = 0.4;
/** No canvas is taller than this, in device pixels: the smallest limit among WebGL2 devices is 4096, 8192 in practice. */
const MAX_CANVAS = 8192;

export interface Surface {
  /** Asks for one frame, and `frames - 1` trailing ones. */
  wake(frames?: number): void;
  /** A new Screen is there; a new page scrolls to the top and moves the focus once it is painted. */
  show(newPage: boolean): void;
  /** The painter reports new rectangles, during frame(). */
  rects(rects: Float32Array, contentHeight: number): void;
  /** Text-only or painted; the canvas rests while it is not seen. */
  readonly textOnly: boolean;
  chooseText(wanted: boolean): void;
}

interface Geometry { width: number; height: number; viewport: number; overscan: number; ratio: number; rootScale: number }

export function createSurface(engine: Engine, mirror: Mirror, page: HTMLElement, canvas: HTMLCanvasElement, pinned: HTMLCanvasElement, canPaint: boolean): Surface {
  const html = document.documentElement;
  let wanted = false;
  let forcedText = !canPaint;
  let lost = false;
  let pending = false;
  let trailing = 0;
  let contentHeight = 0;
  let top = -1;
  let geometry: Geometry | null = null;
  let fresh: Float32Array | null = null;
  let latest: Float32Array | null = null;
  let pageTurned = false;

  const textOnly = () => wanted || forcedText || lost;

  function applyMode(): void {
    const on = textOnly();
    if (html.classList.contains('text') === on && html.classList.contains('painted') !== on) return;
    html.classList.toggle('text', on);
    html.classList.toggle('painted', !on);
    const focused = document.activeElement;
    if (!on) wake(2);
    if (focused && focused !== document.body) focused.scrollIntoView({ block: 'nearest' });
  }

  function measure(): Geometry {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(html.clientWidth * ratio);
    const viewport = Math.ceil(window.innerHeight * ratio);
    const overscan = Math.round(viewport * OVERSCAN);
    let height = viewport + 2 * overscan;
    if (contentHeight > 0) height = Math.min(height, Math.max(viewport, Math.ceil(contentHeight)));
    const rootScale = parseFloat(getComputedStyle(html).fontSize) / 16 || 1;
    return { width, height: Math.min(height, MAX_CANVAS), viewport, overscan, ratio, rootScale };
  }

  /** The canvas's top edge in the content: where it is, unless too little overscan is left. */
  function wantedTop(g: Geometry): number {
    const y = window.scrollY * g.ratio;
    const end = Math.ceil(contentHeight);
    const last = Math.max(0, end - g.height);
    const slack = g.overscan * SLACK;
    const enoughAbove = top <= 0 || y - top >= slack;
    const enoughBelow = top + g.height >= end || top + g.height - (y + g.viewport) >= slack;
    if (top >= 0 && top <= last && enoughAbove && enoughBelow) return top;
    return Math.min(last, Math.max(0, Math.round(y - g.overscan)));
  }

  /** What should stay where it is on the screen when everything is laid out anew. */
  function anchor(g: Geometry): (() => void) | null {
    if (!geometry || window.scrollY <= 0) return null;
    if (g.width === geometry.width && g.ratio === geometry.ratio && g.rootScale === geometry.rootScale) return null;
    const visible = (e: Element) => { const r = e.getBoundingClientRect(); return r.height > 0 && r.bottom > 0 && r.top < window.innerHeight; };
    const focused = document.activeElement;
    const held = focused && focused !== document.body && visible(focused) ? focused
      : mirror.find((box) => !box.querySelector('.part') && visible(box) && box.getBoundingClientRect().top >= 0);
    if (!held) return null;
    const before = held.getBoundingClientRect().top;
    return () => window.scrollBy(0, held.getBoundingClientRect().top - Math.min(before, window.innerHeight * 0.7));
  }

  function paint(g: Geometry, from: number): void {
    engine.view(from, g.width, g.height, g.viewport, g.ratio, g.rootScale);
    fresh = null;
    engine.frame();
  }

  /** A kiosk's bar is painted at the end of the page and stays in sight at the foot of the panel: its pixels are copied from there. */
  function pinBar(): void {
    const bar = page.querySelector('.p-kiosk-bar');
    if (!bar || !geometry || !latest) return;
    const g = geometry;
    const [, y = 0, , height = 0] = latest.subarray(mirror.indexOf(bar) * RECT_FLOATS);
    const painted = y >= top && y + height <= top + g.height;
    const from = painted ? top : Math.max(0, Math.ceil(y + height) - g.height);
    if (!painted) paint(g, from);
    pinned.width = g.width;
    pinned.height = Math.ceil(height);
    pinned.style.width = `${g.width / g.ratio}px`;
    pinned.style.height = `${pinned.height / g.ratio}px`;
    pinned.getContext('2d')?.drawImage(canvas, 0, y - from, g.width, height, 0, 0, g.width, height);
    document.documentElement.style.setProperty('--bar', pinned.style.height);
    if (!painted) paint(g, top);
  }

  function frame(): void {
    pending = false;
    if (textOnly()) return;
    const hold = anchor(measure());
    // A second pass when the content's height, and with it the canvas, has changed by painting.
    for (let pass = 0; pass < 2; pass++) {
      const g = measure();
      const newTop = wantedTop(g);
      if (canvas.width !== g.width) canvas.width = g.width;
      if (canvas.height !== g.height) canvas.height = g.height;
      canvas.style.width = `${g.width / g.ratio}px`;
      canvas.style.height = `${g.height / g.ratio}px`;
      canvas.style.top = `${newTop / g.ratio}px`;
      geometry = g;
      top = newTop;
      paint(g, newTop);
      if (!fresh) break;
      mirror.place(fresh, g.ratio);
      page.style.height = `${contentHeight / g.ratio}px`;
    }
    hold?.();
    pinBar();
    turnPage();
    if (--trailing > 0) request();
  }

  /** After the first paint of a new page, or at once where nothing is painted. */
  function turnPage(): void {
    if (pageTurned) {
      pageTurned = false;
      window.scrollTo(0, 0);
      mirror.focusTarget()?.focus({ preventScroll: true });
      if (!textOnly()) request();
    }
    mirror.settle();
  }

  function request(): void {
    if (pending || textOnly()) return;
    pending = true;
    requestAnimationFrame(frame);
  }
  function wake(frames = 1): void {
    trailing = Math.max(trailing, frames);
    request();
  }

  window.addEventListener('scroll', () => { if (geometry && !textOnly() && wantedTop(measure()) !== top) wake(); }, { passive: true });
  window.addEventListener('resize', () => wake(2));
  new ResizeObserver(() => wake(2)).observe(html);
  const watchRatio = () => matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => { wake(2); watchRatio(); }, { once: true });
  watchRatio();
  void document.fonts?.ready.then(() => wake());
  canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); lost = true; engine.contextLost(); applyMode(); });
  canvas.addEventListener('webglcontextrestored', () => { lost = false; engine.contextRestored(); applyMode(); });
  const forced = matchMedia('(forced-colors: active)');
  const followForced = () => { forcedText = !canPaint || forced.matches; applyMode(); };
  forced.addEventListener('change', followForced);
  followForced();

  return {
    wake,
    show(newPage) {
      pageTurned ||= newPage;
      if (newPage && geometry) top = -1;
      if (textOnly()) turnPage();
      else wake(2);
    },
    rects(rects, height) { fresh = latest = rects.slice(); contentHeight = height; },
    get textOnly() { return textOnly(); },
    chooseText(on) { if (wanted !== on) { wanted = on; applyMode(); } },
  };
}
