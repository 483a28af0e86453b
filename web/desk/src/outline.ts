// The tree in words: the same boxes, answers, marks and problems as in the picture, as nested lists that keyboard and screen
// reader go through. Up and down move from box to box.

import { h, mark, rewrite } from './dom';
import type { Tree } from './types';
import { channelWords, type Words } from './words';

export interface Outline {
  show(tree: Tree | null): void;
  showPath(path: number[]): void;
  point(box: number): void;
}

export function createOutline(root: HTMLElement, words: Words, choose: (box: number) => void): Outline {
  let buttons: HTMLButtonElement[] = [];
  let tree: Tree | null = null;

  function line(box: number): HTMLElement {
    const here = tree?.boxes[box];
    if (!here) return h('li');
    const entry = h('button', { type: 'button', class: `box box-${here.kind}`, 'data-key': `box/${box}`, 'data-box': box, tabindex: '-1', onclick: () => choose(box) },
      here.answer === undefined ? null : h('span', { class: 'answer' }, here.answer, h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), ' '),
      h('span', { class: 'box-words' }, here.words),
      ...here.channels.map((channel) => h('span', { class: 'channel', 'data-sign': channel }, h('span', { class: 'words' }, channelWords(words, channel)))),
      here.neverTaken ? h('span', { class: 'note' }, words('box.never')) : null,
      here.scenarios === 0 && here.answer !== undefined ? h('span', { class: 'note' }, words('box.untried')) : null,
      here.problems.length > 0 ? h('span', { class: 'note note-problem' }, mark('error'), words('count.problems', { n: here.problems.length })) : null,
      h('span', { class: 'note note-path', hidden: true }, words('box.on_path')));
    buttons[box] = entry;
    return h('li', {}, entry, here.children.length > 0 ? h('ul', {}, ...here.children.map(line)) : null);
  }

  function showPath(path: number[]): void {
    const lit = new Set(path);
    buttons.forEach((entry, box) => {
      entry.classList.toggle('lit', lit.has(box));
      const note = entry.querySelector<HTMLElement>('.note-path');
      if (note) note.hidden = !lit.has(box);
    });
  }

  root.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
    choose(Number(next.dataset['box']));
  });

  return {
    show(now) {
      tree = now;
      buttons = [];
      rewrite(root, now ? h('ul', { 'aria-label': words('outline.title') }, ...now.roots.map(line)) : null);
      showPath(now?.path ?? []);
    },
    showPath,
    point(box) {
      buttons.forEach((entry, i) => {
        entry.tabIndex = i === Math.max(box, 0) ? 0 : -1;
        if (i === box) entry.setAttribute('aria-current', 'true');
        else entry.removeAttribute('aria-current');
      });
      if (box >= 0 && !root.hidden) buttons[box]?.scrollIntoView({ block: 'nearest' });
    },
  };
}
