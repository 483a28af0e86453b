// Publicodes: a rule for each procedure, made of nested "variations"; its next question comes from missing variables.

function test(fact, node, branch) {
  if (fact.type === 'yes_no') return node.groups[branch][0] === 1 ? `${fact.id} = oui` : `${fact.id} = non`;
  if (fact.type === 'choice') {
    const tests = node.groups[branch].map((i) => `${fact.id} = '${fact.choices[i]}'`);
    return tests.length === 1 ? tests[0] : { 'une de ces conditions': tests };
  }
  return `${fact.id} < ${node.bounds[branch]}`;
}

function asRule(pack, node) {
  if (node.outcome !== undefined) return node.outcome;
  const fact = pack.facts[node.fact];
  return {
    variations: node.then.map((next, branch) =>
      (branch < node.then.length - 1 ? { si: test(fact, node, branch), alors: asRule(pack, next) } : { sinon: asRule(pack, next) })),
  };
}

function written(fact, value) {
  if (fact.type === 'yes_no') return value === 1 ? 'oui' : 'non';
  return fact.type === 'choice' ? `'${fact.choices[value]}'` : value;
}

export async function publicodes(pack) {
  const { default: Engine } = await import('publicodes');
  const rules = Object.fromEntries(pack.facts.map((fact) => [fact.id, { question: `${fact.id} ?`, ...(fact.type === 'choice'
    ? { 'une possibilité': fact.choices.map((name) => `'${name}'`) } : {}) }]));
  for (const procedure of pack.procedures) rules[procedure.id] = asRule(pack, procedure.root);
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });
  const situation = (known) => Object.fromEntries([...known].map(([i, value]) => [pack.facts[i].id, written(pack.facts[i], value)]));
  return {
    prepare: (household) => situation(household.entries()),
    one: (facts) => { engine.setSituation(facts); return engine.evaluate('p0').nodeValue; },
    all: (facts) => {
      engine.setSituation(facts);
      return pack.procedures.map((procedure) => engine.evaluate(procedure.id).nodeValue);
    },
    prepareSome: situation,
    /** The fact that most procedures still miss: what its own documentation proposes. */
    next: (facts) => {
      engine.setSituation(facts);
      const missing = {};
      for (const procedure of pack.procedures) {
        for (const [name, score] of Object.entries(engine.evaluate(procedure.id).missingVariables)) missing[name] = (missing[name] ?? 0) + score;
      }
      return Object.entries(missing).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    },
  };
}
