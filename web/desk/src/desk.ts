// The author's desk as one: what is open, its check, and how the panels hear of each other.

import type { DeskContext, Tab } from './desk_context';
import { createComparePanel } from './compare_panel';
import { Documents } from './documents';
import { h, mark, rewrite } from './dom';
import { createEditorPanel } from './editor_panel';
import type { Folder } from './folder';
import { createProblemsPanel } from './problems_panel';
import { createProceduresPanel } from './procedures_panel';
import { COMPARED, EDITED, Refusal, type Program } from './program';
import { save } from './save';
import { createScenariosPanel } from './scenarios_panel';
import { createTabs } from './tabs';
import { createTreePanel } from './tree_panel';
import type { Changes } from './served';
import type { Overview } from './types';
import { createWalkPanel } from './walk_panel';
import type { Language, Words } from './words';
import type { Screen } from '../../src/screen';

const NOTHING: Overview = {
  summary: { municipalities: 0, procedures: 0, scenarios: 0, errors: 0, warnings: 0 },
  municipalities: [], procedures: [], lifeEvents: [], problems: [],
};

export interface Desk {
  readonly documents: Documents;
  readonly folder: Folder;
  screen(screen: Screen): void;
  /** Files changed on the disk: they are checked, and whoever walks stays where they are. */
  follow(changes: Changes): void;
  /** The other folder of the comparison. */
  compareWith(files: ReadonlyMap<string, Uint8Array>, name: string): void;
  save(): Promise<void>;
  setToday(today: string): void;
}

/** What the shell around the desk offers. */
export interface Shell {
  readonly summary: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly saveButton: HTMLButtonElement;
  /** What trees are painted on: the same for whatever is opened. */
  readonly canvas: HTMLCanvasElement;
  say(text: string): void;
  chooseCompared(): void;
}

