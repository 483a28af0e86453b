// What the check found: of this procedure first, errors before warnings. Each leads to its line and to its place in the tree.

import type { DeskContext } from './desk_context';
import { button, h, mark, rewrite } from './dom';
import type { Problem } from './types';

/** More are shown when asked for: a page with thousands of entries helps nobody. */
const PORTION = 60;

export const placeOf = (problem: Problem): string => (problem.line > 0 ? `${problem.path}:${problem.line}:${problem.column}` : problem.path);

export function createProblemsPanel(root: HTMLElement, desk: DeskContext): { show(): void } {
  const { words } = desk;
  let shown = PORTION;
  let onlySelected = false;
  const count = h('span', { class: 'count' });
  const only = h('input', { type: 'checkbox', onchange: () => { onlySelected = only.checked; shown = PORTION; list(); } });
  const items = h('ul', { class: 'problems' });
  const more = button('', () => { shown += PORTION; list(); }, { class: 'quiet' });
  rewrite(root,
    h('h2', {}, h('span', { id: 'problems-title' }, words('problems.title')), ' ', count),
    h('label', { class: 'choice' }, only, words('problems.only')), items, more);

  const isOfSelected = (problem: Problem) => problem.municipality === desk.selected?.municipality && problem.procedure === desk.selected?.procedure;

  /** A path may be broken behind its slashes. */
  function placeButton(problem: Problem, index: number): HTMLElement {
    const parts = placeOf(problem).split('/').flatMap((part, i) => (i === 0 ? [part] : ['/', h('wbr'), part]));
    return h('button', { type: 'button', class: 'place', 'data-key': `place/${index}`, onclick: () => desk.goToProblem(problem) }, ...parts);
  }

  function item(problem: Problem, index: number): HTMLElement {
    const { municipality, procedure, node } = problem;
    return h('li', { class: `problem problem-${problem.severity}` },
      h('p', { class: 'problem-code' }, mark(problem.severity), words(problem.severity === 'error' ? 'problem.error' : 'problem.warning'), '\u3000', problem.code),
      h('p', {}, problem.message),
      placeButton(problem, index),
      problem.resident ? h('p', { class: 'resident' }, h('span', { class: 'tag' }, words('problem.example')), ' ', problem.resident) : null,
      problem.fix ? h('p', { class: 'fix' }, h('span', { class: 'tag' }, words('problem.fix')), ' ', problem.fix) : null,
      municipality && procedure && node
        ? button(words('problem.show_node'), () => desk.showNode(municipality, procedure, node), { class: 'quiet', 'data-key': `node/${index}` }) : null);
  }

  function list(): void {
    const all = desk.overview.problems.map((problem, index) => ({ problem, index }));
    const wanted = onlySelected ? all.filter(({ problem }) => isOfSelected(problem)) : all;
    const weight = ({ problem }: { problem: Problem }) => (problem.severity === 'error' ? 0 : 2) + (isOfSelected(problem) ? 0 : 1);
    const sorted = [...wanted].sort((a, b) => weight(a) - weight(b) || a.index - b.index);
    count.textContent = words('count.problems', { n: wanted.length });
    rewrite(items, ...sorted.slice(0, shown).map(({ problem, index }) => item(problem, index)),
      sorted.length === 0 ? h('li', { class: 'all-well' }, mark('ok'), words('problems.none')) : null);
    more.hidden = sorted.length <= shown;
    more.textContent = words('problems.more', { n: sorted.length - shown });
  }

  return { show: list };
}
