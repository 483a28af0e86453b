// JSON Logic: every tree as nested "if", the form that its users write. Two engines run it: one compiles, one walks.
import { asObject } from '../pack.mjs';

function test(fact, node, branch) {
  const value = { var: fact.id };
  if (fact.type === 'yes_no') return node.groups[branch][0] === 1 ? value : { '!': [value] };
  if (fact.type === 'choice') {
    const names = node.groups[branch].map((i) => fact.choices[i]);
    return names.length === 1 ? { '===': [value, names[0]] } : { in: [value, names] };
  }
  return { '<': [value, node.bounds[branch]] };
}

export function asLogic(pack, node) {
  if (node.outcome !== undefined) return node.outcome;
  const fact = pack.facts[node.fact];
  const chain = [];
  node.then.forEach((next, branch) => {
    if (branch < node.then.length - 1) chain.push(test(fact, node, branch));
    chain.push(asLogic(pack, next));
  });
  return { if: chain };
}

export async function compiled(pack) {
  const { LogicEngine } = await import('json-logic-engine');
  const engine = new LogicEngine();
  const rules = pack.procedures.map((procedure) => engine.build(asLogic(pack, procedure.root)));
  return {
    prepare: (household) => asObject(pack, household),
    one: (facts) => rules[0](facts),
    all: (facts) => rules.map((rule) => rule(facts)),
  };
}

export async function walking(pack) {
  const { default: logic } = await import('json-logic-js');
  const rules = pack.procedures.map((procedure) => asLogic(pack, procedure.root));
  return {
    prepare: (household) => asObject(pack, household),
    one: (facts) => logic.apply(rules[0], facts),
    all: (facts) => rules.map((rule) => logic.apply(rule, facts)),
  };
}
