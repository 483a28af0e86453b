// Tabs as the ARIA practices describe them: one is in the tab order, arrows go from one to the next.

import { h } from './dom';

export interface Tabs<T extends string> {
  readonly list: HTMLElement;
  readonly panels: HTMLElement[];
  readonly chosen: T;
  panel(name: T): HTMLElement;
  choose(name: T): void;
}

/** `onShow` is called whenever another panel is looked at. */
export function createTabs<T extends string>(label: string, entries: [T, string][], onShow: (name: T) => void): Tabs<T> {
  let chosen = entries[0]?.[0] as T;
  const tabs = entries.map(([name, words]) => h('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => choose(name) }, words));
  const panels = entries.map(([name]) => h('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, class: `panel tab-${name}` }));
  const list = h('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...tabs);

  function apply(): void {
    entries.forEach(([name], i) => {
      const [tab, panel] = [tabs[i] as HTMLElement, panels[i] as HTMLElement];
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
      panel.hidden = name !== chosen;
    });
  }
  function choose(name: T): void {
    const another = name !== chosen;
    chosen = name;
    apply();
    if (another) onShow(name);
  }
  list.addEventListener('keydown', (event) => {
    const at = entries.findIndex(([name]) => name === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + entries.length) % entries.length;
    choose((entries[next] as [T, string])[0]);
    (tabs[next] as HTMLElement).focus();
  });
  apply();
  return { list, panels, get chosen() { return chosen; }, panel: (name) => panels[entries.findIndex(([one]) => one === name)] as HTMLElement, choose };
}
