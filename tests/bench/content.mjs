// Writes a pack as content files, which load like every other content (docs/content-format.md).
//
//   writeContent(pack, 'FOLDER');   // FOLDER/bench/…
//   madoguchi pack bench --procedures FOLDER --out pack.bundle
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoOf } from './pack.mjs';

const UNCONFIRMED = { confidence: 'unconfirmed' };

function factEntry(fact, number) {
  const common = { number, type: fact.type, owner: 'household', topic: fact.topic };
  if (fact.type === 'yes_no') return { ...common, weights: fact.weights };
  if (fact.type === 'choice') return { ...common, choices: fact.choices, weights: fact.weights };
  const [first, last] = [fact.first, fact.last].map((value) => written(fact, value));
  return { ...common, range: `[${first}..${last}]`, ...(fact.type === 'count' ? { unit: 'year' } : {}) };
}

function written(fact, value) { return fact.type === 'date' ? isoOf(value) : String(value); }

function whens(fact, node) {
  if (fact.type === 'yes_no') return node.groups.map(([value]) => value === 1);
  if (fact.type === 'choice') return node.groups.map((group) => group.map((i) => fact.choices[i]));
  const bounds = node.bounds.map((bound) => written(fact, bound));
  return [`< ${bounds[0]}`, ...bounds.slice(1).map((bound, i) => `[${bounds[i]}..${bound})`), `>= ${bounds.at(-1)}`];
}

function procedureFile(pack, procedure) {
  const nodes = {};
  const add = (node) => {
    if (node.outcome !== undefined) {
      // Ends with the same outcome are one node, as an author would write them.
      const id = `end_${node.outcome}`;
      nodes[id] = { outcome: `o${node.outcome}` };
      return id;
    }
    const id = `n${Object.keys(nodes).length}`;
    nodes[id] = {}; // holds its place: parents before children
    const fact = pack.facts[node.fact];
    const conditions = whens(fact, node);
    nodes[id] = { ask: fact.id, of: 'household', branches: node.then.map((next, i) => ({ when: conditions[i], then: add(next) })) };
    return id;
  };
  const root = add(procedure.root);
  const stepOf = (outcome) => `by_${outcome.channel}`;
  const due = procedure.outcomes.filter((outcome) => outcome.channel);
  return {
    id: procedure.id, number: procedure.index + 1, identifier: null, authority: 'bench', run: 'once', legal_basis: [],
    tree: { root, nodes },
    outcomes: Object.fromEntries(procedure.outcomes.map((outcome) => [outcome.id,
      outcome.channel ? { alternatives: { only: { steps: [stepOf(outcome)] } } } : { not_needed: true }])),
    steps: Object.fromEntries(due.map((outcome) => [stepOf(outcome), {
      channel: outcome.channel, authority: 'bench', offices: UNCONFIRMED, fee_yen: UNCONFIRMED, payments: UNCONFIRMED, evidence: UNCONFIRMED,
    }])),
  };
}

export function writeContent(pack, folder) {
  const put = (path, value) => writeFileSync(join(folder, path), JSON.stringify(value));
  mkdirSync(join(folder, 'bench'), { recursive: true });
  put('bench/municipality.json', {
    id: 'bench', code: '999999', parent_code: '990000', languages: ['ja'], content_date: '2026-11-01', public_url: null, link_hosts: [],
    contact: { phone: UNCONFIRMED, hours: UNCONFIRMED }, topics: [...new Set(pack.facts.map((fact) => fact.topic))], tokens: [], uses: [],
  });
  put('bench/offices.json', {});
  put('bench/facts.json', Object.fromEntries(pack.facts.map((fact, i) => [fact.id, factEntry(fact, i + 1)])));
  put('bench/life_events.json', { everything: { number: 1, icon: 'document', procedures: pack.procedures.map((procedure) => procedure.id) } });
  for (const procedure of pack.procedures) {
    mkdirSync(join(folder, 'bench', procedure.id), { recursive: true });
    put(`bench/${procedure.id}/procedure.json`, procedureFile(pack, procedure));
  }
}
