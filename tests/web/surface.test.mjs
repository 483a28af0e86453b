// The canvas and the mirror: what is painted, when, and what stands in where it cannot be.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CANNOT } from './browsers.mjs';
import { answerAll, begin, chooseText, DESKTOP, go, painted, press, ready, RESIDENT, screen, site, startBrowser, startServer, toPlan, turn } from './support.mjs';

let server, browser;
before(async () => { [server, browser] = [await startServer(), await startBrowser()]; });
after(async () => { await browser.stop(); server.stop(); });
async function started(options) { const page = await browser.open(server.address, options); await ready(page); return page; }

test('at rest no frame is painted', async () => {
  const page = await started();
  await begin(page);
  await painted(page);
  const frames = () => page.evaluate(() => globalThis.madoguchi.engine.frames());
  const before = await frames();
  // Ninety animation frames of the browser go by without anything happening.
  await page.evaluate(() => new Promise((resolve) => { let n = 0; const tick = () => (++n === 90 ? resolve() : requestAnimationFrame(tick)); tick(); }));
  assert.equal(await frames(), before);
  await page.context().close();
});

test('what is in the Screen was painted, and its element lies there', async () => {
  const page = await started({ viewport: DESKTOP });
  await toPlan(page, RESIDENT);
  const log = (await page.evaluate(() => globalThis.madoguchi.engine.paintLog())).trim().split('\n').map((line) => JSON.parse(line));
  const nodes = [];
  const walk = (node) => { nodes.push(node); (node.children ?? []).forEach(walk); };
  walk((await screen(page)).root);
  const bare = (text) => text.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1').replace(/[\u200b\u2060\s]/g, '');
  const paintedWords = new Map();
  for (const [node, text] of log) paintedWords.set(node, (paintedWords.get(node) ?? '') + bare(text));
  const hiddenParts = new Set(['skip', 'tool_narrow']);
  const missing = nodes.filter((node) => node.words && !hiddenParts.has(node.part) && !bare(paintedWords.get(node.id) ?? paintedWords.get(nodes.indexOf(node)) ?? '').includes(bare(node.words)));
  assert.deepEqual(missing.map((node) => node.id), []);
  await page.context().close();
});

test('the text-only surface shares the state and paints nothing', async () => {
  const page = await started();
  await begin(page);
  const { id } = await screen(page);
  await chooseText(page);
  await page.waitForFunction(() => document.documentElement.classList.contains('text'));
  await press(page, 'continue');
  await page.getByRole('alert').waitFor();
  const frames = await page.evaluate(() => globalThis.madoguchi.engine.frames());
  await answerAll(page, RESIDENT);
  assert.notEqual((await screen(page)).id, id);
  assert.equal(await page.evaluate(() => globalThis.madoguchi.engine.frames()), frames);
  await page.context().close();
});

test('while the browser has taken the context away there is the text-only surface, and then the same pixels again', async () => {
  const page = await started();
  /** All of the canvas, with the pointer over nothing. */
  const pixels = async () => {
    await page.mouse.move(0, 0);
    await painted(page);
    return page.evaluate(() => new Promise((resolve) => {
      globalThis.madoguchi.surface.wake();
      requestAnimationFrame(() => {
        const canvas = document.querySelector('#canvas'), copy = document.createElement('canvas');
        Object.assign(copy, { width: canvas.width, height: canvas.height });
        copy.getContext('2d').drawImage(canvas, 0, 0);
        resolve(copy.toDataURL());
      });
    }));
  };
  const before = await pixels();
  await page.evaluate(() => {
    globalThis.taken = document.querySelector('#canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    globalThis.taken.loseContext();
  });
  await page.waitForFunction(() => document.documentElement.classList.contains('text'));
  await begin(page);
  await turn(page, () => page.goBack());
  await turn(page, () => page.goBack());
  await page.evaluate(() => globalThis.taken.restoreContext());
  await page.waitForFunction(() => document.documentElement.classList.contains('painted'));
  await painted(page);
  assert.ok(await pixels() === before);
  await page.context().close();
});

for (const [what, breakIt] of [
  ['WebGL2 is missing', () => { const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : get.call(this, kind, ...rest); }; }],
  ['pixels read back are noise', () => {
    for (const type of [CanvasRenderingContext2D, globalThis.OffscreenCanvasRenderingContext2D]) {
      const read = type.prototype.getImageData;
      type.prototype.getImageData = function (...at) { const image = read.apply(this, at); for (let i = 0; i < image.data.length; i++) image.data[i] = (i * 97) % 256; return image; };
    }
  }],
]) {
  test(`the text-only surface is chosen by itself where ${what}`, { skip: CANNOT.prepare }, async () => {
    const page = await started({ prepare: (p) => p.addInitScript(breakIt) });
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains('text')));
    await toPlan(page, RESIDENT);
    await page.context().close();
  });
}

for (const [what, change] of [['truncated', (body) => body.subarray(0, body.length / 2)], ['altered', (body) => { body[body.length >> 1] ^= 1; return body; }]]) {
  test(`content that was ${what} is refused, and the contact page offered`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-damaged-'));
    cpSync(site, folder, { recursive: true });
    const bundle = join(folder, 'setagaya.bundle');
    writeFileSync(bundle, change(readFileSync(bundle)));
    const damaged = await startServer('--root', folder);
    const page = await browser.open(damaged.address);
    await page.waitForFunction(() => document.documentElement.classList.contains('failed'));
    const link = page.getByRole('main').or(page.locator('body')).getByRole('link').last();
    await link.click();
    await page.waitForFunction(() => location.pathname.endsWith('/contact.html') && document.readyState === 'complete');
    assert.match(page.url(), /contact\.html$/);
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    await page.context().close();
    damaged.stop();
    rmSync(folder, { recursive: true });
  });
}

test('the signs of channels stand on paper too, where browsers leave out backgrounds', { skip: CANNOT.print }, async () => {
  const page = await started();
  await toPlan(page, RESIDENT);
  await page.emulateMedia({ media: 'print' });
  const signs = await page.evaluate(() => [...document.querySelectorAll('#mirror [data-sign] > .words')].map((words) => {
    const { printColorAdjust, backgroundColor, width } = getComputedStyle(words, '::before');
    return { printColorAdjust, seen: parseFloat(width) > 0 && backgroundColor !== 'rgba(0, 0, 0, 0)' };
  }));
  assert.ok(signs.length > 0);
  assert.deepEqual(signs.filter((sign) => sign.printColorAdjust !== 'exact' || !sign.seen), []);
  await page.context().close();
});

test('the page can be read before and without the app', { skip: CANNOT.prepare }, async () => {
  const page = await browser.open(server.address, { prepare: (p) => p.route('**/*.wasm', () => new Promise(() => {})) });
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.getByRole('progressbar').isVisible());
  await page.context().close();
});
