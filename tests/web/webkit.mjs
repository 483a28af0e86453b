// Drives WebKitGTK through its own WebDriver, under the names that the tests know from Playwright, which drives only a WebKit
// patched for it. It has what the resident's tests use and no more; the protocol is a dozen requests, so no client is needed.
// Roles and names are those that WebKit itself computes for assistive technology.
//
// What WebDriver does not offer: scripts before the page's own, and changed answers of the server (CANNOT). What the page asked
// for and what went wrong comes along with each answer; an error before the first one shows by its consequences only.
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', Space: ' ', Shift: '\ue008', Control: '\ue009', ArrowDown: '\ue015', ArrowRight: '\ue014' };
const PATIENCE_MS = 30_000;
/** Where an element of that role can be; which ones it is, WebKit says. */
const CANDIDATES = {
  link: 'a[href]', button: 'button', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', textbox: 'input[type=text]', heading: 'h1,h2,h3,h4',
  img: '[role=img]', alertdialog: '[role=alertdialog]', alert: '[role=alert]', main: 'main', progressbar: 'progress',
};
/** MiniBrowser's own buttons would not let a window be as narrow as a phone. */
const NARROW = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-size: 1px; }';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});
/** Asks until there is an answer that counts. */
async function until(what, ask) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
}

/** One driver with its one session: a browser with nothing in it. */
async function startSession(driver, browser, config) {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: config, TZ: 'Asia/Tokyo', LIBGL_ALWAYS_SOFTWARE: '1' } });
  async function call(method, path, body = {}, patience = 4 * PATIENCE_MS) {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, method === 'POST' ? { method, body: JSON.stringify(body), signal } : { method, signal });
    const { value } = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message} (${method} ${path})`), { code: value.error });
    return value;
  }
  try {
    await until('the driver', () => call('GET', '/status').catch(() => null));
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: options } }, PATIENCE_MS);
    const ask = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    return { ask, end: () => ask('DELETE', '').catch(() => null).finally(() => child.kill()) };
  } catch (error) {
    child.kill();
    throw error;
  }
}

export function launchWebKit({ driver, browser }) {
  const config = mkdtempSync(join(tmpdir(), 'madoguchi-webkit-')), open = new Set();
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(join(config, 'gtk-3.0/gtk.css'), NARROW);
  return {
    async newContext({ viewport }) {
      // Now and then MiniBrowser starts without ever answering its driver: then another one is started.
      const session = await startSession(driver, browser, config).catch(() => startSession(driver, browser, config));
      const { ask } = session;
      open.add(session);
      const context = {
        async newPage() {
          const size = () => ask('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
          await ask('POST', '/window/rect', viewport);
          const [width, height] = await size();
          await ask('POST', '/window/rect', { width: 2 * viewport.width - width, height: 2 * viewport.height - height });
          await until('the size of the window', async () => String(await size()) === String([viewport.width, viewport.height]));
          return new Page(ask, context);
        },
        close: () => { open.delete(session); return session.end(); },
      };
      return context;
    },
    async close() {
      await Promise.all([...open].map((session) => session.end()));
      rmSync(config, { recursive: true, force: true });
    },
  };
}

/**
 * Runs in the page: calls the function, and tells what happened since it was last asked. What is promised is asked for until
 * it is there: WebKit now and then loses the answer of an asynchronous script.
 */
const ASK = (act, args) => {
  const notes = globalThis.madoguchiNotes ??= (() => {
    const fresh = { problems: [], requests: 0, promised: null };
    addEventListener('error', (event) => fresh.problems.push(String(event.error ?? event.message)));
    addEventListener('unhandledrejection', (event) => fresh.problems.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => fresh.problems.push(`${event.violatedDirective}: ${event.blockedURI}`));
    const error = console.error;
    console.error = (...words) => { fresh.problems.push(words.join(' ')); error.apply(console, words); };
    performance.setResourceTimingBufferSize(10_000);
    return fresh;
  })();
  let answer = {};
  try {
    const value = act ? act(...args) : undefined;
    if (value instanceof Promise) {
      notes.promised = { pending: true };
      value.then((value) => { notes.promised = { value }; }, (error) => { notes.promised = { error: String(error) }; });
    }
    answer = value instanceof Promise || !act ? notes.promised : { value };
  } catch (error) {
    answer = { error: String(error) };
  }
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(({ name }) => name);
  const requests = entries.slice(notes.requests);
  notes.requests = entries.length;
  return { ...answer, url: location.href, problems: notes.problems.splice(0), requests };
};

class Page extends EventEmitter {
  #ask; #context; #url = 'about:blank';
  constructor(ask, context) { super(); this.#ask = ask; this.#context = context; }
  context() { return this.#context; }
  url() { return this.#url; }
  title() { return this.#ask('GET', '/title'); }
  ask(...request) { return this.#ask(...request); }
  /** Calls a function, or the text of one, in the page. */
  async run(act, ...args) {
    let answer = await this.#answer(String(act), args);
    if (answer.pending) answer = await until(String(act), async () => { const now = await this.#answer('null', []); return now.pending ? null : now; });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }
  async #answer(body, args) {
    const answer = await this.#ask('POST', '/execute/sync', { script: `return (${ASK})(${body}, [...arguments]);`, args });
    this.#url = answer.url;
    for (const one of answer.requests) this.emit('request', { url: () => one });
    for (const one of answer.problems) this.emit('console', { type: () => 'error', text: () => one });
    return answer;
  }
  /** A text is a program: the page's policy forbids to evaluate one, and rightly. */
  evaluate(act, arg = null) { return this.run(typeof act === 'string' ? `() => { ${act}\n }` : act, arg); }
  waitForFunction(act, arg = null) { return until(String(act), () => this.run(act, arg)); }
  async #navigate(path, body) { await this.#ask('POST', path, body); await this.run(() => null); }
  goto(url) { return this.#navigate('/url', { url }); }
  reload() { return this.#navigate('/refresh'); }
  goBack() { return this.#navigate('/back'); }
  goForward() { return this.#navigate('/forward'); }
  async screenshot({ path } = {}) {
    const picture = Buffer.from(await this.#ask('GET', '/screenshot'), 'base64');
    if (path) writeFileSync(path, picture);
    return picture;
  }
  getByRole(role, options) { return new Locator(this, null, { css: CANDIDATES[role], role, ...options }); }
  locator(css) { return new Locator(this, null, { css }); }
  async keys(actions) { await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] }); }
  get keyboard() {
    const strokes = (keys) => [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.reverse().map((value) => ({ type: 'keyUp', value }))];
    return {
      press: (names) => this.keys(strokes(names.split('+').map((name) => KEYS[name] ?? name))),
      type: (text) => this.keys([...text].flatMap((one) => strokes([one]))),
    };
  }
  pointer(actions) { return this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] }); }
  get mouse() { return { move: (x, y) => this.pointer([{ type: 'pointerMove', duration: 0, x, y }]) }; }
}

/** Elements that are looked for anew each time something is done with them. */
class Locator {
  #page; #scope; #wanted; #pick;
  constructor(page, scope, wanted, pick = null) { this.#page = page; this.#scope = scope; this.#wanted = wanted; this.#pick = pick; }
  getByRole(role, options) { return new Locator(this.#page, this, { css: CANDIDATES[role], role, ...options }); }
  locator(css) { return new Locator(this.#page, this, { css }); }
  first() { return this.nth(0); }
  last() { return this.nth(-1); }
  nth(i) { return new Locator(this.#page, this.#scope, this.#wanted, i); }
  or(other) { return { getByRole: (role, options) => (void other, this.#page.getByRole(role, options)) }; }

  async #candidates() {
    const { css, role, expanded, level } = this.#wanted;
    const within = this.#scope ? await this.#scope.#elements() : [null];
    return this.#page.run((css, role, expanded, level, ...within) => within.flatMap((scope) => [...(scope ?? document).querySelectorAll(css)])
      .filter((e) => !role || (e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert], [aria-hidden=true]')))
      .filter((e) => expanded === null || e.getAttribute('aria-expanded') === String(expanded))
      .filter((e) => level === null || e.localName === `h${level}`), css, role ?? null, expanded ?? null, level ?? null, ...within);
  }
  async #elements() {
    const found = [], { name, role } = this.#wanted;
    for (const element of await this.#candidates()) {
      const about = (what) => this.#page.ask('GET', `/element/${element[ELEMENT]}/${what}`);
      if (name && !(typeof name === 'string' ? (await about('computedlabel')).includes(name) : name.test(await about('computedlabel')))) continue;
      if (role && await about('computedrole') !== role) continue;
      found.push(element);
      if (found.length === this.#pick + 1 && this.#pick !== null) break;
    }
    return this.#pick === null ? found : [found.at(this.#pick)].filter(Boolean);
  }
  async #one() { return until(`${this.#wanted.role ?? this.#wanted.css} ${this.#wanted.name ?? ''}`, async () => (await this.#elements())[0]); }
  async #do(method, what, body) { return this.#page.ask(method, `/element/${(await this.#one())[ELEMENT]}/${what}`, body); }
  async evaluate(act, arg = null) { return this.#page.run(act, await this.#one(), arg); }
  async evaluateAll(act) { return this.#page.run(`(...all) => (${act})(all)`, ...await this.#elements()); }
  async count() { return (await this.#elements()).length; }
  async isVisible() { return (await this.#elements()).length > 0; }
  async waitFor() { await this.#one(); }
  /** What a bar lies over is scrolled from below it. */
  async click() {
    await this.#do('POST', 'click').catch(async (error) => {
      if (error.code !== 'element click intercepted') throw error;
      await this.evaluate((e) => e.scrollIntoView({ block: 'center' }));
      await this.#do('POST', 'click');
    });
    await this.#page.run('() => null');
  }
  async dblclick() {
    const origin = await this.#one(), press = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.#page.run((e) => e.scrollIntoView({ block: 'center' }), origin);
    await this.#page.pointer([{ type: 'pointerMove', duration: 0, origin, x: 0, y: 0 }, ...press, ...press]);
  }
  async check() { if (!await this.evaluate((e) => e.checked)) await this.click(); }
  async fill(text) { await this.#do('POST', 'clear'); if (text) await this.#do('POST', 'value', { text }); }
  focus() { return this.evaluate((e) => e.focus()); }
  textContent() { return this.evaluate((e) => e.textContent); }
  innerText() { return this.evaluate((e) => e.innerText); }
  boundingBox() { return this.evaluate((e) => { const { x, y, width, height } = e.getBoundingClientRect(); return { x, y, width, height }; }); }
}
