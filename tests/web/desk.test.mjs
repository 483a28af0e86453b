// The author's desk: opened from a disk as ward staff do, and served with the files that one edits.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CANNOT } from './browsers.mjs';
import { root, site, startBrowser, startServer, TODAY } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said = JSON.parse(readFileSync(join(root, 'web/desk/words.ja.json'), 'utf8'));
/** What the desk says, whatever stands for its placeholders; without any, to the letter. */
const words = (key) => new RegExp(`^\\s*${said[key].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}\\s*$`, 's');
const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const title = (procedure) => read(`hoshimi/${procedure}/text.ja.json`).title;

let browser, folder;
before(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'madoguchi-desk-')), 'procedures');
  // The small town of the command line's tests, with the words of the residents' screens.
  cpSync(join(root, 'tests/golden/procedures'), folder, { recursive: true });
  for (const language of ['ja', 'en']) cpSync(join(root, `procedures/shared/interface.${language}.json`), join(folder, `shared/interface.${language}.json`));
  browser = await startBrowser();
});
after(async () => { await browser.stop(); rmSync(folder, { recursive: true, force: true }); });

const plainInput = (page) => page.addInitScript(() => { delete globalThis.showDirectoryPicker; });
/** The page from the disk; it has not been given anything yet. */
async function fromDisk({ viewport = { width: 1440, height: 900 }, prepare } = {}) {
  const page = await browser.open(`${pathToFileURL(join(site, 'desk/index.html'))}`, {
    viewport, query: { today: TODAY }, prepare: async (p) => { await plainInput(p); await prepare?.(p); },
  });
  // Choosers are ours from now on: a first listener takes a moment to be heard.
  page.on('filechooser', () => {});
  await page.getByRole('button', { name: words('open.button') }).first().waitFor();
  return page;
}
/** What a field would hold if that folder were chosen, where the driver can name files only. */
async function handOver(field, what) {
  const files = readdirSync(what, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name), { size } = statSync(path);
    return { path: relative(dirname(what), path), text: size < 1e6 ? readFileSync(path, 'utf8') : null, size };
  });
  await field.evaluate((field, files) => {
    const list = files.map(({ path, text, size }) => Object.defineProperty(new File([text ?? new Uint8Array(size)], path.split('/').at(-1)), 'webkitRelativePath', { value: path }));
    Object.defineProperty(field, 'files', { value: list, configurable: true });
    field.dispatchEvent(new Event('change'));
  }, files);
}
async function give(page, what = folder) {
  if (CANNOT.folders) return handOver(page.locator('input[type=file]'), what);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: words('open.button') }).first().click()]);
  return chooser.setFiles(what);
}
async function opened(options) {
  const page = await fromDisk(options);
  await checked(page, () => give(page));
  return page;
}
const checks = (page) => page.evaluate(() => Number(document.querySelector('main')?.dataset.checks ?? 0));
/** Acts, and waits until the check that follows is done. */
async function checked(page, act) {
  const before = await checks(page);
  await act();
  await page.waitForFunction((n) => Number(document.querySelector('main')?.dataset.checks ?? 0) > n && document.querySelector('main').getAttribute('aria-busy') === 'false', before);
}
const choose = (page, procedure) => page.getByRole('region', { name: words('procedures.title') }).getByRole('button', { name: title(procedure) }).click();
const tab = (page, name) => page.getByRole('tab', { name: words(`tab.${name}`) }).click();
const text = (page) => page.getByRole('textbox', { name: words('editor.text') });
const outline = (page) => page.getByRole('list', { name: words('outline.title') });
async function showWords(page) {
  await page.getByRole('button', { name: words('tree.words') }).click();
  await outline(page).waitFor();
}
const openFile = (page, path) => page.getByRole('combobox', { name: words('editor.file') }).selectOption(path);
const walkFrame = (page) => page.frameLocator('iframe');

