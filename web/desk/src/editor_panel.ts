// A file as text, with the lines where something is wrong. Every change is checked after a moment; undo is the browser's.

import type { DeskContext } from './desk_context';
import { button, h, mark, rewrite } from './dom';
import type { Problem } from './types';

/** Milliseconds without a key before the text is checked. */
const PAUSE = 250;

export interface EditorPanel {
  /** After a check: other problems, perhaps another text. */
  show(): void;
  open(path: string, line: number, column: number): void;
  readonly path: string;
  /** What was typed a moment ago is given over now. */
  flush(): void;
}

export function createEditorPanel(root: HTMLElement, desk: DeskContext): EditorPanel {
  const { words } = desk;
  let path = '';
  let listed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const files = h('select', { 'aria-label': words('editor.file'), onchange: () => open(files.value, 0, 0) });
  const state = h('span', { class: 'second' });
  const format = button(words('editor.format'), () => tidy());
  const back = button(words('editor.revert'), () => { desk.revert(path); fill(); text.focus(); });
  const lines = h('div', { class: 'line-numbers', 'aria-hidden': 'true' });
  const text = h('textarea', {
    class: 'text', spellcheck: 'false', wrap: 'off', autocapitalize: 'off', autocomplete: 'off', 'aria-label': words('editor.text'),
    oninput: () => {
      clearTimeout(timer);
      number();
      timer = setTimeout(flush, PAUSE);
    },
    onblur: () => flush(),
    onscroll: () => { lines.scrollTop = text.scrollTop; },
  });
  const found = h('ul', { class: 'file-problems', 'aria-label': words('editor.problems') });
  rewrite(root, h('div', { class: 'panel-head editor-head' }, h('h2', { class: 'out-of-sight' }, words('editor.title')), files, state, format, back),
    h('div', { class: 'paper' }, lines, text), found);

  const ofFile = () => desk.overview.problems.filter((problem) => problem.path === path);

  function number(): void {
    const count = text.value.split('\n').length;
    const wrong = new Map<number, Problem['severity']>();
    for (const { line, severity } of ofFile()) if (wrong.get(line) !== 'error') wrong.set(line, severity);
    rewrite(lines, ...Array.from({ length: count }, (_, i) => h('div', { class: wrong.has(i + 1) ? `wrong wrong-${wrong.get(i + 1)}` : '' }, String(i + 1))));
    lines.scrollTop = text.scrollTop;
  }

  function fill(): void {
    const now = desk.documents.text(path);
    if (text.value !== now) text.value = now;
    text.readOnly = !desk.documents.isText(path);
    marks();
  }

  function marks(): void {
    number();
    const unsaved = desk.documents.isUnsaved(path);
    state.textContent = text.readOnly ? words('editor.no_text') : unsaved ? words('editor.unsaved') : '';
    back.hidden = !unsaved;
    format.hidden = text.readOnly;
    rewrite(found, ...ofFile().slice(0, 50).map((problem, i) => h('li', {}, h('button', {
      type: 'button', class: `problem-line problem-${problem.severity}`, 'data-key': `found/${i}`, onclick: () => place(problem.line, problem.column),
    }, mark(problem.severity), problem.line > 0 ? words('editor.line', { n: problem.line }) : '', ' ', `${problem.code} ${problem.message}`))));
  }

  function list(): void {
    const paths = desk.documents.paths().sort();
    const offer = paths.map((one) => one + (desk.documents.isUnsaved(one) ? '*' : '')).join('\n');
    if (offer === listed) return;
    listed = offer;
    const groups = new Map<string, HTMLOptGroupElement>();
    for (const one of paths) {
      const folder = one.split('/').slice(0, -1).join('/') || '/';
      const group = groups.get(folder) ?? h('optgroup', { label: folder });
      groups.set(folder, group);
      group.append(h('option', { value: one }, (desk.documents.isUnsaved(one) ? '● ' : '') + one));
    }
    rewrite(files, ...groups.values());
    files.value = path;
  }

  /** Selects from the place to the end of its line, and scrolls there. */
  function place(line: number, column: number): void {
    const all = text.value.split('\n');
    const at = Math.min(Math.max(line, 1), all.length);
    const start = all.slice(0, at - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const end = start + (all[at - 1]?.length ?? 0);
    // Columns count characters; a text field counts UTF-16 units.
    const from = start + [...(all[at - 1] ?? '')].slice(0, Math.max(column, 1) - 1).join('').length;
    text.focus({ preventScroll: true });
    text.setSelectionRange(Math.min(from, end), line > 0 ? end : from);
    const pitch = parseFloat(getComputedStyle(text).lineHeight);
    text.scrollTop = Math.max(0, (at - 4) * pitch);
    text.scrollLeft = 0;
    lines.scrollTop = text.scrollTop;
  }

  function tidy(): void {
    flush();
    desk.attempt(() => {
      const { text: tidied, problem } = desk.program.format(path);
      if (problem) { desk.say(problem.message); place(problem.line, problem.column); return; }
      if (tidied === undefined || tidied === text.value) { desk.say(words('editor.tidy')); return; }
      text.focus();
      text.setSelectionRange(0, text.value.length);
      // The one way to change a text field so that the browser's undo takes it back.
      if (!document.execCommand('insertText', false, tidied)) text.setRangeText(tidied, 0, text.value.length, 'start');
      desk.edit(path, text.value);
      place(1, 1);
    });
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!path) return;
    if (!text.readOnly && text.value !== desk.documents.text(path)) desk.edit(path, text.value);
  }

  function open(next: string, line: number, column: number): void {
    if (!desk.documents.has(next)) return;
    flush();
    const another = next !== path;
    path = next;
    list();
    files.value = next;
    fill();
    if (another) text.scrollTop = 0;
    if (line > 0 || column > 0) place(line, column);
  }

  return {
    get path() { return path; },
    open, flush,
    show() {
      list();
      if (path && !desk.documents.has(path)) path = '';
      if (!path) return;
      // While one types, the text field is ahead of the check.
      if (timer === undefined) fill();
      else marks();
    },
  };
}
