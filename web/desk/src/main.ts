// Starts the page of the author's desk: header, opening a folder in every way that the browser knows, what is said when there
// is nothing to show. All of it happens in the page; nothing is asked of any server but one's own `script/server --edit`.

import madoguchiDesk from 'madoguchi_desk';
import wasm from 'madoguchi_desk.wasm';
import { createDesk, type Desk, type Shell } from './desk';
import { Documents } from './documents';
import { button, h, rewrite } from './dom';
import { directoryPicker, FolderError, fromDrop, fromInput, fromTexts, MAX_BYTES, MAX_FILES, type Folder } from './folder';
import { Program } from './program';
import { followServer, isServed } from './served';
import { wordsIn, type Language } from './words';

const query = new URLSearchParams(window.location.search);
const dateInJapan = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
const firstLanguage = (): Language => ((query.get('lang') ?? navigator.language).startsWith('ja') ? 'ja' : 'en');

async function main(): Promise<void> {
  let desk: Desk | null = null;
  const canvas = h('canvas', { id: 'tree', 'aria-hidden': 'true' });
  const program = await Program.create(madoguchiDesk, wasm, (screen) => desk?.screen(screen));
  build(firstLanguage());

  /** The page in that language, over what is open already. */
  function build(language: Language, kept: Desk | null = null, today = query.get('today') ?? dateInJapan()): void {
    const words = wordsIn(language);
    document.documentElement.lang = language;
    document.title = words('title');
    const picker = directoryPicker();
    let purpose: 'open' | 'compare' = 'open';

    const input = h('input', { type: 'file', webkitdirectory: true, hidden: true, onchange: () => {
      const files = input.files;
      if (files && files.length > 0) void take(fromInput(files), purpose);
    } });
    const status = h('p', { role: 'status', class: 'status' });
    const place = h('span', { class: 'folder second' });
    const summary = h('p', { class: 'summary' });
    const progress = h('progress', { hidden: true, 'aria-label': words('check.progress') });
    const openButton = button(words('open.button'), () => choose('open'));
    const saveButton = button(words('save.none'), () => void desk?.save(), { class: 'primary', 'aria-disabled': 'true' });
    const date = h('input', { type: 'date', value: today, onchange: () => { if (date.value) { today = date.value; desk?.setToday(date.value); } } });
    const other: Language = language === 'ja' ? 'en' : 'ja';
    const languageButton = button(wordsIn(other)('language.name'), () => build(other, desk, today), { lang: other, class: 'quiet' });
    const root = h('main', { class: 'desk', 'aria-busy': 'false' });
    const empty = h('main', { class: 'empty' },
      h('h2', {}, words('empty.title')), h('p', {}, words('empty.lead')),
      h('p', {}, button(words('open.button'), () => choose('open'), { class: 'primary large' })),
      h('p', { class: 'drop-hint' }, words('empty.drop')), h('p', { class: 'second' }, words('empty.private')));
    const body = h('div', { class: 'body' }, empty);
    const tools = h('div', { class: 'header-tools' }, h('label', { class: 'date' }, words('today.label'), ' ', date), languageButton, openButton, saveButton);
    rewrite(document.body,
      h('header', { class: 'header' }, h('span', { class: 'sign', 'aria-hidden': 'true' }), h('h1', {}, words('title')), place, summary, progress, tools),
      status, body, input);
    tools.classList.toggle('nothing-open', !kept);

    const say = (text: string) => {
      rewrite(status, h('span', {}, text), text ? button(words('status.close'), () => say(''), { class: 'quiet' }) : null);
      status.classList.toggle('speaks', text !== '');
    };
    const shell: Shell = { summary, progress, saveButton, canvas, say, chooseCompared: () => choose('compare') };

    function choose(what: 'open' | 'compare'): void {
      purpose = what;
      if (picker) void take(picker(), what);
      else { input.value = ''; input.click(); }
    }

    async function take(reading: Promise<Folder | null>, what: 'open' | 'compare'): Promise<void> {
      say(words('open.reading'));
      try {
        const folder = await reading;
        say('');
        if (!folder) return;
        if (what === 'compare' && desk) desk.compareWith(folder.files, folder.name);
        else open(folder);
      } catch (error) {
        if (!(error instanceof FolderError)) throw error;
        say(words(`open.${error.fault}`, { files: MAX_FILES, megabytes: MAX_BYTES / 1024 / 1024 }));
      }
    }

    /** What was open before is what the new folder is compared with: what has changed is seen at once. */
    function open(folder: Folder): void {
      const before = desk;
      if (before && before.documents.unsaved().length > 0 && !window.confirm(words('open.unsaved'))) return;
      put(folder, new Documents(folder.files));
      if (before) desk?.compareWith(before.documents.current(), words('compare.before_opening', { name: before.folder.name }));
    }
    function put(folder: Folder, documents: Documents): void {
      rewrite(body, root);
      tools.classList.remove('nothing-open');
      place.textContent = folder.name;
      desk = createDesk(root, shell, program, words, language, today, folder, documents);
    }
    if (kept) put(kept.folder, kept.documents);

    document.body.ondragover = (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      document.body.classList.add('dropping');
    };
    document.body.ondragleave = (event) => { if (!event.relatedTarget) document.body.classList.remove('dropping'); };
    document.body.ondrop = (event) => {
      document.body.classList.remove('dropping');
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void take(fromDrop(event.dataTransfer), 'open');
    };
    if (isServed() && !kept) {
      say(words('open.reading'));
      followServer((texts) => {
        say('');
        if (!desk) { put(fromTexts('procedures', texts), new Documents(fromTexts('procedures', texts).files)); return; }
        const gone = desk.documents.paths().filter((path) => !(path in texts)).map((path) => [path, null] as const);
        desk.follow({ ...texts, ...Object.fromEntries(gone) });
      }, (changes) => desk?.follow(changes));
    }
  }

  window.addEventListener('beforeunload', (event) => {
    if (desk && desk.documents.unsaved().length > 0) event.preventDefault();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || !desk) return;
    event.preventDefault();
    void desk.save();
  });
  document.documentElement.dataset['ready'] = '1';
}

main().catch((error: unknown) => {
  console.error(error);
  document.getElementById('failure')?.removeAttribute('hidden');
  document.getElementById('loading')?.remove();
});
