// The trees of a pack as typed arrays, for plain_policy.mjs. Members are facts in the order in which the trees mention them; a cell is a
// choice, yes or no, or what lies between two cuts; sets of cells are bits. Nodes of a tree stand parents first.
//
//   const { factOf, firstNode, nodeMember, firstEdge, edgeMask, edgeTo } = layOut(pack)   // edgeTo: a node, or ~outcome

export function layOut(pack) {
  const { facts, procedures } = pack;
  const out = {};
  const cuts = facts.map(() => new Set());
  const memberOf = new Int32Array(facts.length).fill(-1);
  const factOf = [];
  const visit = (node) => {
    if (node.outcome !== undefined) return;
    if (memberOf[node.fact] < 0) { memberOf[node.fact] = factOf.length; factOf.push(node.fact); }
    for (const bound of node.bounds ?? []) cuts[node.fact].add(bound);
    node.then.forEach(visit);
  };
  procedures.forEach(({ root }) => visit(root));
  out.memberOf = memberOf;
  out.factOf = factOf;
  out.cuts = facts.map((_, i) => [...cuts[i]].sort((a, b) => a - b));
  out.cellCount = factOf.map((f) => cellsOf(facts[f], out.cuts));
  out.all = out.cellCount.map((count) => (1 << count) - 1);
  out.weight = factOf.map((f, member) => weightsOf(facts[f], out.cellCount[member]));
  const topics = [...new Set(facts.map((fact) => fact.topic))];
  out.topicCount = topics.length;
  out.topicOf = factOf.map((f) => topics.indexOf(facts[f].topic));

  const lists = { nodeMember: [], nodeSlot: [], firstEdge: [], edgeMask: [], edgeTo: [], edgePredicate: [], slots: [] };
  const predicates = new Map();
  const byMember = factOf.map(() => []);
  const predicate = (member, mask) => {
    const key = member * 4096 + mask;
    if (!predicates.has(key)) { byMember[member].push(predicates.size); predicates.set(key, predicates.size); }
    return predicates.get(key);
  };
  out.firstNode = [];
  out.firstSlot = [];
  out.casesWith = factOf.map(() => []);
  out.membersOf = [];
  procedures.forEach(({ root }, index) => {
    out.firstNode.push(lists.nodeMember.length);
    const firstSlot = lists.slots.length;
    out.firstSlot.push(firstSlot);
    const slotOf = (member) => {
      const found = lists.slots.indexOf(member, firstSlot);
      if (found >= 0) return found;
      out.casesWith[member].push(index);
      return lists.slots.push(member) - 1;
    };
    const nodes = [];
    const add = (node) => {
      if (node.outcome !== undefined) return ~node.outcome;
      const at = nodes.push(null) - 1;
      const member = memberOf[node.fact];
      const slot = slotOf(member);
      const edges = new Map(); // branches that lead to the same are one
      node.then.forEach((next, branch) => {
        const to = add(next);
        edges.set(to, (edges.get(to) ?? 0) | maskOf(node, branch, out.cuts));
      });
      nodes[at] = { member, slot, edges };
      return at;
    };
    add(root);
    for (const { member, slot, edges } of nodes) {
      lists.nodeMember.push(member);
      lists.nodeSlot.push(slot);
      lists.firstEdge.push(lists.edgeTo.length);
      for (const [to, mask] of edges) {
        lists.edgeTo.push(to < 0 ? to : to + out.firstNode[index]);
        lists.edgeMask.push(mask);
        lists.edgePredicate.push(predicate(member, mask));
      }
    }
    out.membersOf.push(lists.slots.slice(firstSlot));
  });
  lists.firstEdge.push(lists.edgeTo.length);
  out.caseCount = procedures.length;
  out.firstNode.push(lists.nodeMember.length);
  out.firstSlot.push(lists.slots.length);
  for (const [name, list] of Object.entries(lists)) out[name] = Int32Array.from(list);
  out.predicateMask = Int32Array.from([...predicates.keys()], (key) => key % 4096);
  out.predicatesOf = byMember.map((list) => Int32Array.from(list));
  out.casesWith = out.casesWith.map((list) => Int32Array.from(list));
  out.membersOf = out.membersOf.map((list) => Int32Array.from(list));
  out.mostSlots = Math.max(...out.membersOf.map((list) => list.length));
  return out;
}

function cellsOf(fact, cuts) {
  if (fact.type === 'yes_no') return 2;
  return fact.type === 'choice' ? fact.choices.length : cuts[fact.index].length + 1;
}
function weightsOf(fact, count) {
  if (!fact.weights) return Float64Array.from({ length: count }, () => 1 / count);
  const total = fact.weights.reduce((a, b) => a + b, 0);
  return Float64Array.from(fact.weights, (weight) => weight / total);
}
function maskOf(node, branch, cutsOf) {
  if (node.groups) return node.groups[branch].reduce((mask, value) => mask | (1 << value), 0);
  const cuts = cutsOf[node.fact];
  const from = branch === 0 ? 0 : cuts.indexOf(node.bounds[branch - 1]) + 1;
  const until = branch === node.bounds.length ? cuts.length + 1 : cuts.indexOf(node.bounds[branch]) + 1;
  return (1 << until) - (1 << from);
}
