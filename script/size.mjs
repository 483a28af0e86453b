// What a visitor downloads: every file of the site, raw and compressed with Brotli at its highest quality.
// Fails when wasm and JavaScript together are past the budget of emsdk.toml. Run by script/size. The author's desk is a page
// of its own that residents never load: it is listed and summed up apart.
//
//   node script/size.mjs FOLDER BUDGET_KB
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [root, budgetText] = process.argv.slice(2);
const budgetKb = Number(budgetText);

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function compressed(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const rows = files(root)
  .filter((path) => !path.endsWith(".map"))
  .map((path) => {
    const bytes = readFileSync(path);
    const name = relative(root, path);
    const program = /\.(wasm|js|mjs)$/.test(path), counts = program && !name.startsWith("desk/");
    return { name, program, raw: bytes.length, brotli: compressed(bytes), counts };
  })
  .sort((a, b) => b.brotli - a.brotli);

console.log(`  raw kB  brotli kB  (* counts towards the budget)`);
for (const row of rows) console.log(`${kb(row.raw)} ${kb(row.brotli)}  ${row.counts ? "*" : " "} ${row.name}`);
const total = rows.filter((row) => row.counts).reduce((sum, row) => sum + row.brotli, 0);
const desk = rows.filter((row) => row.program && !row.counts).reduce((sum, row) => sum + row.brotli, 0);
if (desk > 0) console.log(`the author's desk: ${kb(desk).trim()} kB brotli`);
console.log(`wasm + JavaScript: ${kb(total).trim()} kB brotli of ${budgetKb} kB`);
if (!rows.some((row) => row.name.endsWith(".wasm"))) {
  console.error("error: the site holds no wasm file");
  process.exit(1);
}
if (total > budgetKb * 1000) {
  console.error(`error: ${kb(total - budgetKb * 1000).trim()} kB over the budget`);
  process.exit(1);
}
