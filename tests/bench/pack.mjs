// A made-up municipality of any size, always the same for the same seed: facts, trees, households.
//
//   const pack = makePack({ seed: 1, procedures: 200, nodes: 40, facts: 60 });
//   pack.facts[3]        // { id: 'f3', type: 'choice', choices: ['a', 'b', 'c'], weights: [5, 3, 1], topic: 't0' }
//   pack.procedures[7]   // { id: 'p7', root: node, outcomes: [{ id: 'o0', channel: 'online' }, …] }
//   node                 // { outcome: 2 }, or { fact: 3, groups: [[0, 2], [1]], then: [node, node] } for choices and yes/no,
//                        // or { fact: 9, bounds: [15, 65], then: [node, node, node] } for numbers and days
//
// Numbers and days are cut at few places (`cuts`), as content does: 15, 65, a deadline. No fact stands twice on a path, and
// no question stands where all answers lead to the same. Days are numbers of days since 1970-01-01 for everybody.

export const CHANNELS = ['online', 'mail', 'convenience_store', 'cashless_counter', 'in_person'];
const TOPICS = 6;
const CUTS = 8;
const DAY_FIRST = dayOf('2020-01-01');
const DAY_LAST = dayOf('2030-12-31');

export function dayOf(iso) { return Date.parse(`${iso}T00:00:00Z`) / 86_400_000; }
export function isoOf(day) { return new Date(day * 86_400_000).toISOString().slice(0, 10); }

/** Numbers in [0, 1), the same on every machine (mulberry32). */
export function makeChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const chance = {
    below: (n) => Math.floor(next() * n),
    from: (list) => list[chance.below(list.length)],
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; --i) {
        const j = chance.below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  };
  return chance;
}

function makeFact(index, chance) {
  const fact = { id: `f${index}`, index, topic: `t${index % TOPICS}` };
  const kind = index % 6;
  if (kind < 2) return { ...fact, type: 'yes_no', weights: [1 + chance.below(9), 1 + chance.below(9)] };
  if (kind < 4) {
    const choices = 'abcde'.slice(0, 3 + chance.below(3)).split('');
    return { ...fact, type: 'choice', choices, weights: choices.map(() => 1 + chance.below(9)) };
  }
  const [type, first, last] = kind === 4 ? ['count', 0, 120] : ['date', DAY_FIRST, DAY_LAST];
  const cuts = new Set();
  while (cuts.size < CUTS) cuts.add(first + 1 + chance.below(last - first - 1));
  return { ...fact, type, first, last, cuts: [...cuts].sort((a, b) => a - b) };
}

// A question about the fact, with open ends where something is to follow.
function makeQuestion(fact, chance) {
  if (fact.type === 'yes_no') return { fact: fact.index, groups: [[1], [0]], then: [null, null] };
  if (fact.type === 'choice') {
    const order = chance.shuffled(fact.choices.map((_, i) => i));
    const count = 2 + chance.below(order.length - 1);
    const groups = Array.from({ length: count }, (_, g) => order.filter((_, i) => Math.min(i, count - 1) === g).sort((a, b) => a - b));
    return { fact: fact.index, groups, then: groups.map(() => null) };
  }
  const bounds = chance.shuffled(fact.cuts).slice(0, 1 + chance.below(2)).sort((a, b) => a - b);
  return { fact: fact.index, bounds, then: [null, ...bounds.map(() => null)] };
}

function makeProcedure(index, facts, nodes, chance) {
  const outcomes = Array.from({ length: 4 + chance.below(4) }, (_, i) => ({ id: `o${i}`, channel: i === 0 ? null : chance.from(CHANNELS) }));
  // A procedure is about a few things: a dozen facts, not all sixty.
  const own = chance.shuffled(facts).slice(0, Math.min(facts.length, 12));
  const root = makeQuestion(own[0], chance);
  let count = 1;
  let ends = root.then.map((_, i) => ({ at: root, branch: i, used: [own[0]] }));
  while (count + ends.length < nodes) {
    const end = ends.splice(chance.below(ends.length), 1)[0];
    const unused = own.filter((fact) => !end.used.includes(fact));
    if (unused.length === 0) continue;
    const fact = chance.from(unused);
    const question = makeQuestion(fact, chance);
    end.at.then[end.branch] = question;
    ++count;
    ends = ends.concat(question.then.map((_, i) => ({ at: question, branch: i, used: [...end.used, fact] })));
  }
  fillEnds(root, outcomes, chance);
  return { id: `p${index}`, index, root, outcomes };
}

// Two different outcomes at the ends of one question, so that it is worth asking.
function fillEnds(node, outcomes, chance) {
  let before = -1;
  node.then.forEach((next, branch) => {
    if (next) return fillEnds(next, outcomes, chance);
    let outcome = chance.below(outcomes.length);
    if (outcome === before) outcome = (outcome + 1) % outcomes.length;
    node.then[branch] = { outcome };
    before = outcome;
  });
}

export function makePack({ seed = 1, procedures = 200, nodes = 40, facts = 60 } = {}) {
  const chance = makeChance(seed);
  const list = Array.from({ length: facts }, (_, i) => makeFact(i, chance));
  return {
    seed,
    facts: list,
    procedures: Array.from({ length: procedures }, (_, i) => makeProcedure(i, list, nodes, chance)),
  };
}

/** A household that has an answer to everything: integers by fact (a choice's place, 0 or 1, the number, the day). */
export function makeHousehold(pack, seed) {
  const chance = makeChance(0x5eed ^ (seed * 2_654_435_761));
  return pack.facts.map((fact) => {
    if (fact.type === 'yes_no') return chance.below(2);
    if (fact.type === 'choice') return chance.below(fact.choices.length);
    return fact.first + chance.below(fact.last - fact.first + 1);
  });
}

/** The same as a JavaScript developer would write it: { f0: true, f3: 'b', f9: 22 }. */
export function asObject(pack, household) {
  return Object.fromEntries(pack.facts.map((fact, i) => [fact.id, asWritten(fact, household[i])]));
}
export function asWritten(fact, value) {
  if (fact.type === 'yes_no') return value === 1;
  return fact.type === 'choice' ? fact.choices[value] : value;
}

/** Which branch a value takes. */
export function branchOf(node, value) {
  if (node.groups) return node.groups.findIndex((group) => group.includes(value));
  const above = node.bounds.findIndex((bound) => value < bound);
  return above < 0 ? node.bounds.length : above;
}

/** The plain meaning of a tree, which everybody is checked against. */
export function decide(procedure, household) {
  let node = procedure.root;
  while (node.outcome === undefined) node = node.then[branchOf(node, household[node.fact])];
  return node.outcome;
}

export function countNodes(node) { return node.outcome !== undefined ? 1 : 1 + node.then.reduce((sum, next) => sum + countNodes(next), 0); }
export function countPaths(node) { return node.outcome !== undefined ? 1 : node.then.reduce((sum, next) => sum + countPaths(next), 0); }
