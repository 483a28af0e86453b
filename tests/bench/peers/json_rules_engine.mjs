// json-rules-engine: it has no trees, so every path is a rule of its own.
import { asObject } from '../pack.mjs';

function condition(fact, node, branch) {
  if (node.groups) {
    const values = node.groups[branch].map((i) => (fact.type === 'yes_no' ? i === 1 : fact.choices[i]));
    return [{ fact: fact.id, operator: 'in', value: values }];
  }
  const tests = [];
  if (branch > 0) tests.push({ fact: fact.id, operator: 'greaterThanInclusive', value: node.bounds[branch - 1] });
  if (branch < node.bounds.length) tests.push({ fact: fact.id, operator: 'lessThan', value: node.bounds[branch] });
  return tests;
}

export async function jsonRulesEngine(pack) {
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine();
  const addPaths = (procedure, node, all) => {
    if (node.outcome !== undefined) {
      engine.addRule({ conditions: { all }, event: { type: 'decided', params: { procedure: procedure.index, outcome: node.outcome } } });
      return;
    }
    node.then.forEach((next, branch) => addPaths(procedure, next, [...all, ...condition(pack.facts[node.fact], node, branch)]));
  };
  for (const procedure of pack.procedures) addPaths(procedure, procedure.root, []);
  return {
    prepare: (household) => asObject(pack, household),
    all: async (facts) => {
      const { events } = await engine.run(facts);
      const outcomes = new Array(pack.procedures.length);
      for (const { params } of events) outcomes[params.procedure] = params.outcome;
      return outcomes;
    },
  };
}
