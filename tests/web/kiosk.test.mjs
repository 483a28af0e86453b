// Kiosk mode, with the app's clock standing still until a test turns it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findNode, answerAll, begin, go, locate, painted, press, ready, RESIDENT, screen, startBrowser, startServer } from './support.mjs';

const PORTRAIT = { width: 1080, height: 1920 };
let server, browser;
before(async () => { [server, browser] = [await startServer(), await startBrowser()]; });
after(async () => { await browser.stop(); server.stop(); });
async function kiosk() {
  const page = await browser.open(server.address, { viewport: PORTRAIT, query: { kiosk: '1', clock: 'still' } });
  await ready(page);
  return page;
}
const turnClock = async (page, ms) => {
  await page.evaluate((ms) => { const { engine } = globalThis.madoguchi; engine.setNow(ms); engine.tick(); }, ms);
  await painted(page);
};
const dialog = (page) => screen(page).then(({ root }) => findNode(root, (node) => node.role === 'dialog'));
async function toQuestion(page) {
  await go(page, 'touch');
  if ((await screen(page)).id === 'start') await begin(page);
}

test('asks after 90 seconds of rest and goes on in exactly the same state', async () => {
  const page = await kiosk();
  await toQuestion(page);
  const { id } = await screen(page);
  await turnClock(page, 89_000);
  assert.equal(await dialog(page), undefined);
  await turnClock(page, 90_000);
  assert.ok(await dialog(page));
  assert.ok(await page.evaluate(() => document.querySelector('#mirror main')?.inert), 'the page behind cannot be reached');
  await press(page, 'still/continue');
  await painted(page);
  assert.equal(await dialog(page), undefined);
  assert.equal((await screen(page)).id, id);
  await page.context().close();
});

test('wipes everything when nobody answers for 30 seconds', async () => {
  const page = await kiosk();
  await toQuestion(page);
  await turnClock(page, 90_000);
  await turnClock(page, 119_000);
  assert.ok(await dialog(page));
  await turnClock(page, 120_000);
  assert.equal((await screen(page)).id, 'idle');
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  assert.equal(await page.evaluate(() => document.cookie), '');
  await page.goBack({ timeout: 1000 }).catch(() => null);
  assert.ok(['idle', undefined].includes((await page.evaluate(() => globalThis.madoguchi?.mirror.screen.id)) ?? undefined), 'nothing can be paged back to');
  await page.context().close();
});

test('offers no way to another host and stores nothing on the whole path', async () => {
  const page = await kiosk();
  await toQuestion(page);
  const outside = () => page.evaluate(() => [...document.querySelectorAll('#mirror a[href]')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#')));
  await answerAll(page, RESIDENT, async () => assert.deepEqual(await outside(), []));
  await go(page, 'show_plan');
  assert.deepEqual(await outside(), []);
  const { root } = await screen(page);
  assert.ok(findNode(root, (node) => node.qr || node.id === 'no_qr' || node.part === 'qr'), 'a QR code, or the reason why there is none');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.context().close();
});

test('keeps the bar with the button for staff at the foot of the panel, however long the page is', async () => {
  const page = await kiosk();
  const look = async () => {
    const button = await locate(page, 'kiosk/staff');
    const box = await button.boundingBox();
    const reached = await button.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    const pixels = await page.locator('#pinned').boundingBox();
    assert.ok(reached, 'nothing lies over the button');
    assert.ok(Math.abs(pixels.y + pixels.height - PORTRAIT.height) <= 1, 'its pixels end at the foot of the panel');
    assert.ok(box.y >= pixels.y && box.y + box.height <= pixels.y + pixels.height, 'the button lies on its pixels');
    return [Math.round(box.x), Math.round(box.y)];
  };
  const corner = await look();
  await toQuestion(page);
  assert.deepEqual(await look(), corner);
  await answerAll(page, RESIDENT);
  await go(page, 'show_plan');
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(length > PORTRAIT.height, 'the plan is longer than the panel, or this test proves nothing');
  assert.deepEqual(await look(), corner);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await painted(page);
  assert.deepEqual(await look(), corner);
  await page.context().close();
});
