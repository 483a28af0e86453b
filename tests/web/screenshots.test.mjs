// Pictures of start, question and plan for a person to look at: docs/images with `run.mjs --screenshots`, else build/screenshots/<browser>.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NAME } from './browsers.mjs';
import { answer, begin, DESKTOP, go, openFact, painted, PHONE, ready, RESIDENT, root, startBrowser, startServer, toPlan } from './support.mjs';

const folder = join(root, process.env.MADOGUCHI_SCREENSHOTS ? 'docs/images' : join('build/screenshots', NAME));
/** The question shown: the one that decides most of the channels. */
const QUESTION = 'mynumber_card';
let server, browser;
before(async () => { [server, browser] = [await startServer(), await startBrowser()]; await mkdir(folder, { recursive: true }); });
after(async () => { await browser.stop(); server.stop(); });

for (const [name, viewport] of [['phone', PHONE], ['desktop', DESKTOP]]) {
  test(`start, question and plan can be looked at, ${name}`, async () => {
    const page = await browser.open(server.address, { viewport });
    await ready(page);
    const picture = async (what) => {
      await page.mouse.move(0, 0);
      await painted(page);
      const shot = await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
      assert.ok(shot.length > 10_000, `${what} is more than an empty page`);
    };
    await picture('start');
    await begin(page);
    for (let fact = await openFact(page); fact !== QUESTION; fact = await openFact(page)) {
      await answer(page, fact, RESIDENT[fact] ?? null);
      await go(page, 'continue');
    }
    await picture('question');
    await toPlan(page, RESIDENT);
    await picture('plan');
    await page.context().close();
  });
}
