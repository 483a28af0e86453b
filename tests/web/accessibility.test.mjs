// What an accessibility auditor would measure on every kind of page: axe, targets, reflow.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chooseText, DESKTOP, everyPage, go, painted, PHONE, press, ready, startBrowser, startServer } from './support.mjs';

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
