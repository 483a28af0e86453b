// What changes for residents between two folders, told as people. On the left what was, on the right what is edited now.

import type { DeskContext } from './desk_context';
import { sameBytes } from './documents';
import { button, h, mark, rewrite } from './dom';
import type { Diff, KindOfChange, ListDiff } from './types';
import type { WordKey } from './words';

export interface ComparePanel {
  show(): void;
  /** Slot 1 holds that folder now. */
  against(name: string, files: ReadonlyMap<string, Uint8Array>): void;
}

const LISTS = ['procedure_list', 'life_events', 'facts', 'offices', 'words', 'sources'] as const;

export function createComparePanel(root: HTMLElement, desk: DeskContext, choose: () => void, asOpened: () => void): ComparePanel {
  const { words } = desk;
  let name = '';
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  let turn = 0;
  const lead = h('p', {});
  const result = h('div', { class: 'differences' });
  rewrite(root, h('div', { class: 'panel-head' }, h('h2', {}, words('compare.title')), lead,
    h('div', { class: 'tools' }, button(words('compare.as_opened'), asOpened), button(words('compare.choose'), choose))), result);

  const column = (key: WordKey) => h('th', { scope: 'col' }, words(key));

  function kindItem(kind: KindOfChange): HTMLElement {
    return h('li', { class: `difference${kind.more_visits ? ' more-visits' : ''}` },
      h('p', { class: 'person' }, kind.witness.words),
      kind.more_visits ? h('p', { class: 'problem-line problem-error' }, mark('error'), words('compare.more_visits')) : null,
      h('table', {}, h('thead', {}, h('tr', {}, column('compare.aspect'), column('compare.before'), column('compare.after'))),
        h('tbody', {}, ...kind.changes.map((change) => h('tr', {}, h('th', { scope: 'row' }, aspectWords(change.aspect)),
          h('td', {}, change.before_words || words('compare.nothing')), h('td', {}, change.after_words || words('compare.nothing')))))),
      kind.deadline ? h('p', { class: 'second' }, words('compare.deadline', { ...kind.deadline })) : null);
  }

  function aspectWords(aspect: string): string {
    const key = `aspect.${aspect}` as WordKey;
    const said = words(key);
    return said || aspect;
  }

  function listItems(title: string, list: ListDiff): HTMLElement | null {
    const lines = [...list.added.map((one) => words('compare.added', { what: one })), ...list.removed.map((one) => words('compare.removed', { what: one })),
      ...list.changed.map((one) => words('compare.changed', { what: one }))];
    if (lines.length === 0) return null;
    return h('section', {}, h('h4', {}, title), h('ul', { class: 'plain' }, ...lines.slice(0, 200).map((line) => h('li', {}, line)),
      lines.length > 200 ? h('li', {}, words('compare.more', { n: lines.length - 200 })) : null));
  }

  function town(id: string, title: string): HTMLElement {
    const section = h('section', { class: 'town' }, h('h3', {}, title));
    let diff: Diff;
    try {
      diff = desk.program.compare(id);
    } catch (error) {
      section.append(h('p', { class: 'notice' }, error instanceof Error ? error.message : String(error)));
      return section;
    }
    const nameOf = (procedure: string) => desk.overview.procedures.find((row) => row.municipality === id && row.id === procedure)?.name ?? procedure;
    const procedures = diff.procedures.filter(({ kinds }) => kinds.length > 0);
    const lists = LISTS.map((key) => listItems(words(`compare.${key}`), diff[key])).filter((one) => one !== null);
    if (procedures.length === 0 && lists.length === 0) return same(title);
    for (const { id: procedure, kinds, complete } of procedures) {
      section.append(h('h4', {}, nameOf(procedure)), h('ul', { class: 'kinds' }, ...kinds.map(kindItem)), complete ? '' : h('p', { class: 'second' }, words('compare.incomplete')));
    }
    section.append(...lists);
    return section;
  }

  /** One after the other: each takes its time. */
  async function showTowns(mine: number): Promise<void> {
    result.setAttribute('aria-busy', 'true');
    for (const { id, name: title } of desk.overview.municipalities) {
      if (!differs(id)) { result.append(same(title)); continue; }
      const working = h('p', { class: 'second' }, words('compare.working', { name: title }));
      result.append(working);
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (mine !== turn) return;
      working.replaceWith(town(id, title));
    }
    result.setAttribute('aria-busy', 'false');
  }
  const same = (title: string) => h('section', { class: 'town' }, h('h3', {}, title), h('p', { class: 'all-well' }, mark('ok'), words('compare.same')));
  /** Whether any file is different that the municipality is read from. */
  function differs(id: string): boolean {
    const now = desk.documents.current();
    const concerned = [...new Set([...files.keys(), ...now.keys()])].filter((path) => path.startsWith(`${id}/`) || path.startsWith('shared/'));
    return concerned.some((path) => !sameBytes(files.get(path), now.get(path)));
  }

  return {
    against(now, what) { [name, files] = [now, what]; },
    show() {
      lead.textContent = name ? words('compare.lead', { name }) : words('compare.none');
      rewrite(result);
      if (name) void showTowns(++turn);
    },
  };
}
