// The tree of the selected procedure: the picture that the program paints, and beside it the same in words. Pointer and
// keyboard belong to the page; the program is told where the view is and which box is pointed at.

import type { DeskContext } from './desk_context';
import { button, h, mark, rewrite } from './dom';
import { createOutline } from './outline';
import { Refusal } from './program';
import { createTreeCanvas } from './tree_canvas';
import type { Box, Tree } from './types';
import { channelWords } from './words';

export interface TreePanel {
  /** After a check, or another choice of procedure. */
  show(): void;
  /** The walk has gone on. */
  showPath(): void;
  /** Selects the box of that node. */
  point(node: string): void;
}

export function createTreePanel(root: HTMLElement, desk: DeskContext, canvas: HTMLCanvasElement): TreePanel {
  const { words, program } = desk;
  let tree: Tree | null = null;
  let pointed = -1;
  let showsWords = false;

  const title = h('h2', { id: 'tree-title' });
  const lead = h('p', {});
  const old = h('p', { class: 'notice', role: 'note' }, mark('warning'), words('tree.old'));
  const view = h('div', { class: 'tree-view', tabindex: '0', role: 'application', 'aria-label': words('tree.picture'), 'aria-describedby': 'tree-help' }, canvas);
  const legend = h('div', { class: 'legend signs', 'aria-hidden': 'true' });
  const outlineRoot = h('div', { class: 'outline signs' });
  const about = h('div', { class: 'about signs', role: 'group', 'aria-label': words('tree.about') });
  const outline = createOutline(outlineRoot, words, (box) => choose(box));
  const painted = createTreeCanvas(view, canvas, program, (box) => choose(box));

  const zoomed = h('span', { class: 'zoom', 'aria-live': 'off' });
  painted.onZoom = (zoom) => { zoomed.textContent = `${Math.round(zoom * 100)}%`; };
  const toggle = button(words('tree.words'), () => { showsWords = !showsWords; applyMode(); }, { 'aria-pressed': 'false' });
  const tools = h('div', { class: 'tools', role: 'group', 'aria-label': words('tree.tools') },
    button('−', () => painted.zoomBy(1 / 1.25), { 'aria-label': words('tree.zoom_out'), class: 'square' }), zoomed,
    button('＋', () => painted.zoomBy(1.25), { 'aria-label': words('tree.zoom_in'), class: 'square' }),
    button(words('tree.fit'), () => painted.fit()), toggle);
  rewrite(root, h('div', { class: 'panel-head tree-head' }, h('div', {}, title, lead), tools), old,
    view, legend, outlineRoot, about, h('p', { id: 'tree-help', class: 'out-of-sight' }, words('tree.help')));

  function applyMode(): void {
    root.classList.toggle('with-words', showsWords || !painted.works);
    root.classList.toggle('words-only', !painted.works);
    outlineRoot.hidden = !showsWords && painted.works;
    view.hidden = legend.hidden = !painted.works;
    toggle.hidden = !painted.works;
    toggle.setAttribute('aria-pressed', String(showsWords));
    for (const part of tools.children) if (part !== toggle) (part as HTMLElement).hidden = !painted.works;
    if (!painted.works) lead.textContent = words('tree.no_picture');
  }

  function choose(box: number): void {
    pointed = tree && box >= 0 && box < tree.boxes.length ? box : -1;
    painted.point(pointed);
    if (tree) outline.point(pointed);
    describe();
  }

  /** What is pointed at, in words, with the way to its line. */
  function describe(): void {
    const box: Box | undefined = tree?.boxes[pointed];
    about.hidden = !box;
    if (!box || !tree) return;
    const problems = box.problems.map((at) => desk.overview.problems[at]).filter((problem) => problem !== undefined);
    const { place } = box;
    rewrite(about,
      h('p', {}, h('strong', {}, box.words), box.id ? h('code', {}, box.id) : null,
        box.scenarios !== undefined && box.answer !== undefined ? h('span', { class: 'second' }, words('box.scenarios', { n: box.scenarios })) : null,
        box.neverTaken ? h('span', { class: 'second' }, words('box.never')) : null),
      ...problems.map((problem) => h('p', { class: `problem-line problem-${problem.severity}` }, mark(problem.severity), `${problem.code} ${problem.message}`)),
      place ? button(words('box.open'), () => desk.openFile(place.path, place.line, place.column), { class: 'quiet', 'data-key': 'open' }) : null);
  }

  /** What signs and lines mean: said in the words as well, hence for the eye alone. */
  function showLegend(): void {
    const channels = [...new Set(tree?.boxes.flatMap((box) => box.channels))];
    const untried = tree?.boxes.some((box) => box.scenarios === 0 && box.answer !== undefined);
    rewrite(legend, ...channels.map((channel) => h('span', { class: 'channel', 'data-sign': channel }, h('span', { class: 'words' }, channelWords(words, channel)))),
      untried ? h('span', { class: 'dashed' }, words('box.untried')) : null);
  }

  return {
    show() {
      const { selected } = desk;
      if (!selected) return;
      const another = tree?.municipality !== selected.municipality || tree.procedure !== selected.procedure;
      const node = another ? '' : tree?.boxes[pointed]?.id;
      try {
        tree = program.select(selected.municipality, selected.procedure);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        tree = null;
        lead.textContent = error.message;
      }
      const town = desk.overview.municipalities.find(({ id }) => id === selected.municipality)?.name ?? selected.municipality;
      title.textContent = tree ? words('tree.title', { procedure: tree.title, municipality: town }) : selected.procedure;
      if (tree) lead.textContent = words('tree.lead');
      old.hidden = !tree?.old;
      outline.show(tree);
      showLegend();
      painted.show(tree, another);
      applyMode();
      choose(tree && node ? tree.boxes.findIndex(({ id }) => id === node) : -1);
    },
    showPath() {
      if (tree) outline.showPath(program.path());
      painted.wake();
    },
    point(node) {
      const box = tree?.boxes.findIndex(({ id }) => id === node) ?? -1;
      choose(box);
      painted.reveal(box);
    },
  };
}
