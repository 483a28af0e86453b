// The floor: the pack as C++, a function of nested ifs for each tree. No unknowns, no names: what a compiler can do at best.

function test(node, branch) {
  const value = `f[${node.fact}]`;
  if (node.groups) return node.groups[branch].map((i) => `${value} == ${i}`).join(' || ');
  return `${value} < ${node.bounds[branch]}`;
}

function body(node, indent) {
  if (node.outcome !== undefined) return `${indent}return ${node.outcome};\n`;
  const last = node.then.length - 1;
  return node.then.map((next, branch) => (branch === last ? body(next, indent)
    : `${indent}if (${test(node, branch)}) {\n${body(next, `${indent}  `)}${indent}}\n`)).join('');
}

export function cppFloor(pack) {
  const trees = pack.procedures.map((procedure) => `int Tree${procedure.index}(const std::int32_t* f) {\n${body(procedure.root, '  ')}}\n`);
  const calls = pack.procedures.map(({ index }) => `  outcomes[${index}] = static_cast<std::uint8_t>(Tree${index}(facts));\n`);
  return `// Written by tests/bench/run.mjs.
#include "bench/floor.h"

namespace {
${trees.join('')}
}  // namespace

namespace madoguchi::bench {
void DecideByFloor(const std::int32_t* facts, std::uint8_t* outcomes) {
${calls.join('')}}
}  // namespace madoguchi::bench
`;
}
