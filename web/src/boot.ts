// Starts everything, in this order: load with progress, start the app, take up what the tab remembers, paint. Whatever
// fails leaves a page that can be read and that says where to ask.

import { applyAppearance } from './appearance';
import { createClock } from './clock';
import { Engine, type ModuleFactory } from './engine';
import { createHistory } from './history';
import { loadParts } from './load';
import { createMirror, type Mirror } from './mirror';
import { followPointer } from './pointer';
import type { Screen } from './screen';
import { readSettings } from './settings';
import { createStorage } from './storage';
import { createSurface, type Surface } from './surface';

declare const WASM_BYTES: number;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** A file of the site lies beside this script; the page itself may lie in its municipality's folder. */
const beside = (name: string) => new URL(name, import.meta.url).href;

/** Hidden failures help nobody: the page says so, in the words written into it at build time. */
function fail(kind: 'load' | 'content', error: unknown): void {
  console.error(error);
  const html = document.documentElement;
  html.classList.remove('loading', 'painted');
  html.classList.add('text', 'failed');
  const failure = byId<HTMLTemplateElement>('failure').content.cloneNode(true) as DocumentFragment;
  for (const element of failure.querySelectorAll<HTMLElement>('[data-when]')) element.hidden = element.dataset['when'] !== kind;
  failure.querySelector('button')?.addEventListener('click', () => window.location.reload());
  const main = document.createElement('div');
  main.className = 'failure';
  main.append(failure);
  byId('mirror').replaceChildren(main);
  main.querySelector<HTMLElement>('h1')?.focus();
}

/** What was pressed while nothing could answer yet: done as soon as it can. */
function rememberEarlyPress(root: HTMLElement): () => string | null {
  let pressed: string | null = null;
  const note = (event: Event) => {
    const acting = (event.target as Element).closest('.acts');
    if (acting?.id) { pressed = acting.id; event.preventDefault(); }
  };
  root.addEventListener('click', note);
  return () => { root.removeEventListener('click', note); return pressed; };
}

async function boot(): Promise<void> {
  const settings = readSettings();
  const root = byId('mirror');
  const earlyPress = rememberEarlyPress(root);
  const bar = byId<HTMLProgressElement>('loading-bar');
  const [binary, bundle] = await loadParts(
    [{ url: beside('madoguchi_web.wasm'), weight: WASM_BYTES }, { url: beside(`${settings.municipality}.bundle`), weight: settings.bundleBytes }],
    (done) => { bar.value = done; });
  // Not bundled: the module is the toolchain's output.
  const factory = ((await import(beside('madoguchi_web.mjs'))) as { default: ModuleFactory }).default;

  let mirror: Mirror | null = null;
  let surface: Surface | null = null;
  const storage = createStorage(settings.municipality, !settings.kiosk);
  const history = createHistory((location) => engine.goTo(location), settings.kiosk);
  let wakeAt: (screen: Screen) => void = () => undefined;

  const engine = await Engine.create(factory, (binary as Uint8Array).buffer as ArrayBuffer, {
    screen(screen) {
      applyAppearance(document.documentElement, screen);
      const newPage = mirror?.update(screen) ?? false;
      surface?.chooseText(!!screen.text_only);
      surface?.show(newPage || demandsFocus(screen));
      history.follow(screen);
      storage.save(engine.session());
      wakeAt(screen);
    },
    rects(rects, height) { surface?.rects(rects, height); },
    effect(name) {
      if (name === 'forget') { storage.forget(); history.forget(); }
      if (name === 'print') window.print();
    },
  });
  let summary = '';
  /** An error summary or a dialog that was not there before takes the focus, as a new page does. */
  function demandsFocus(screen: Screen): boolean {
    const found: string[] = [];
    const walk = (nodes: Screen['root'][]) => nodes.forEach((n) => {
      if (n.role === 'error_summary' || n.role === 'dialog') found.push(n.id);
      walk(n.children ?? []);
    });
    walk([screen.root]);
    const now = found.join();
    const demands = now !== '' && now !== summary;
    summary = now;
    return demands;
  }

  if (settings.stillClock) engine.setNow(0);
  const problem = engine.start(bundle as Uint8Array, settings.language, settings.today, settings.kiosk);
  if (problem) { fail('content', problem); return; }
  const canPaint = engine.startCanvas('#canvas') === 0;

  root.replaceChildren();
  mirror = createMirror(root, byId('live'), (revision, node, value) => { engine.event(revision, node, value); });
  surface = createSurface(engine, mirror, byId('page'), byId<HTMLCanvasElement>('canvas'), byId<HTMLCanvasElement>('pinned'), canPaint);
  wakeAt = createClock(engine);
  followPointer(root, mirror, engine, () => surface?.wake());
  document.documentElement.classList.remove('loading');
  const early = earlyPress();
  const kept = storage.load();
  if (kept) engine.resume(kept);
  engine.show(decodeURIComponent(window.location.hash.slice(1)));
  const screen = (mirror as Mirror).screen;
  if (early && screen) engine.event(screen.revision, early, '');
  // For the browser tests, and for whoever opens the console: nothing here is needed by the page.
  if (settings.own) Object.assign(window, { madoguchi: { engine, mirror, surface } });
  document.documentElement.dataset['ready'] = canPaint ? 'painted' : 'text';
}

boot().catch((error: unknown) => fail('load', error));
