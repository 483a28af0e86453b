// What an auditor would measure on every kind of page: axe, targets, reflow, and whom the page talks to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chooseText, DESKTOP, everyPage, go, painted, PHONE, press, ready, startBrowser, startServer } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server, browser;
before(async () => { [server, browser] = [await startServer(), await startBrowser()]; });
after(async () => { await browser.stop(); server.stop(); });
async function started(options) { const page = await browser.open(server.address, options); await ready(page); return page; }

async function violations(page) {
  // Evaluated as a function of its own: the page's policy forbids inline scripts, and rightly.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2).join(' ')}`);
}

// Targets that are too small, and targets that lie over one another.
const badTargets = (page) => page.evaluate(() => {
  const found = [];
  const boxes = [...document.querySelectorAll('#mirror :is(a[href], button, input)')].filter((e) => e.checkVisibility() && !e.closest('[inert]') && !e.closest('.p-skip'))
    .map((e) => ({ e, r: e.getBoundingClientRect() }));
  for (const { e, r } of boxes) if (r.width < 47.5 || r.height < 47.5) found.push(`${e.outerHTML.slice(0, 80)} is ${r.width}×${r.height}`);
  for (const a of boxes) for (const b of boxes) {
    if (a === b || a.e.contains(b.e) || b.e.contains(a.e)) continue;
    const w = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left), h = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
    if (w > 1 && h > 1) found.push(`${a.e.outerHTML.slice(0, 60)} covers ${b.e.outerHTML.slice(0, 60)}`);
  }
  return found;
});

for (const [name, viewport] of [['phone', PHONE], ['desktop', DESKTOP]]) {
  for (const mode of ['painted', 'text']) {
    test(`on every page axe finds nothing, targets are large and apart, and nobody else is asked, ${mode}, ${name}`, async () => {
      const page = await started({ viewport });
      if (mode === 'text') { await chooseText(page); await page.waitForFunction(() => document.documentElement.classList.contains('text')); }
      const found = [];
      await everyPage(page, async (where) => {
        const problems = await violations(page);
        if (mode === 'painted') problems.push(...await badTargets(page));
        found.push(...problems.map((problem) => `${where}: ${problem}`));
      });
      assert.deepEqual(found, []);
      assert.deepEqual(page.requests.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:')), []);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }
}

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
