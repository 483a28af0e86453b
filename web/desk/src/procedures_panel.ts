// The list of procedures: how much of each the scenarios try, and whether something is wrong with it.

import type { DeskContext } from './desk_context';
import { h, mark, rewrite } from './dom';
import type { ProcedureRow } from './types';

const percent = (row: ProcedureRow): number | null => {
  const [covered, of] = [row.answers.covered + row.outcomes.covered, row.answers.of + row.outcomes.of];
  return of === 0 ? null : Math.floor((covered * 100) / of);
};

export function createProceduresPanel(root: HTMLElement, desk: DeskContext): { show(): void } {
  const { words } = desk;
  const filter = h('select', { 'aria-label': words('procedures.municipality'), onchange: () => list() });
  const rows = h('ul', { class: 'rows' });
  let offered = '';
  rewrite(root, h('div', { class: 'panel-head' }, h('h2', { id: 'procedures-title' }, words('procedures.title')), h('p', {}, words('procedures.lead')), filter), rows);

  function state(row: ProcedureRow): HTMLElement {
    // A municipality with errors of form is looked at no further: nothing found is not the same as nothing wrong.
    const unusable = desk.overview.municipalities.some(({ id, usable }) => id === row.municipality && !usable);
    if (unusable && row.errors + row.warnings === 0) return h('span', { class: 'state' }, words('count.unknown'));
    const kind = row.errors > 0 ? 'error' : row.warnings > 0 ? 'warning' : 'ok';
    const text = row.errors > 0 ? words('count.errors', { n: row.errors }) : row.warnings > 0 ? words('count.warnings', { n: row.warnings }) : words('count.none');
    return h('span', { class: `state state-${kind}` }, mark(kind), text);
  }

  function bar(row: ProcedureRow): HTMLElement {
    const value = percent(row);
    if (value === null) return h('span', { class: 'bar-none' }, row.old ? words('procedures.old') : words('procedures.uncounted'));
    const fill = h('span', { class: 'bar-fill' });
    fill.style.width = `${value}%`;
    return h('span', { class: 'covered' }, h('span', { class: 'bar', 'aria-hidden': 'true' }, fill),
      h('span', { class: 'out-of-sight' }, words('procedures.covered')), `${value}%`);
  }

  function item(row: ProcedureRow): HTMLElement {
    const current = desk.selected?.municipality === row.municipality && desk.selected.procedure === row.id;
    const town = desk.overview.municipalities.find(({ id }) => id === row.municipality)?.name ?? row.municipality;
    return h('li', {}, h('button', {
      type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined, 'data-key': `${row.municipality}/${row.id}`,
      onclick: () => desk.select(row.municipality, row.id),
    }, h('span', { class: 'row-name' }, row.name), h('span', { class: 'row-town' }, town), bar(row), state(row)));
  }

  function list(): void {
    rewrite(rows, ...desk.overview.procedures.filter((row) => !filter.value || row.municipality === filter.value).map(item));
  }

  return {
    show() {
      const { municipalities } = desk.overview;
      const offer = JSON.stringify(municipalities);
      if (offer !== offered) {
        const before = filter.value;
        offered = offer;
        rewrite(filter, h('option', { value: '' }, words('procedures.all')), ...municipalities.map(({ id, name }) => h('option', { value: id }, name)));
        filter.value = municipalities.some(({ id }) => id === before) ? before : '';
        filter.hidden = municipalities.length < 2;
      }
      list();
    },
  };
}
