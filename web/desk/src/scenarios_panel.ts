// The scenarios of the selected procedure: which fail, why, and each to be walked.

import type { DeskContext } from './desk_context';
import { button, h, mark, rewrite } from './dom';
import type { Scenario } from './types';

export function createScenariosPanel(root: HTMLElement, desk: DeskContext): { show(): void } {
  const { words } = desk;
  const lead = h('p', {});
  const items = h('ul', { class: 'scenarios' });
  rewrite(root, h('div', { class: 'panel-head' }, h('h2', {}, words('scenarios.title')), lead), items);

  function item(scenario: Scenario, municipality: string): HTMLElement {
    const kind = !scenario.ran ? 'warning' : scenario.ok ? 'ok' : 'error';
    return h('li', { class: `scenario scenario-${kind}` },
      h('p', { class: 'scenario-name' }, mark(kind), h('span', { class: 'out-of-sight' }, words(`scenario.${kind}`)), scenario.resident),
      h('p', { class: 'second' }, h('code', {}, scenario.id), ' ', words('scenario.today', { day: scenario.today })),
      ...scenario.problems.map((at) => desk.overview.problems[at]).filter((problem) => problem !== undefined)
        .map((problem) => h('p', { class: `problem-line problem-${problem.severity}` }, mark(problem.severity), `${problem.code} ${problem.message}`)),
      h('div', { class: 'tools' },
        button(words('scenario.walk'), () => desk.walkAs({ municipality, scenario: scenario.key }), { 'data-key': `walk/${scenario.key}` }),
        button(words('scenario.open'), () => desk.openFile(scenario.path, scenario.line, 1), { class: 'quiet', 'data-key': `open/${scenario.key}` })));
  }

  return {
    show() {
      const { selected } = desk;
      if (!selected) return;
      desk.attempt(() => {
        const scenarios = desk.program.scenarios(selected.municipality, selected.procedure);
        const failed = scenarios.filter(({ ok }) => !ok);
        lead.textContent = scenarios.length === 0 ? words('scenarios.none') : words('scenarios.lead', { n: scenarios.length, failed: failed.length });
        rewrite(items, ...[...failed, ...scenarios.filter(({ ok }) => ok)].map((scenario) => item(scenario, selected.municipality)));
      });
    },
  };
}
