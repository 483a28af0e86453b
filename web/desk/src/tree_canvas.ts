// The picture of a tree: where its view is, how far it is zoomed, what the pointer does. Painted only when something changed.

import type { Program } from './program';
import type { Tree } from './types';

const MIN_ZOOM = 0.2;
const MAX_ZOOM = 3;
/** Letters are not smaller than this at first sight, however large the tree. */
const READABLE_ZOOM = 0.9;
/** CSS pixels: of an arrow key, of what always stays in sight, and until a press is a drag. */
const STEP = 64;
const MARGIN = 48;
const DRAG = 4;

export interface TreeCanvas {
  /** False where nothing can be painted: the words stand alone. */
  readonly works: boolean;
  onZoom: (zoom: number) => void;
  show(tree: Tree | null, another: boolean): void;
  point(box: number): void;
  reveal(box: number): void;
  fit(): void;
  /** Around the middle of the view. */
  zoomBy(factor: number): void;
  wake(): void;
}

export function createTreeCanvas(view: HTMLElement, canvas: HTMLCanvasElement, program: Program, choose: (box: number) => void): TreeCanvas {
  let [x, y, zoom] = [0, 0, 1];
  let tree: Tree | null = null;
  let started = false;
  let works = true;
  let pending = false;
  /** The next frame puts the tree's beginning into the view. */
  let fresh = false;
  let toReveal = -1;

  const ratio = () => window.devicePixelRatio || 1;

  function start(): void {
    started = true;
    works = program.treeStart(canvas);
    if (!works) return;
    canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); program.treeLost(); });
    canvas.addEventListener('webglcontextrestored', () => { program.treeRestored(); wake(); });
    new ResizeObserver(wake).observe(view);
    void document.fonts.ready.then(() => { program.treeForgetGlyphs(); wake(); });
  }

  function keepInSight(): void {
    if (!tree) return;
    const [width, height, margin] = [view.clientWidth / zoom, view.clientHeight / zoom, MARGIN / zoom];
    x = Math.min(Math.max(x, margin - width), tree.width - margin);
    y = Math.min(Math.max(y, margin - height), tree.height - margin);
  }

  /** All of it where it can be read so, else its upper left part. */
  function begin(): void {
    if (!tree) return;
    const whole = Math.min(view.clientWidth / (tree.width + MARGIN), view.clientHeight / (tree.height + MARGIN), 1);
    zoom = Math.max(whole, READABLE_ZOOM);
    x = -MARGIN / 2 / zoom;
    y = -MARGIN / 4 / zoom;
  }

  function frame(): void {
    pending = false;
    if (!works || !tree || view.clientWidth === 0) return;
    if (fresh) { fresh = false; begin(); }
    const [width, height] = [Math.round(view.clientWidth * ratio()), Math.round(view.clientHeight * ratio())];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const look = () => program.treeView(x, y, zoom, width, height, ratio());
    look();
    if (toReveal >= 0) {
      ({ x, y } = program.treeReveal(toReveal));
      toReveal = -1;
      look();
    }
    program.treeFrame();
    handle.onZoom(zoom);
  }
  function wake(): void {
    if (pending || !works) return;
    pending = true;
    requestAnimationFrame(frame);
  }

  function pan(dx: number, dy: number): void {
    x -= dx / zoom;
    y -= dy / zoom;
    keepInSight();
    wake();
  }
  /** What is at that place of the view stays there. */
  function zoomAt(factor: number, atX: number, atY: number): void {
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom * factor));
    x += atX / zoom - atX / next;
    y += atY / zoom - atY / next;
    zoom = next;
    keepInSight();
    wake();
  }
  const middle = (): [number, number] => [view.clientWidth / 2, view.clientHeight / 2];

  let held: { id: number; x: number; y: number; dragged: boolean } | null = null;
  view.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, dragged: false };
    view.setPointerCapture(event.pointerId);
  });
  view.addEventListener('pointermove', (event) => {
    if (held?.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.dragged && Math.hypot(dx, dy) < DRAG) return;
    held = { id: held.id, x: event.clientX, y: event.clientY, dragged: true };
    view.classList.add('dragged');
    pan(dx, dy);
  });
  const release = (event: PointerEvent) => {
    if (held?.id !== event.pointerId) return;
    if (!held.dragged && event.type === 'pointerup') {
      const at = view.getBoundingClientRect();
      choose(program.treeHit(event.clientX - at.left, event.clientY - at.top));
    }
    held = null;
    view.classList.remove('dragged');
  };
  view.addEventListener('pointerup', release);
  view.addEventListener('pointercancel', release);
  view.addEventListener('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const at = view.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) zoomAt(Math.exp(-event.deltaY * lines * 0.004), event.clientX - at.left, event.clientY - at.top);
    else if (event.shiftKey) pan(-event.deltaY * lines, 0);
    else pan(-event.deltaX * lines, -event.deltaY * lines);
  }, { passive: false });
  view.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => pan(STEP, 0), ArrowRight: () => pan(-STEP, 0), ArrowUp: () => pan(0, STEP), ArrowDown: () => pan(0, -STEP),
      '+': () => zoomAt(1.25, ...middle()), ';': () => zoomAt(1.25, ...middle()), '=': () => zoomAt(1.25, ...middle()),
      '-': () => zoomAt(1 / 1.25, ...middle()), '0': () => handle.fit(),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const handle: TreeCanvas = {
    get works() { return works; },
    onZoom: () => undefined,
    show(now, another) {
      if (!started) start();
      tree = now;
      fresh ||= another;
      wake();
    },
    point(box) {
      if (!works || !tree) return;
      program.treePoint(box);
      toReveal = box;
      wake();
    },
    reveal(box) { toReveal = box; wake(); },
    fit() {
      if (!works || !tree) return;
      ({ x, y, zoom } = program.treeFit());
      wake();
    },
    zoomBy(factor) { zoomAt(factor, ...middle()); },
    wake,
  };
  return handle;
}
