// What every browser test needs: a server, a browser with nothing in it, the catalogues' words, and a resident.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, NAME } from './browsers.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** What is tested: as built here, or as somebody names it. */
export const site = process.env.MADOGUCHI_SITE ?? join(root, 'build/web-release/site');
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };
/** A day before the scenarios' move, so that online, window and deadline are all still open. */
export const TODAY = '2026-11-30';

const read = (file) => JSON.parse(readFileSync(join(root, 'procedures', file), 'utf8'));
const facts = { ...read('shared/facts.json'), ...read('setagaya/facts.json') };

const plain = (text) => text.replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1');
const bare = (text) => plain(text).replace(/[\u200b\u2060]/g, '');
/** Matches an accessible name that starts with these words, wherever break hints stand. */
const starting = (text) => new RegExp('^\\s*' + [...bare(text)].map((c) => (/\s/.test(c) ? '\\s*' : c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('[\\u200b\\u2060]*'));
const ROLES = { link: 'link', button: 'button', radio: 'radio', checkbox: 'checkbox', disclosure: 'button', number_field: 'textbox', text_field: 'textbox', heading: 'heading', picture: 'img', dialog: 'alertdialog', error_summary: 'alert' };

export async function startServer(...more) {
  const child = spawn(process.execPath, [join(root, 'script/serve.mjs'), '--root', site, '--port', '0', ...more], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
  });
  return { address: address.replace(/\/$/, ''), stop: () => child.kill() };
}

export async function startBrowser() {
  const { launch, programs } = BROWSERS[NAME];
  const browser = await launch(programs);
  return {
    browser,
    /** A page of its own context; collects what it asked for and what went wrong. */
    async open(address, { viewport = PHONE, scale = 1, query = {}, prepare, hash = '' } = {}) {
      const context = await browser.newContext({ viewport, deviceScaleFactor: scale, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
      const page = await context.newPage();
      page.requests = [];
      page.problems = [];
      page.on('request', (request) => page.requests.push(request.url()));
      page.on('pageerror', (error) => page.problems.push(String(error)));
      page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()); });
      if (prepare) await prepare(page);
      await page.goto(`${address}${address.endsWith('.html') ? '' : '/'}?${new URLSearchParams({ today: TODAY, lang: 'ja', ...query })}${hash}`);
      return page;
    },
    stop: () => browser.close(),
  };
}

export async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  await painted(page);
}
/** Until some animation frames have passed without a new frame being painted, and clicks count for this page. */
export async function painted(page) {
  await page.evaluate(() => new Promise((resolve) => {
    const frames = () => globalThis.madoguchi?.engine.frames() ?? 0;
    let before = -1, still = 0;
    const look = () => {
      still = frames() === before && globalThis.madoguchi?.mirror.takesClicks !== false ? still + 1 : 0;
      before = frames();
      if (still >= 3) resolve(); else requestAnimationFrame(look);
    };
    look();
  }));
}
export const screen = (page) => page.evaluate(() => globalThis.madoguchi.mirror.screen);
/** The first node that satisfies the test, or whose id it is, in reading order. */
export function findNode(node, test) {
  const wanted = typeof test === 'function' ? test : (n) => n.id === test;
  return wanted(node) ? node : (node.children ?? []).map((child) => findNode(child, wanted)).find(Boolean);
}
/** What a person would look for: the role and the words of the node with that id. */
export async function locate(page, id) {
  const { id: where, root: top } = await screen(page);
  const node = findNode(top, id);
  if (!node) throw new Error(`${where} has no ${id}`);
  // While a dialog is there nothing else can be reached.
  const reach = findNode(top, (n) => n.role === 'dialog') ? page.getByRole('alertdialog') : page;
  return reach.getByRole(ROLES[node.role], { name: starting(node.label ?? node.words) }).first();
}
export const press = async (page, id) => (await locate(page, id)).click();
/** Acts, and waits until another page of the app is there. */
export async function turn(page, act) {
  const before = (await screen(page)).id;
  await act();
  await page.waitForFunction((id) => globalThis.madoguchi.mirror.screen.id !== id, before);
  await painted(page);
}

/**
 * A 22-year-old employee without children who moves from Ota on a Saturday, has a card that works, and wants one copy of the
 * resident record. What content may come to ask beyond that is answered with わからない.
 */
export const RESIDENT = {
  others_moving: 0, who_files: 'self', special_permanent: false, insurance_change: 'none', pension_category: 'second', allowance_child: false, seal_plan: 'none',
  previous_municipality: 'ota', move_date: '2026-12-05', move_out_done: 'not_yet', mynumber_card: 'usable', signature_pin: true, age: 22, copy_for: 'self',
};

/** Answers the open question by role and name. A choice's id, true, false, a number, an ISO date, or null for わからない. */
export async function answer(page, fact, value) {
  if (value === null) return (await locate(page, 'choice/unknown')).check();
  if (facts[fact].type === 'date') {
    const parts = value.split('-').map(Number);
    for (const [i, field] of ['field/year', 'field/month', 'field/day'].entries()) await (await locate(page, field)).fill(String(parts[i]));
    return undefined;
  }
  if (facts[fact].type === 'count') return (await locate(page, 'field/number')).fill(String(value));
  const choice = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  return (await locate(page, `choice/${choice}`)).check();
}
export const openFact = async (page) => (await screen(page)).id.replace(/^question\//, '').replace(/[/@.].*$/, '');
export const go = (page, id) => turn(page, () => press(page, id));
/** From the start page to the first question. */
export async function begin(page, event = 'moving_in') {
  await go(page, `event/${event}`);
  await go(page, 'begin');
}
/** Answers until there is no more question; what the resident does not name is わからない. The facts in the order asked. */
export async function answerAll(page, resident, onQuestion = async () => {}) {
  const asked = [];
  while ((await screen(page)).id.startsWith('question/')) {
    if (asked.length > 30) throw new Error('the questions do not end');
    const fact = await openFact(page);
    asked.push(fact);
    await onQuestion(fact);
    await answer(page, fact, resident[fact] ?? null);
    await go(page, 'continue');
  }
  return asked;
}
/** What the tabs of residents keep who have walked to their plan, by their answers. */
const kept = new Map();
/** Walks to the plan, from the start or a question; who has been there before comes back to it, as after a reload of the tab. */
export async function toPlan(page, resident) {
  const who = JSON.stringify(resident);
  if (kept.has(who)) {
    await page.evaluate(({ hash, session }) => { for (const [key, value] of session) sessionStorage.setItem(key, value); history.replaceState(null, '', hash); }, kept.get(who));
    await page.reload();
    await ready(page);
  } else {
    if ((await screen(page)).id === 'start') await begin(page);
    await answerAll(page, resident);
    await go(page, 'show_plan');
    kept.set(who, await page.evaluate(() => ({ hash: location.hash, session: Object.entries(sessionStorage) })));
  }
  const { id } = await screen(page);
  if (id !== 'plan') throw new Error(`${id} is there instead of the plan`);
}
/** By the link that appears only for the keyboard: the first thing in the page. */
export async function chooseText(page) {
  await (await locate(page, 'skip')).focus();
  await page.keyboard.press('Enter');
}
/** Visits every kind of page on the way to a plan. */
export async function everyPage(page, visit) {
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
