// The mirror: a Screen as real HTML, kept in step by keyed differences. It is always there, also under the canvas's pixels,
// and it alone owns pointer, focus and text entry. Actions go out with the revision of the Screen they were made on.
// The document is the root's, which may be a frame's.

import { createMirrored, kindOf, patchMirrored, setAttribute, type Mirrored } from './elements';
import { setWords } from './ruby';
import type { Screen, ScreenNode, SendEvent } from './screen';

/** Floats per node, in device pixels: x, y, w, h, text x, text y, text w, line pitch, font size, weight (src/platform/web/exports.h). */
export const RECT_FLOATS = 10;

/** A click this soon after a new page was first painted belongs to the page before (the second half of a double tap). */
const DOUBLE_TAP_MS = 350;
const MAX_ANNOUNCEMENTS = 3;
/** The key code of what an input method takes for itself. */
const INPUT_METHOD = 229;

export interface Mirror {
  readonly screen: Screen | null;
  /** Shows the Screen. True when it is another page than before. */
  update(screen: Screen): boolean;
  /** Puts the elements where they were painted. `ratio` is device pixels per CSS pixel. */
  place(rects: Float32Array, ratio: number): void;
  /** The first frame of a new page has been painted: from now on clicks count. */
  settle(): void;
  /** False in the moment after a new page in which clicks are still taken for the page before. */
  readonly takesClicks: boolean;
  /** Index of the node that owns the element, in reading order; -1 for none. */
  indexOf(target: EventTarget | null): number;
  /** The topmost element that satisfies the test, in reading order. */
  find(test: (box: HTMLElement) => boolean): HTMLElement | null;
  /** Where the focus goes on a new page, or when an error summary or dialog appears. */
  focusTarget(): HTMLElement | null;
}

