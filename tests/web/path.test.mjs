// A resident's whole way through the app, by pointer and by keyboard only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answer, answerAll, begin, DESKTOP, findNode, go, locate, openFact, press, ready, RESIDENT, screen, startBrowser, startServer, toPlan, turn } from './support.mjs';

let server, browser;
before(async () => { [server, browser] = [await startServer(), await startBrowser()]; });
after(async () => { await browser.stop(); server.stop(); });
async function started(options) { const page = await browser.open(server.address, options); await ready(page); return page; }

test('leads from the start to the detail of a procedure', async () => {
  const page = await started();
  await toPlan(page, RESIDENT);
  const plan = await screen(page);
  assert.equal(plan.id, 'plan');
  const detail = findNode(plan.root, (node) => node.id.startsWith('detail/'));
  await go(page, detail.id);
  assert.match((await screen(page)).id, /^detail\//);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('can be walked by keyboard alone', async () => {
  const page = await started();
  const tabTo = async (id) => {
    const wanted = await locate(page, id);
    for (let presses = 0; presses < 80; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never reaches ${id}`);
  };
  await tabTo('event/moving_in');
  await turn(page, () => page.keyboard.press('Enter'));
  await tabTo('begin');
  await turn(page, () => page.keyboard.press('Enter'));
  while ((await screen(page)).id.startsWith('question/')) {
    const { root } = await screen(page);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'a new page puts the focus on its heading');
    const value = RESIDENT[await openFact(page)];
    const radio = findNode(root, (node) => node.role === 'radio');
    if (radio || value === undefined) {
      await tabTo(radio?.id ?? 'choice/unknown');
      await page.keyboard.press('Space');
    } else {
      for (const [i, field] of ['field/year', 'field/month', 'field/day', 'field/number'].filter((id) => findNode(root, id)).entries()) {
        await tabTo(field);
        await page.keyboard.type(String(typeof value === 'string' ? Number(value.split('-')[i]) : value));
      }
    }
    await tabTo('continue');
    await turn(page, () => page.keyboard.press('Enter'));
  }
  await tabTo('show_plan');
  await turn(page, () => page.keyboard.press('Enter'));
  assert.equal((await screen(page)).id, 'plan');
  await page.context().close();
});

test('the Enter that ends a conversion does not search', async () => {
  const page = await started();
  const field = await locate(page, 'query');
  await field.fill('転入');
  const { id } = await screen(page);
  // As Chromium and Firefox tell it, and as Safari does: after the composition, by the key code alone.
  for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
    await field.evaluate((input, how) => { input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...how })); }, how);
    assert.equal((await screen(page)).id, id);
  }
  await field.focus();
  await turn(page, () => page.keyboard.press('Enter'));
  await page.context().close();
});

test('choosing an answer never moves on by itself', async () => {
  const page = await started();
  await begin(page);
  const { id } = await screen(page);
  const fact = await openFact(page);
  await answer(page, fact, RESIDENT[fact] ?? null);
  assert.equal((await screen(page)).id, id);
  await page.context().close();
});

test('continuing without an answer shows what is missing and takes the focus there', async () => {
  const page = await started();
  await begin(page);
  await press(page, 'continue');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  const link = alert.getByRole('link').first();
  await link.click();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
  await page.context().close();
});

test('the browser can go back and forward without losing answers', async () => {
  const page = await started();
  await begin(page);
  const first = (await screen(page)).id;
  const fact = await openFact(page);
  await answer(page, fact, RESIDENT[fact] ?? null);
  await go(page, 'continue');
  const second = (await screen(page)).id;
  await turn(page, () => page.goBack());
  const back = await screen(page);
  assert.equal(back.id, first);
  assert.ok(findNode(back.root, (node) => node.selected || (node.role === 'number_field' && node.value)), 'the answer is still there');
  await turn(page, () => page.goForward());
  assert.equal((await screen(page)).id, second);
  await page.context().close();
});

test('changing one answer keeps the others', async () => {
  const page = await started();
  await begin(page);
  const asked = await answerAll(page, RESIDENT);
  const change = findNode((await screen(page)).root, (node) => node.id.startsWith('change/'));
  await go(page, change.id);
  const again = await openFact(page);
  assert.ok(asked.includes(again));
  await answer(page, again, RESIDENT[again] ?? null);
  await go(page, 'continue');
  assert.equal((await screen(page)).id, 'check', 'nothing else is asked again');
  await page.context().close();
});

test('not knowing anything still leads to a plan', async () => {
  const page = await started({ viewport: DESKTOP });
  await begin(page);
  while ((await screen(page)).id.startsWith('question/')) {
    const { root } = await screen(page);
    const fact = await openFact(page);
    await answer(page, fact, findNode(root, 'choice/unknown') ? null : RESIDENT[fact]);
    await go(page, 'continue');
  }
  await go(page, 'show_plan');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('answers survive a reload of the tab and are gone after erasing', async () => {
  const page = await started();
  await begin(page);
  const fact = await openFact(page);
  await answer(page, fact, RESIDENT[fact] ?? null);
  await go(page, 'continue');
  const { id } = await screen(page);
  await page.reload();
  await ready(page);
  assert.equal((await screen(page)).id, id);
  await go(page, 'erase');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'nothing is left in the tab');
  await page.reload();
  await ready(page);
  assert.equal((await screen(page)).id, 'start');
  await page.context().close();
});

test('a double click does not act on the page that follows', async () => {
  const page = await started();
  await begin(page);
  const fact = await openFact(page);
  await answer(page, fact, RESIDENT[fact] ?? null);
  const next = await locate(page, 'continue');
  await turn(page, () => next.dblclick());
  const { root } = await screen(page);
  assert.ok(!findNode(root, (node) => node.role === 'error_summary'), 'the second click was dropped');
  await page.context().close();
});

test('language and text size can be changed on the way', async () => {
  const page = await started({ viewport: DESKTOP });
  await begin(page);
  const { id } = await screen(page);
  await go(page, 'tool/language');
  await press(page, 'set/language/en');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await press(page, 'set/text/150');
  await page.waitForFunction(() => globalThis.madoguchi.mirror.screen.text_percent === 150);
  await go(page, 'back');
  assert.equal((await screen(page)).id, id);
  await page.context().close();
});

test('each municipality has its own page, content and memory', async () => {
  const page = await browser.open(`${server.address}/koganei`);
  await ready(page);
  assert.match(page.url(), /\/koganei\/\?/);
  assert.match(await page.title(), /小金井市/);
  assert.ok(page.requests.some((url) => url.endsWith('/koganei.bundle')));
  assert.ok(!page.requests.some((url) => url.endsWith('/setagaya.bundle')));
  await begin(page);
  await answer(page, await openFact(page), null);
  await go(page, 'continue');
  assert.match((await screen(page)).id, /^question\//);
  await page.goto(`${server.address}/?today=2026-11-30&lang=ja`);
  await ready(page);
  assert.match(await page.title(), /世田谷区/);
  assert.equal((await screen(page)).id, 'start');
  await page.goto(`${server.address}/koganei/contact.html`);
  assert.match(await page.locator('main').innerText(), /小金井市/);
  assert.deepEqual(await page.locator('main li a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname)), ['/', '/ota/']);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
