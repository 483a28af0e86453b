// The resident who walks: the screens that residents see, in a frame as narrow as a phone, made by the same mirror; and above
// them who walks, what was answered and what has come of it.

import { applyAppearance } from '../../src/appearance';
import { createMirror, type Mirror } from '../../src/mirror';
import type { Screen } from '../../src/screen';
import type { DeskContext } from './desk_context';
import { button, h, rewrite } from './dom';
import type { Told, WalkResult } from './types';
import { channelWords, dayWords } from './words';

declare const RESIDENT_STYLES: string;

export interface WalkPanel {
  /** After a check, or another choice of procedure: what can be walked may be different. */
  show(): void;
  screen(screen: Screen): void;
}

export function createWalkPanel(root: HTMLElement, desk: DeskContext, onStep: () => void): WalkPanel {
  const { words, program } = desk;
  const choice = h('select', { id: 'walk-what' });
  const told = h('div', { class: 'card signs' });
  const frame = h('iframe', { title: words('walk.frame'), class: 'resident-screen', srcdoc: '<!doctype html><title></title><body></body>' });
  const screens = h('div', { class: 'screens', hidden: true }, frame);
  const again = button(words('walk.start'), () => start());
  const end = button(words('walk.end'), () => { program.walkEnd(); stopped(); again.focus(); }, { class: 'quiet' });
  let mirror: Mirror | null = null;
  let waiting: Screen | null = null;
  let offered = '';
  rewrite(root, h('div', { class: 'walk-head' }, h('h2', { id: 'walk-title' }, words('walk.title')), end),
    h('div', { class: 'walk-start' }, h('label', { for: 'walk-what', class: 'out-of-sight' }, words('walk.what')), choice, again), told, screens);
  end.hidden = told.hidden = true;

  // A frame has a document of its own, in which the residents' styles and landmarks disturb nothing.
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!page?.defaultView) return;
    const styles = new (page.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
    styles.replaceSync(RESIDENT_STYLES);
    page.adoptedStyleSheets = [styles];
    page.documentElement.className = 'text';
    const [stage, live] = [page.createElement('div'), page.createElement('div')];
    const pageBox = page.createElement('div');
    pageBox.id = 'page';
    stage.id = 'mirror';
    live.className = 'out-of-sight';
    live.setAttribute('role', 'status');
    pageBox.append(stage);
    page.body.append(pageBox, live);
    mirror = createMirror(stage, live, (revision, node, value) => desk.attempt(() => program.walkEvent(revision, node, value)));
    if (waiting) screen(waiting);
  });

  function start(): void {
    const [municipality = '', errand = ''] = choice.value.split('/');
    desk.attempt(() => program.walkStart(municipality, errand));
  }

  function screen(now: Screen): void {
    screens.hidden = end.hidden = false;
    again.textContent = words('walk.again');
    waiting = now;
    if (!mirror) return;
    const page = frame.contentDocument;
    if (page) applyAppearance(page.documentElement, now);
    const turned = mirror.update(now);
    if (turned && page) {
      page.defaultView?.scrollTo(0, 0);
      if (document.activeElement === frame) mirror.focusTarget()?.focus({ preventScroll: true });
    }
    mirror.settle();
    tell();
    onStep();
  }

  function stopped(): void {
    screens.hidden = end.hidden = told.hidden = true;
    again.textContent = words('walk.start');
    waiting = null;
    onStep();
  }

  function resultItem(result: WalkResult): HTMLElement {
    return h('li', { class: 'result' },
      result.channel ? h('span', { class: 'channel', 'data-sign': result.channel }, h('span', { class: 'words' }, result.words ?? channelWords(words, result.channel)))
        : h('span', { class: 'second' }, words(result.status === 'not_needed' ? 'walk.not_needed' : 'walk.open')),
      h('span', { class: 'result-name' }, result.name),
      result.deadline ? h('span', { class: 'until' }, words('walk.until', { day: dayWords(desk.language, result.deadline) })) : null);
  }

  /** Who walks, the answers so far, and the results. */
  function tell(): void {
    const now: Told = program.told();
    told.hidden = !now.walking;
    if (!now.walking) { stopped(); return; }
    // The procedure that is looked at first, then what is settled; the rest can be unfolded.
    const weight = ({ procedure, channel }: WalkResult) => (procedure === desk.selected?.procedure ? 0 : channel ? 1 : 2);
    const results = [...now.results].sort((one, other) => weight(one) - weight(other));
    const shown = results.filter((result) => weight(result) < 2), open = results.slice(shown.length);
    const unfolded = told.querySelector('details')?.open ?? false;
    rewrite(told,
      h('p', { class: 'card-head' }, now.resident ?? words('walk.you', { today: dayWords(desk.language, now.today) })),
      now.old ? h('p', { class: 'notice' }, words('walk.old')) : null,
      now.answers.length > 0 ? h('div', { class: 'answers', tabindex: '0', role: 'group', 'aria-label': words('walk.answers') },
        h('dl', {}, ...now.answers.map(({ question, answer }) => h('div', {}, h('dt', {}, question), h('dd', {}, answer))))) : null,
      results.length > 0 ? h('div', { class: 'results' }, h('ul', {}, ...shown.map(resultItem)),
        open.length > 0 ? h('details', { open: unfolded }, h('summary', { 'data-key': 'more' }, words('walk.more', { n: open.length })),
          h('ul', {}, ...open.map(resultItem))) : null) : null);
  }

  return {
    screen,
    show() {
      const { overview, selected } = desk;
      const options = overview.municipalities.flatMap((town) => {
        const events = overview.lifeEvents.filter(({ municipality }) => municipality === town.id);
        const own = overview.procedures.filter(({ municipality, id }) => municipality === town.id && selected?.municipality === town.id && id === selected.procedure);
        return [{ town, entries: [...own, ...events] }];
      });
      const offer = JSON.stringify(options.map(({ town, entries }) => [town, entries.map(({ id, name }) => [id, name])]));
      if (offer !== offered) {
        const before = choice.value;
        offered = offer;
        rewrite(choice, ...options.map(({ town, entries }) => {
          const group = h('optgroup', { label: town.name }, ...entries.map(({ id, name }) => h('option', { value: `${town.id}/${id}` }, name)));
          return group;
        }));
        choice.value = before;
        if (selected) choice.value = `${selected.municipality}/${selected.procedure}`;
        if (choice.selectedIndex < 0) choice.selectedIndex = 0;
      }
      if (waiting) tell();
    },
  };
}