export function createMirror(root: HTMLElement, live: HTMLElement, send: SendEvent): Mirror {
  const page = root.ownerDocument;
  // Events and frames are timed by the window that they happen in.
  const clock = () => (page.defaultView ?? window).performance.now();
  let screen: Screen | null = null;
  let known = new Map<string, Mirrored>();
  let order: { id: string; mirrored: Mirrored | null }[] = [];
  let owners = new Map<Element, number>();
  const shown = new Map<HTMLElement, string>();
  const placed = new WeakMap<HTMLElement, string>();
  let announced = -1;
  let pageShownAt = -Infinity;
  let modal: string | null = null;

  function sync(parent: HTMLElement, nodes: readonly ScreenNode[], next: Map<string, Mirrored>, group: string): void {
    const mirrored = nodes.map((node) => {
      const old = known.get(node.id);
      const kept = old && old.kind === kindOf(node) ? old : createMirrored(node);
      next.set(node.id, kept);
      return kept;
    });
    const wanted = new Set<Element>(mirrored.map((m) => m.element));
    for (const child of [...parent.children]) if (child.classList.contains('part') && !wanted.has(child)) child.remove();
    let cursor: Element | null = parent.firstElementChild;
    while (cursor && !wanted.has(cursor) && !cursor.classList.contains('part')) cursor = cursor.nextElementSibling;
    nodes.forEach((node, i) => {
      const here = mirrored[i] as Mirrored;
      owners.set(here.box, order.length);
      order.push({ id: node.id, mirrored: here });
      patchMirrored(here, node, group, !!screen?.ruby);
      if (node.words !== undefined || shown.has(here.words)) setWords(here.words, node.words ?? '', !!screen?.ruby, shown);
      here.words.hidden = !node.words;
      if (node.qr) drawQr(here.element, node.qr);
      if (here.element === cursor) cursor = cursor.nextElementSibling;
      else parent.insertBefore(here.element, cursor);
      sync(here.inner, node.children ?? [], next, node.role === 'radio_group' ? node.id : group);
    });
  }

  function ownerIndex(target: EventTarget | null): number {
    for (let e = target as Element | null; e && e !== root; e = e.parentElement) {
      const index = owners.get(e);
      if (index !== undefined) return index;
    }
    return -1;
  }

  function act(target: EventTarget | null, value: string): void {
    const entry = order[ownerIndex(target)];
    if (screen && entry) send(screen.revision, entry.id, value);
  }

  function focusNode(id: string): void {
    const found = known.get(id);
    const target = found?.input ?? found?.element.querySelector<HTMLElement>('input, button, a') ?? found?.element;
    if (!target) return;
    if (target === found?.element && target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  }

  root.addEventListener('click', (event) => {
    if (event.detail > 0 && event.timeStamp < pageShownAt + DOUBLE_TAP_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  root.addEventListener('click', (event) => {
    const element = (event.target as Element).closest('button, a');
    if (!element || !root.contains(element)) return;
    if (element instanceof HTMLAnchorElement) {
      const address = element.getAttribute('href') ?? '';
      if (!address.startsWith('#')) return;
      event.preventDefault();
      // Links within the page (an error's field, the contact) move the focus; the others are the app's business.
      if (!element.classList.contains('acts')) { focusNode(address.slice(1)); return; }
    }
    act(element, '');
  });
  root.addEventListener('keydown', (event) => {
    // Holding Enter must not run through several pages.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    // The Enter that ends a conversion: Safari sends it when nothing is being composed any more, with the code of an input method.
    const converting = event.isComposing || event.keyCode === INPUT_METHOD;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !converting) {
      const primary = root.querySelector<HTMLButtonElement>('button.primary');
      if (primary) { event.preventDefault(); primary.click(); }
    }
    if (event.key === 'Escape') {
      const dismiss = root.querySelector<HTMLButtonElement>('[role=alertdialog] button.primary') ??
        (event.target as Element).closest('.disclosure')?.querySelector<HTMLButtonElement>('button[aria-expanded=true]');
      if (dismiss) { event.preventDefault(); dismiss.focus(); dismiss.click(); }
    }
  });
  root.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.type === 'radio' || input.type === 'checkbox') act(input, input.checked ? '1' : '0');
  });
  root.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.type === 'text' && !(event as InputEvent).isComposing) act(input, input.value);
  });
  root.addEventListener('compositionend', (event) => {
    // Chrome sends no input event after it.
    const input = event.target as HTMLInputElement;
    if (input.type === 'text') act(input, input.value);
  });

  function announce(now: Screen): void {
    const number = now.announcement_number ?? 0;
    if (number === announced) return;
    const first = announced < 0;
    announced = number;
    if (!now.announcement || (first && number === 0)) return;
    const message = document.createElement('div');
    message.textContent = now.announcement;
    live.append(message);
    while (live.childElementCount > MAX_ANNOUNCEMENTS) live.firstElementChild?.remove();
  }

  return {
    get screen() { return screen; },
    update(now) {
      const newPage = now.id !== screen?.id;
      if (newPage && screen) pageShownAt = Infinity;
      const before = screen;
      screen = now;
      order = [{ id: now.root.id, mirrored: null }];
      owners = new Map();
      const next = new Map<string, Mirrored>();
      sync(root, now.root.children ?? [], next, '');
      for (const [id, gone] of known) if (next.get(id) !== gone) shown.delete(gone.words);
      known = next;
      const dialog = (now.root.children ?? []).find((node) => node.role === 'dialog');
      modal = dialog?.id ?? null;
      for (const child of [...root.children] as HTMLElement[]) child.inert = modal !== null && child !== known.get(modal)?.element;
      if (page.title !== now.title) page.title = now.title;
      setAttribute(page.documentElement, 'lang', now.language);
      announce(now);
      return newPage || before === null;
    },
    place(rects, ratio) {
      order.forEach(({ mirrored }, i) => {
        if (!mirrored) return;
        const at = i * RECT_FLOATS;
        const [x = 0, y = 0, w = 0, h = 0, tx = 0, ty = 0, tw = 0, pitch = 0, size = 0, weight = 400] = rects.subarray(at, at + RECT_FLOATS);
        let [parentX, parentY] = [0, 0];
        for (let e = mirrored.box.parentElement; e && e !== root; e = e.parentElement) {
          const owner = owners.get(e);
          if (owner === undefined) continue;
          parentX = rects[owner * RECT_FLOATS] ?? 0;
          parentY = rects[owner * RECT_FLOATS + 1] ?? 0;
          break;
        }
        const key = [x, y, w, h, parentX, parentY, tx, ty, tw, pitch, size, weight, ratio].join();
        if (placed.get(mirrored.box) === key) return;
        placed.set(mirrored.box, key);
        const style = mirrored.box.style;
        const set = (name: string, px: number) => style.setProperty(name, `${Math.round((px / ratio) * 1000) / 1000}px`);
        set('--x', x - parentX);
        set('--y', y - parentY);
        set('--w', w);
        set('--h', h);
        if (pitch > 0) {
          set('--tx', tx);
          set('--ty', ty);
          set('--tw', tw);
          set('--pitch', pitch);
          set('--size', size);
          style.setProperty('--weight', String(weight));
        }
      });
    },
    get takesClicks() { return clock() >= pageShownAt + DOUBLE_TAP_MS; },
    settle() { if (pageShownAt === Infinity) pageShownAt = clock(); },
    indexOf: ownerIndex,
    find(test) {
      for (const { mirrored } of order) if (mirrored && test(mirrored.box)) return mirrored.box;
      return null;
    },
    focusTarget() {
      return root.querySelector<HTMLElement>('[role=alertdialog]') ?? root.querySelector<HTMLElement>('[role=alert]') ?? root.querySelector<HTMLElement>('h1');
    },
  };
}

/** The same squares as on the canvas, for the text-only surface and for paper. */
function drawQr(element: HTMLElement, qr: { size: number; dark: string }): void {
  const quiet = 4;
  const side = qr.size + 2 * quiet;
  let path = '';
  for (let y = 0; y < qr.size; y++) {
    for (let x = 0; x < qr.size; x++) if (qr.dark[y * qr.size + x] === '1') path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  }
  if (element.dataset['qr'] === path) return;
  element.dataset['qr'] = path;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('aria-hidden', 'true');
  const ground = document.createElementNS(svg.namespaceURI, 'path');
  ground.setAttribute('d', `M0 0h${side}v${side}H0z`);
  ground.setAttribute('fill', '#fff');
  const dark = document.createElementNS(svg.namespaceURI, 'path');
  dark.setAttribute('d', path);
  svg.append(ground, dark);
  element.querySelector('svg')?.remove();
  element.append(svg);
}
