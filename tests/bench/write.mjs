// Writes what the benchmark is made of: two packs as content, the generated floor, households.
//
//   node tests/bench/write.mjs --out FOLDER [--procedures 200] [--seed 1]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeContent } from './content.mjs';
import { makeHousehold, makePack } from './pack.mjs';
import { cppFloor } from './peers/cpp_floor.mjs';
import { GROWTH, HOUSEHOLDS } from './sizes.mjs';


const { values: options } = parseArgs({
  options: { out: { type: 'string' }, procedures: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
if (!options.out) throw new Error('--out FOLDER is missing');
const [procedures, seed] = [Number(options.procedures), Number(options.seed)];

const small = makePack({ seed, procedures });
const large = makePack({ seed, procedures: procedures * GROWTH });
for (const [name, pack] of [['small', small], ['large', large]]) {
  rmSync(join(options.out, name), { recursive: true, force: true });
  mkdirSync(join(options.out, name), { recursive: true });
  writeContent(pack, join(options.out, name));
}
writeFileSync(join(options.out, 'floor.cc'), cppFloor(small));
writeFileSync(join(options.out, 'households.txt'),
  Array.from({ length: HOUSEHOLDS }, (_, i) => `${makeHousehold(small, i).join(' ')}\n`).join(''));