export function createDesk(root: HTMLElement, shell: Shell, program: Program, words: Words, language: Language, today: string, folder: Folder, documents: Documents): Desk {
  let overview = NOTHING;
  let selected: { municipality: string; procedure: string } | null = null;
  let generation = 0;

  const context: DeskContext = {
    program, words, language, documents,
    get overview() { return overview; },
    get selected() { return selected; },
    select(municipality, procedure) {
      if (selected?.municipality === municipality && selected.procedure === procedure) return;
      selected = { municipality, procedure };
      refresh();
    },
    goToProblem(problem) {
      if (problem.municipality && problem.procedure) context.select(problem.municipality, problem.procedure);
      if (problem.node) tree.point(problem.node);
      context.openFile(problem.path, problem.line, problem.column);
    },
    openFile(path, line, column) {
      context.showTab('file');
      editor.open(path, line, column);
    },
    showNode(municipality, procedure, node) {
      context.select(municipality, procedure);
      context.showTab('tree');
      tree.point(node);
    },
    showTab(tab) { tabs.choose(tab); },
    edit(path, text) {
      documents.edit(path, text);
      put(path);
    },
    revert(path) {
      documents.revert(path);
      put(path);
    },
    walkAs({ municipality, scenario }) { context.attempt(() => program.walkScenario(municipality, scenario)); },
    say: (text) => shell.say(text),
    attempt(run) {
      try {
        run();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        shell.say(error.message);
      }
    },
  };

  const panel = (name: string, title: string) => h('section', { class: `panel ${name}`, 'aria-labelledby': title });
  const [proceduresRoot, walkRoot, problemsRoot] = [panel('procedures', 'procedures-title'), panel('walk', 'walk-title'), panel('found', 'problems-title')];
  const tabs = createTabs<Tab>(words('tabs.title'), (['tree', 'file', 'scenarios', 'compare'] as const).map((tab) => [tab, words(`tab.${tab}`)]), (tab) => shown(tab));
  rewrite(root, proceduresRoot, h('div', { class: 'middle' }, tabs.list, ...tabs.panels), h('div', { class: 'right' }, walkRoot, problemsRoot));

  const procedures = createProceduresPanel(proceduresRoot, context);
  const problems = createProblemsPanel(problemsRoot, context);
  const tree = createTreePanel(tabs.panel('tree'), context, shell.canvas);
  const editor = createEditorPanel(tabs.panel('file'), context);
  const scenarios = createScenariosPanel(tabs.panel('scenarios'), context);
  const compare = createComparePanel(tabs.panel('compare'), context, shell.chooseCompared, () => compareWith(documents.saved(), words('compare.saved')));
  const walk = createWalkPanel(walkRoot, context, () => tree.showPath());

  /** What a hidden panel shows is made when it is looked at. */
  function shown(tab: Tab): void {
    if (tab === 'tree') tree.show();
    if (tab === 'file') { if (!editor.path) openOwnFile(); else editor.show(); }
    if (tab === 'scenarios') scenarios.show();
    if (tab === 'compare') compare.show();
  }
  function openOwnFile(): void {
    const own = documents.paths().filter((path) => path.endsWith(`/${selected?.procedure}/procedure.json`));
    const first = own.find((path) => path.startsWith(`${selected?.municipality}/`)) ?? own[0] ?? documents.paths()[0];
    if (first) editor.open(first, 0, 0);
  }

  function refresh(): void {
    procedures.show();
    problems.show();
    walk.show();
    // The tree first: the program speaks of the selected one.
    tree.show();
    const tab = tabs.chosen;
    if (tab !== 'tree') shown(tab);
    showSummary();
    showUnsaved();
  }
  function showSummary(): void {
    const { errors, warnings, procedures: count, scenarios: tried } = overview.summary;
    const kind = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ok';
    rewrite(shell.summary, mark(kind), h('strong', {}, words(`summary.${kind}`, { errors, warnings })),
      h('span', { class: 'second' }, words('summary.counts', { procedures: count, scenarios: tried })));
  }
  function showUnsaved(): void {
    const count = documents.unsaved().length;
    shell.saveButton.textContent = count > 0 ? words('save.some', { n: count }) : words('save.none');
    shell.saveButton.setAttribute('aria-disabled', String(count === 0));
  }

  function put(path: string): void {
    showUnsaved();
    if (program.put(EDITED, path, documents.bytes(path))) void check();
    else editor.show();
  }

  /** Step by step, so that the page stays alive; a newer check takes over. */
  async function check(): Promise<void> {
    const mine = ++generation;
    root.setAttribute('aria-busy', 'true');
    program.checkBegin();
    for (;;) {
      const { done, of } = program.checkStep();
      shell.progress.max = of;
      shell.progress.value = done;
      shell.progress.hidden = done >= of;
      if (done >= of) break;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (mine !== generation) return;
    }
    overview = program.overview();
    if (!selected || !overview.procedures.some(({ municipality, id }) => municipality === selected?.municipality && id === selected.procedure)) {
      // First what has an error: that is why one looks.
      const first = [...overview.procedures].sort((a, b) => Math.sign(b.errors) - Math.sign(a.errors))[0];
      selected = first ? { municipality: first.municipality, procedure: first.id } : null;
    }
    refresh();
    root.setAttribute('aria-busy', 'false');
    root.dataset['checks'] = String(Number(root.dataset['checks'] ?? 0) + 1);
  }

  function fill(slot: number, files: ReadonlyMap<string, Uint8Array>): void {
    program.clear(slot);
    for (const [path, bytes] of files) program.put(slot, path, bytes);
  }
  function compareWith(files: ReadonlyMap<string, Uint8Array>, name: string): void {
    fill(COMPARED, files);
    compare.against(name, files);
    if (tabs.chosen === 'compare') compare.show();
    else context.showTab('compare');
  }
  function start(date: string): void {
    program.start(language, date);
    fill(EDITED, documents.current());
    compare.against('', new Map());
    void check();
  }
  start(today);

  return {
    documents, folder, compareWith,
    screen: (screen) => walk.screen(screen),
    follow(changes) {
      const encoder = new TextEncoder();
      let different = false;
      for (const [path, text] of Object.entries(changes)) {
        if (!documents.follow(path, text === null ? null : encoder.encode(text))) continue;
        if (text === null) program.remove(EDITED, path);
        else program.put(EDITED, path, documents.bytes(path));
        different = true;
      }
      if (different) void check();
      else refresh();
    },
    async save() {
      editor.flush();
      const paths = documents.unsaved();
      if (paths.length === 0) { shell.say(words('save.nothing')); return; }
      try {
        const how = await save(paths, documents, folder.handles);
        shell.say(words(`save.${how}`, { n: paths.length, files: paths.join(words('list.and')) }));
      } catch {
        shell.say(words('save.failed'));
      }
      refresh();
    },
    setToday(date) { context.attempt(() => start(date)); },
  };
}