test('opened from a disk it checks a folder, shows all of it, and asks nobody for anything', async () => {
  const page = await opened();
  for (const procedure of ['move_in', 'move_out', 'record_copy', 'card_new']) await page.getByRole('button', { name: title(procedure) }).waitFor();
  await choose(page, 'move_out');
  await page.getByRole('heading', { name: words('tree.title') }).waitFor();
  await showWords(page);
  const boxes = outline(page).getByRole('button');
  assert.ok(await boxes.count() >= 3);
  // The first question stands at the picture's upper left.
  const picture = page.getByRole('application', { name: words('tree.picture') });
  await picture.click({ position: { x: 90, y: 40 } });
  const question = await boxes.first().textContent();
  assert.ok(question.includes(await page.getByRole('group', { name: words('tree.about') }).locator('strong').textContent()));
  await page.getByRole('button', { name: words('box.open') }).click();
  assert.match(await page.getByRole('combobox', { name: words('editor.file') }).inputValue(), /move_out/);
  await tab(page, 'scenarios');
  await page.getByText('moves_with_card', { exact: true }).waitFor();
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(`${pathToFileURL(join(site, 'desk'))}/`) && !/^(data|blob|about):/.test(url)), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('an edit that breaks a file is told with its line, leads there, and is gone when it is mended', async () => {
  const page = await opened();
  await choose(page, 'move_out');
  const path = 'hoshimi/move_out/procedure.json';
  await tab(page, 'file');
  await openFile(page, path);
  const whole = await text(page).inputValue();
  await checked(page, () => text(page).fill(whole.replace('"branches": [', '"branches": [ oops')));
  const problems = page.getByRole('region', { name: words('problems.title') });
  const place = problems.getByRole('button', { name: new RegExp(`^${path}:\\d+:\\d+`) }).first();
  const line = Number(/:(\d+):/.exec(await place.textContent())[1]);
  assert.equal(line, whole.split('\n').findIndex((one) => one.includes('"branches": [')) + 1);
  await tab(page, 'tree');
  await page.getByText(words('tree.old')).waitFor();
  await showWords(page);
  assert.ok(await outline(page).getByRole('button').count() >= 3, 'the tree is there as it last was');
  await place.click();
  const at = await text(page).evaluate((field) => field.value.slice(0, field.selectionStart).split('\n').length);
  assert.equal(at, line);
  // What is not saved is not lost by leaving.
  assert.match(await page.getByRole('button', { name: words('save.some') }).textContent(), /1/);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await checked(page, () => page.getByRole('button', { name: words('editor.revert') }).click());
  assert.equal(await text(page).inputValue(), whole);
  await tab(page, 'tree');
  await page.getByText(words('tree.old')).waitFor({ state: 'hidden' });
  assert.equal(await page.getByRole('button', { name: words('save.some') }).count(), 0);
  await page.context().close();
});

test('who walks lights the path: by the screens that residents see, and as a scenario', async () => {
  const page = await opened();
  await choose(page, 'move_out');
  await showWords(page);
  const lit = () => outline(page).getByText(words('box.on_path')).filter({ visible: true });
  assert.equal(await lit().count(), 0);
  const picture = page.getByRole('application', { name: words('tree.picture') });
  const before = await picture.screenshot();
  await page.getByRole('combobox', { name: words('walk.what') }).selectOption('hoshimi/move_out');
  await page.getByRole('button', { name: words('walk.start') }).click();
  const frame = walkFrame(page);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await lit().first().waitFor();
  const alone = await lit().count();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.ok(!before.equals(await picture.screenshot()), 'the path is painted');
  await tab(page, 'scenarios');
  await page.getByRole('listitem').filter({ hasText: 'moves_with_card' }).getByRole('button', { name: words('scenario.walk') }).click();
  await page.getByText(read('hoshimi/scenarios.json').find(({ id }) => id === 'moves_with_card').resident).first().waitFor();
  await page.getByRole('group', { name: words('walk.answers') }).waitFor();
  await tab(page, 'tree');
  await lit().nth(alone).waitFor();
  await page.getByRole('button', { name: words('walk.end') }).click();
  await lit().first().waitFor({ state: 'hidden' });
  await page.context().close();
});

test('all of it can be done with the keyboard', async () => {
  const page = await fromDisk();
  const key = (name) => page.keyboard.press(name);
  /** Goes on with Tab until that has the focus. */
  async function tabTo(target, back = false) {
    await target.waitFor();
    for (let i = 0; i < 200; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await key(back ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`the keyboard does not reach ${target}`);
  }
  await tabTo(page.getByRole('button', { name: words('open.button') }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Enter')]);
  await checked(page, () => (CANNOT.folders ? handOver(chooser.element(), folder) : chooser.setFiles(folder)));
  await tabTo(page.getByRole('button', { name: new RegExp(`^${title('move_out')}`) }));
  await key('Enter');
  await tabTo(page.getByRole('button', { name: words('tree.words') }));
  await key('Enter');
  await tabTo(page.getByRole('application', { name: words('tree.picture') }));
  const zoom = () => page.getByText(/^\d+%$/).last().textContent();
  await page.getByText(/^\d+%$/).last().waitFor();
  const before = await zoom();
  await key('+');
  await page.waitForFunction((text) => document.querySelector('.zoom').textContent !== text, before);
  await tabTo(outline(page).getByRole('button').first());
  await key('ArrowDown');
  assert.ok(await outline(page).getByRole('button').nth(1).evaluate((box) => box === document.activeElement && box.ariaCurrent === 'true'));
  await tabTo(page.getByRole('tab', { name: words('tab.tree') }), true);
  await key('ArrowRight');
  await tabTo(text(page));
  await checked(page, async () => { await key('Control+Home'); await page.keyboard.type('x'); });
  await page.getByText(words('editor.unsaved')).waitFor();
  await checked(page, () => key('Control+z'));
  await page.getByText(words('editor.unsaved')).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('axe finds nothing in any state', async () => {
  const page = await fromDisk();
  const found = [];
  async function look(where) {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => document.body.clientHeight === 0)) continue;
      await frame.evaluate(axe);
      const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'], iframes: false, preload: false }));
      found.push(...violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2).join(' ')}`));
    }
  }
  await look('nothing open');
  await checked(page, () => give(page));
  await choose(page, 'move_out');
  await showWords(page);
  await outline(page).getByRole('button').nth(1).click();
  await look('tree');
  await page.getByRole('button', { name: words('walk.start') }).click();
  await walkFrame(page).getByRole('heading', { level: 1 }).waitFor();
  await look('walk');
  await tab(page, 'file');
  const whole = await text(page).inputValue();
  await checked(page, () => text(page).fill(whole.replace('{', '{ oops')));
  await look('file');
  await checked(page, () => page.getByRole('button', { name: words('editor.revert') }).click());
  await tab(page, 'scenarios');
  await look('scenarios');
  await tab(page, 'compare');
  await page.getByRole('button', { name: words('compare.as_opened') }).click();
  await look('compare');
  assert.deepEqual(found, []);
  await page.context().close();
});

test('a folder without content, and one that is too large, are refused with what to do', async () => {
  const page = await fromDisk();
  const refused = join(folder, '..', 'other');
  mkdirSync(join(refused, 'town'), { recursive: true });
  writeFileSync(join(refused, 'town/notes.json'), '{}');
  await give(page, refused);
  await page.getByRole('status').getByText(words('open.no_content')).waitFor();
  writeFileSync(join(refused, 'town/municipality.json'), '{}');
  writeFileSync(join(refused, 'town/facts.json'), '');
  truncateSync(join(refused, 'town/facts.json'), 65 * 1024 * 1024);
  await give(page, refused);
  await page.getByRole('status').getByText(words('open.too_large')).waitFor();
  await checked(page, () => give(page));
  await page.getByRole('button', { name: title('move_in') }).waitFor();
  await page.context().close();
});

test('where nothing can be painted the tree stands there in words', async () => {
  const page = await opened({ prepare: (p) => p.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : get.call(this, kind, ...rest); };
  }) });
  await outline(page).waitFor();
  await page.getByText(words('tree.no_picture')).waitFor();
  await page.context().close();
});

test('a dropped folder is opened, and dropped again it is compared with what was there', { skip: CANNOT.drop }, async () => {
  const page = await fromDisk();
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  const drop = async () => { for (const type of ['dragEnter', 'dragOver', 'drop']) await hand.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data }); };
  await checked(page, drop);
  await page.getByRole('button', { name: title('card_new') }).waitFor();
  const path = join(folder, 'hoshimi/card_new/procedure.json'), before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('"value": 1000', '"value": 1500'));
  await checked(page, drop);
  await page.getByRole('row', { name: /1,?000.*1,?500/ }).waitFor();
  writeFileSync(path, before);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('what a change does to residents is told as people, and saved into the folder', async () => {
  const server = await startServer();
  const texts = Object.fromEntries(['hoshimi/municipality.json', 'hoshimi/facts.json', 'hoshimi/evidence.json', 'hoshimi/sources.json', 'hoshimi/offices.json', 'hoshimi/life_events.json', 'hoshimi/scenarios.json', 'hoshimi/text.ja.json',
    ...['card_lost', 'card_new', 'move_in', 'move_out', 'record_copy', 'school_bag'].flatMap((one) => [`hoshimi/${one}/procedure.json`, `hoshimi/${one}/text.ja.json`]),
    'shared/evidence.json', 'shared/facts.json', 'shared/sources.json', 'shared/text.ja.json', 'shared/interface.ja.json'].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  // A folder that the browser lets the page write to: the origin's own.
  const page = await browser.open(`${server.address}/desk`, { viewport: { width: 1440, height: 900 }, query: { today: TODAY }, prepare: (p) => p.addInitScript((files) => {
    globalThis.showDirectoryPicker = async () => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('content', { create: true });
      for (const [path, content] of Object.entries(files)) {
        const parts = path.split('/'), name = parts.pop();
        let at = top;
        for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
        const stream = await (await at.getFileHandle(name, { create: true })).createWritable();
        await stream.write(content);
        await stream.close();
      }
      return top;
    };
  }, texts) });
  await checked(page, () => page.getByRole('button', { name: words('open.button') }).first().click());
  await tab(page, 'file');
  const path = 'hoshimi/card_new/procedure.json';
  await openFile(page, path);
  const changed = (await text(page).inputValue()).replace('"value": 1000', '"value": 1500');
  await checked(page, () => text(page).fill(changed));
  await tab(page, 'compare');
  await page.getByRole('button', { name: words('compare.as_opened') }).click();
  await page.getByRole('row', { name: /1,?000.*1,?500/ }).waitFor();
  await page.getByRole('button', { name: words('save.some') }).click();
  await page.getByText(words('save.written')).waitFor();
  const written = await page.evaluate(async (parts) => {
    let at = await (await navigator.storage.getDirectory()).getDirectoryHandle('content');
    for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part);
    return (await (await at.getFileHandle(parts.at(-1))).getFile()).text();
  }, path.split('/'));
  assert.equal(written, changed);
  assert.deepEqual(page.problems, []);
  await page.context().close();
  server.stop();
});

test('served for editing it follows what is saved, and who walks stays where they are', async () => {
  const server = await startServer('--content', folder);
  const page = await browser.open(`${server.address}/desk`, { viewport: { width: 1440, height: 900 }, query: { today: TODAY } });
  await page.waitForFunction(() => Number(document.querySelector('main')?.dataset.checks ?? 0) > 0);
  await choose(page, 'card_new');
  await page.getByRole('combobox', { name: words('walk.what') }).selectOption('hoshimi/card_new');
  await page.getByRole('button', { name: words('walk.start') }).click();
  const heading = walkFrame(page).getByRole('heading', { level: 1 });
  const asked = await heading.textContent();
  const path = join(folder, 'hoshimi/text.ja.json'), before = readFileSync(path, 'utf8');
  const began = Date.now();
  await checked(page, () => writeFileSync(path, before.replace('カードをなくしましたか', 'カードが見つかりませんか')));
  console.log(`saved → checked in the page: ${Date.now() - began} ms`);
  await page.getByRole('heading', { name: words('tree.title') }).waitFor();
  await heading.waitFor();
  assert.notEqual(asked, '');
  await checked(page, () => writeFileSync(path, before));
  assert.equal(await heading.textContent(), asked);
  assert.deepEqual(page.problems, []);
  await page.context().close();
  server.stop();
});

test('the desk over all of the content can be looked at', { skip: !process.env.MADOGUCHI_SCREENSHOTS }, async () => {
  const page = await fromDisk();
  await checked(page, () => give(page, join(root, 'procedures')));
  await page.getByRole('combobox', { name: words('procedures.municipality') }).selectOption('setagaya');
  await page.getByRole('region', { name: words('procedures.title') }).locator('[data-key="setagaya/move_out"]').click();
  await tab(page, 'scenarios');
  await page.getByRole('listitem').filter({ hasText: /22/ }).getByRole('button', { name: words('scenario.walk') }).first().click();
  await page.getByRole('group', { name: words('walk.answers') }).waitFor();
  await tab(page, 'tree');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({ path: join(root, 'docs/images/desk.png') });
  await page.context().close();
});
