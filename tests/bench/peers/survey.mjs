// SurveyJS: its expression engine, one nested iif() for each tree.
import { asObject } from '../pack.mjs';

function test(fact, node, branch) {
  if (fact.type === 'yes_no') return `{${fact.id}} = ${node.groups[branch][0] === 1}`;
  if (fact.type === 'choice') return `{${fact.id}} anyof [${node.groups[branch].map((i) => `'${fact.choices[i]}'`).join(', ')}]`;
  return `{${fact.id}} < ${node.bounds[branch]}`;
}

function asExpression(pack, node) {
  if (node.outcome !== undefined) return String(node.outcome);
  const fact = pack.facts[node.fact];
  return node.then.reduceRight((rest, next, branch) =>
    (rest === null ? asExpression(pack, next) : `iif(${test(fact, node, branch)}, ${asExpression(pack, next)}, ${rest})`), null);
}

export async function survey(pack) {
  const { ExpressionRunner } = await import('survey-core');
  const runners = pack.procedures.map((procedure) => new ExpressionRunner(asExpression(pack, procedure.root)));
  return {
    prepare: (household) => asObject(pack, household),
    one: (facts) => runners[0].runValues(facts),
    all: (facts) => runners.map((runner) => runner.runValues(facts)),
  };
}
