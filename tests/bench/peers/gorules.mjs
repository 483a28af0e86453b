// GoRules: natively one JDM graph whose expression node has one nested conditional for each tree; as WebAssembly the expressions.
import { asObject } from '../pack.mjs';

function test(fact, node, branch) {
  if (fact.type === 'yes_no') return `${fact.id} == ${node.groups[branch][0] === 1}`;
  if (fact.type === 'choice') return `${fact.id} in [${node.groups[branch].map((i) => `'${fact.choices[i]}'`).join(', ')}]`;
  return `${fact.id} < ${node.bounds[branch]}`;
}

function asExpression(pack, node) {
  if (node.outcome !== undefined) return String(node.outcome);
  const fact = pack.facts[node.fact];
  return node.then.reduceRight((rest, next, branch) =>
    (rest === null ? asExpression(pack, next) : `(${test(fact, node, branch)} ? ${asExpression(pack, next)} : ${rest})`), null);
}

function graph(pack) {
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'trees', name: 'trees', type: 'expressionNode', position, content: {
        expressions: pack.procedures.map((procedure) => ({ id: procedure.id, key: procedure.id, value: asExpression(pack, procedure.root) })),
      } },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'trees' },
      { id: 'b', type: 'edge', sourceId: 'trees', targetId: 'out' },
    ],
  };
}

const outcomes = (pack, answer) => pack.procedures.map((procedure) => Number(answer.result[procedure.id]));

export async function native(pack) {
  const { ZenEngine } = await import('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph(pack))));
  return {
    prepare: (household) => asObject(pack, household),
    all: async (facts) => outcomes(pack, await decision.evaluate(facts)),
  };
}

/** The WebAssembly package evaluates expressions, not graphs: each tree is one, over facts handed in once for all of them. */
export async function wasm(pack) {
  const { readFileSync } = await import('node:fs');
  const { createRequire } = await import('node:module');
  const zen = await import('@gorules/zen-engine-wasm');
  const home = createRequire(import.meta.url).resolve('@gorules/zen-engine-wasm');
  await zen.default({ module_or_path: readFileSync(new URL('dist/zen_engine_wasm_bg.wasm', `file://${home}`)) });
  const expressions = pack.procedures.map((procedure) => asExpression(pack, procedure.root));
  return {
    prepare: (household) => asObject(pack, household),
    all: (facts) => {
      const variable = new zen.Variable(facts);
      const outcomes = expressions.map((expression) => Number(variable.evaluateExpression(expression)));
      variable.free();
      return outcomes;
    },
  };
}
