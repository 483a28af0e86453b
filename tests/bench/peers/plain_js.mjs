// Generated plain JavaScript: what a patient developer would write for one pack. Deciding is a function of nested ifs for each
// tree; asking is plain_policy.mjs, the policy of src/rules/next_question.h over typed arrays.
import { asObject } from '../pack.mjs';
import { PlainPolicy } from './plain_policy.mjs';

function test(fact, node, branch) {
  const value = `f.${fact.id}`;
  if (fact.type === 'yes_no') return node.groups[branch][0] === 1 ? value : `!${value}`;
  if (fact.type === 'choice') return node.groups[branch].map((i) => `${value} === '${fact.choices[i]}'`).join(' || ');
  return `${value} < ${node.bounds[branch]}`;
}

function body(pack, node) {
  if (node.outcome !== undefined) return `return ${node.outcome};`;
  const last = node.then.length - 1;
  return node.then.map((next, branch) =>
    (branch === last ? body(pack, next) : `if (${test(pack.facts[node.fact], node, branch)}) { ${body(pack, next)} }`)).join(' ');
}

export function plainJs(pack) {
  const trees = pack.procedures.map(({ index, root }) => `function p${index}(f) { ${body(pack, root)} }`);
  const calls = pack.procedures.map(({ index }) => `outcomes[${index}] = p${index}(f);`);
  const decideInto = new Function(`${trees.join('\n')}\nreturn (f, outcomes) => { ${calls.join(' ')} };`)();
  const outcomes = new Uint8Array(pack.procedures.length);
  const policy = new PlainPolicy(pack);
  return {
    prepare: (household) => asObject(pack, household),
    all(facts) {
      decideInto(facts, outcomes);
      return Array.from(outcomes);
    },
    decideAll(facts) {
      decideInto(facts, outcomes);
      return outcomes[outcomes.length - 1];
    },
    answers(household) {
      policy.clear();
      const asked = [];
      for (let fact = policy.next(); fact >= 0; fact = policy.next()) {
        asked.push([fact, policy.atLeast, policy.atMost]);
        policy.answer(fact, household[fact]);
      }
      return asked;
    },
    runAnswers(household) {
      policy.clear();
      let seen = 0;
      for (let fact = policy.next(); fact >= 0; fact = policy.next()) {
        policy.answer(fact, household[fact]);
        policy.decide();
        seen += policy.outcomes[0];
      }
      return seen;
    },
  };
}
