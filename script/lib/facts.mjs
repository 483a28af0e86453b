// The facts of the research, read for script/ledger.mjs, and what of a statement can be compared with the facts that it is taken from:
// confidence, address of the source, day, yen, numbers of days and months, hours, telephone numbers and addresses. Not what words mean.
//
//   const facts = loadFacts('../shared/facts');              Map from id ("move-in.deadline", "office:太子堂出張所") to fact
//   differences('/steps/file/fee_yen', statement, 'https://…', [facts.get('move-in.fee_counter')])   → ['is official, but …']
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the surest to the least sure. */
const LEVELS = ['official', 'other-municipality', 'secondary', 'unconfirmed'];
const LEVEL_OF = {
  'official-page': 'official',
  'official-other-municipality': 'other-municipality',
  secondary: 'secondary',
  'general-knowledge': 'unconfirmed',
};

export const levelOf = (fact) => LEVEL_OF[fact.confidence];
export const surer = (level, other) => LEVELS.indexOf(level) < LEVELS.indexOf(other);

export function loadFacts(folder) {
  const facts = new Map();
  for (const entry of JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'))) {
    for (const fact of entry.facts) facts.set(fact.id, { ...fact, text: `${fact.value} ${fact.note ?? ''}` });
  }
  for (const office of JSON.parse(readFileSync(join(folder, 'offices.json'), 'utf8'))) {
    facts.set(`office:${office.name}`, { ...office, office: true, text: [office.address, office.phone, office.hours].join(' ') });
  }
  return facts;
}

/** Japanese years and days as 2024-02-01. */
const western = (text) => text
  .replace(/令和(\d+)年/g, (_, year) => `${2018 + Number(year)}年`)
  .replace(/平成(\d+)年/g, (_, year) => `${1988 + Number(year)}年`)
  .replace(/(\d{4})年(\d+)月(\d+)日/g, (_, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** The day on which somebody looked, where the fact names a whole one first; a day on which something began is none. */
const dayOf = (text) => /^(\d{4}-\d\d-\d\d)(?!開始)/.exec(western(text ?? ''))?.[1] ?? null;

/** Addresses of pages without what differs between copies of one page. */
const page = (url) => url.replace(/^https?:\/\//, '').replace('.cache.yimg.jp', '').replace(/\/$/, '');

const numbers = (text) => new Set([...text.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+/g)].map(([digits]) => Number(digits)));
/** House numbers in one way of writing: 4丁目21番27号 and 4-21-27 are the same. */
const houses = (text) => text.replace(/丁目|番地?/g, '-').replace(/号/g, '');

/** Numbers that a date rule or a processing time counts with: 14 days, the 10th of the month before, 2 to 3 months. */
function* amounts(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object') yield* amounts(item);
    else if (['days', 'months', 'day_of_month', 'business_days', 'at_least', 'at_most'].includes(key) && item !== 0 && !('day_of_month' in value && key === 'months')) yield Math.abs(item);
  }
}

const NEXT_TO = /翌日|前日|翌営業日/;
const SAME_DAY = /当日/;
const FREE = /無料|無償|免除|フリーダイヤル/;

function differencesOfValue(key, value, text) {
  const known = numbers(text);
  if (key === 'fee_yen') return known.has(value) || (value === 0 && FREE.test(text)) ? [] : [`${value} yen is not in the facts`];
  if (key === 'phone') return text.includes(value) ? [] : [`${value} is not in the facts`];
  if (key === 'address') return houses(text).includes(houses(value).replace(/^[^区市]+[区市]/, '')) ? [] : [`${value} is not in the facts`];
  if (key === 'takes' && value.at_most === 0) return SAME_DAY.test(text) ? [] : ['the same day is not in the facts'];
  if (['deadline', 'window', 'min_gap', 'max_gap', 'takes'].includes(key)) {
    const said = (amount) => known.has(amount) || (amount === 1 && NEXT_TO.test(text)) || (amount % 7 === 0 && text.includes(`${amount / 7}週間`));
    return [...amounts(value)].filter((amount) => !said(amount)).map((amount) => `counts with ${amount}, which is not in the facts`);
  }
  if (key === 'hours' || key === 'calendar') {
    const hours = value.hours.flatMap(({ from, until }) => [from, until]).filter((time) => !['00:00', '24:00'].includes(time));
    return hours.filter((time) => !known.has(Number(time.slice(0, 2)))).map((time) => `${time} is not in the facts`);
  }
  return [];
}

/** What differs between a statement and the facts that the ledger names for it; the first of them is the one whose source it gives. */
export function differences(pointer, statement, url, cited) {
  const found = [], [first] = cited;
  if (surer(statement.confidence, levelOf(first))) found.push(`is ${statement.confidence}, but its fact only ${levelOf(first)}`);
  if (statement.confidence === 'official' && cited.some((fact) => levelOf(fact) !== 'official')) found.push('is official, but not all of its facts are');
  if (!first.office) {
    if (url && first.source_url && page(url) !== page(first.source_url)) found.push(`its source is ${url}, but its fact's ${first.source_url}`);
    if ((statement.checked ?? null) !== dayOf(first.source_date)) found.push(`was looked at on ${statement.checked ?? null}, but its fact on ${dayOf(first.source_date)}`);
  }
  if ('value' in statement) found.push(...differencesOfValue(pointer.split('/').at(-1), statement.value, cited.map((fact) => fact.text).join(' ')));
  return found;
}
