// The canvas and the mirror: what is painted, when, what stands in where it cannot be, and that nobody else is asked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { answerAll, begin, DESKTOP, findNode, go, locate, painted, PHONE, press, ready, RESIDENT, screen, startBrowser, startServer, toPlan, turn } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server, chromium;
before(async () => { [server, chromium] = [await startServer(), await startBrowser()]; });
after(async () => { await chromium.stop(); server.stop(); });
async function started(options) { const page = await chromium.open(server.address, options); await ready(page); return page; }

async function violations(page) {
  // Evaluated as a function of its own: the page's policy forbids inline scripts, and rightly.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2).join(' ')}`);
}
/** By the link that appears only for the keyboard: the first thing in the page. */
async function chooseText(page) {
  await (await locate(page, 'skip')).focus();
  await page.keyboard.press('Enter');
}
/** Visits every kind of page on the way to a plan. */
async function everyPage(page, visit) {
  await visit('start');
  await (await locate(page, 'query')).fill('転入');
  await turn(page, () => page.keyboard.press('Enter'));
  await visit('find');
  await go(page, 'row/ta');
  await visit('find/ta');
  await go(page, 'back');
  await go(page, 'brand');
  await go(page, 'event/moving_in');
  await visit('before');
  await go(page, 'begin');
  await press(page, 'continue');
  await page.getByRole('alert').waitFor();
  await painted(page);
  await visit('error');
  await answerAll(page, RESIDENT, (fact) => visit(`question/${fact}`));
  await visit('check');
  await go(page, 'show_plan');
  await visit('plan');
  for (const closed = page.getByRole('button', { expanded: false }); await closed.count() > 0; await painted(page)) await closed.first().click();
  await visit('plan, opened');
  await go(page, findNode((await screen(page)).root, (node) => node.id.startsWith('detail/')).id);
  await visit('detail');
}

test('no other host is ever asked', async () => {
  const page = await started();
  await everyPage(page, async () => {});
  const strangers = page.requests.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'));
  assert.deepEqual(strangers, []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [name, viewport] of [['phone', PHONE], ['desktop', DESKTOP]]) {
  for (const mode of ['painted', 'text']) {
    test(`axe finds nothing on any page, ${mode}, ${name}`, async () => {
      const page = await started({ viewport });
      if (mode === 'text') { await chooseText(page); await page.waitForFunction(() => document.documentElement.classList.contains('text')); }
      const found = [];
      await everyPage(page, async (where) => found.push(...(await violations(page)).map((v) => `${where}: ${v}`)));
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }
}

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

test('every target is large enough and none covers another', async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    const page = await started({ viewport });
    const problems = [];
    await everyPage(page, async (where) => problems.push(...await page.evaluate((where) => {
      const found = [];
      const boxes = [...document.querySelectorAll('#mirror :is(a[href], button, input)')].filter((e) => e.checkVisibility() && !e.closest('[inert]') && !e.closest('.p-skip'))
        .map((e) => ({ e, r: e.getBoundingClientRect() }));
      for (const { e, r } of boxes) if (r.width < 47.5 || r.height < 47.5) found.push(`${where}: ${e.outerHTML.slice(0, 80)} is ${r.width}×${r.height}`);
      for (const a of boxes) for (const b of boxes) {
        if (a === b || a.e.contains(b.e) || b.e.contains(a.e)) continue;
        const w = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left), h = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
        if (w > 1 && h > 1) found.push(`${where}: ${a.e.outerHTML.slice(0, 60)} covers ${b.e.outerHTML.slice(0, 60)}`);
      }
      return found;
    }, where)));
    assert.deepEqual(problems, []);
    await page.context().close();
  }
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

for (const [what, breakIt] of [
  ['WebGL2 is missing', () => { const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : get.call(this, kind, ...rest); }; }],
  ['pixels read back are noise', () => {
    for (const type of [CanvasRenderingContext2D, globalThis.OffscreenCanvasRenderingContext2D]) {
      const read = type.prototype.getImageData;
      type.prototype.getImageData = function (...at) { const image = read.apply(this, at); for (let i = 0; i < image.data.length; i++) image.data[i] = (i * 97) % 256; return image; };
    }
  }],
]) {
  test(`the text-only surface is chosen by itself where ${what}`, async () => {
    const page = await started({ prepare: (p) => p.addInitScript(breakIt) });
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains('text')));
    await toPlan(page, RESIDENT);
    await page.context().close();
  });
}

for (const [what, change] of [['truncated', (body) => body.subarray(0, body.length / 2)], ['altered', (body) => { body[body.length >> 1] ^= 1; return body; }]]) {
  test(`content that was ${what} is refused, and the contact page offered`, async () => {
    const page = await chromium.open(server.address, {
      prepare: (p) => p.route('**/*.bundle', async (route) => { const response = await route.fetch(); await route.fulfill({ response, body: change(await response.body()) }); }),
    });
    await page.waitForFunction(() => document.documentElement.classList.contains('failed'));
    const link = page.getByRole('main').or(page.locator('body')).getByRole('link').last();
    await link.click();
    assert.match(page.url(), /contact\.html$/);
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    await page.context().close();
  });
}

test('the page can be read before and without the app', async () => {
  const page = await chromium.open(server.address, { prepare: (p) => p.route('**/*.wasm', () => new Promise(() => {})) });
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.getByRole('progressbar').isVisible());
  await page.context().close();
});

test('content reflows at 320 pixels and 200 percent', async () => {
  const page = await started({ viewport: { width: 320, height: 640 } });
  await go(page, 'tool/settings');
  await press(page, 'set/text/200');
  await painted(page);
  await go(page, 'back');
  await everyPage(page, async (where) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} does not scroll sideways`);
  });
  await page.context().close();
});
