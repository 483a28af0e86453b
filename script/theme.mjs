#!/usr/bin/env node
// Writes what the canvas and the page share of the Digital Agency's design tokens, plus our own names for them, as
// src/ui/theme_tokens.h and web/styles/tokens.css. Both are committed; `--check` only says whether they are up to date.
//
//   node script/theme.mjs            write both
//   node script/theme.mjs --check    exit code 1 and one line a file if one differs from what would be written
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(root, 'package.json'));
const packageName = '@digital-go-jp/design-tokens';
const tokens = require(`${packageName}/dist/tokens.js`);
const version = require(`${packageName}/package.json`).version;

// Our names. [name, token, token in high contrast, what it is for]. The order is that of struct Palette.
const roles = [
  ['ink', 'neutral-solid-gray-800', 'neutral-white', 'text, edges of tickets, the road'],
  ['ink-2', 'neutral-solid-gray-700', 'neutral-white', 'second text: hints, questions already answered'],
  ['ink-3', 'neutral-solid-gray-600', 'neutral-white', 'borders of fields; disabled text'],
  ['line', 'neutral-solid-gray-420', 'neutral-white', 'borders of what is disabled'],
  ['hair', 'neutral-solid-gray-200', 'neutral-white', 'hairlines between rows'],
  ['ground', 'neutral-white', 'neutral-black', 'the page'],
  ['field', 'neutral-solid-gray-50', 'neutral-black', 'notice strip, search, hover of a choice'],
  ['paper', 'primitive-yellow-50', 'neutral-black', 'going out, and tickets'],
  ['home', 'primitive-light-blue-50', 'neutral-black', 'at home'],
  ['accent', 'primitive-blue-900', 'primitive-yellow-300', 'the one accent: primary action, selection'],
  ['accent-tint', 'primitive-blue-50', 'neutral-black', 'ground of what is selected'],
  ['accent-deep', 'primitive-blue-1000', 'primitive-yellow-200', 'primary action under the pointer'],
  ['accent-pressed', 'primitive-blue-1200', 'primitive-yellow-100', 'primary action while pressed'],
  ['on-accent', 'neutral-white', 'neutral-black', 'text on the accent'],
  ['link', 'primitive-blue-1000', 'primitive-yellow-300', 'links and what acts like one'],
  ['error', 'primitive-red-900', 'neutral-white', 'errors and nothing else'],
  ['ok', 'primitive-green-800', 'neutral-white', 'done'],
  ['focus', 'neutral-black', 'neutral-white', 'outer ring of the focus'],
  ['focus-inner', 'primitive-yellow-300', 'primitive-yellow-300', 'inner ring of the focus'],
  ['online', 'primitive-blue-900', 'neutral-white', 'channel: online'],
  ['cashless', 'primitive-green-900', 'neutral-white', 'channel: cashless at the counter'],
  ['in-person', 'primitive-orange-900', 'neutral-white', 'channel: in person'],
  ['store', 'primitive-magenta-1000', 'neutral-white', 'channel: convenience store'],
  ['post', 'primitive-yellow-1100', 'neutral-white', 'channel: by post'],
  ['glyph', 'neutral-white', 'neutral-black', 'the picture on a sign'],
];

const kebab = (word) => word.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
const pascal = (name) => name.split('-').map((w) => w[0].toUpperCase() + w.slice(1)).join('');

/** [name in kebab case without "color-", "#rrggbb"] of every solid colour, in the package's order. */
function solidColors() {
  const found = [];
  const walk = (node, path) => {
    if (node && typeof node === 'object' && '$value' in node) {
      if (/^#[0-9a-f]{6}$/i.test(node.$value)) found.push([path.map(kebab).join('-'), node.$value.toLowerCase()]);
      return;
    }
    for (const key of Object.keys(node)) walk(node[key], [...path, key]);
  };
  walk({ Primitive: tokens.Color.Primitive, Neutral: tokens.Color.Neutral }, []);
  return found;
}

const colors = solidColors();
const value = new Map(colors);
for (const [name, day, contrast] of roles) {
  for (const token of [day, contrast]) {
    if (!value.has(token)) throw new Error(`role ${name}: the tokens have no colour ${token}`);
  }
}
const sizes = Object.keys(tokens.FontSize).map(Number).sort((a, b) => a - b);
const lineHeights = Object.keys(tokens.LineHeight).map(Number).sort((a, b) => a - b);
const radii = Object.keys(tokens.BorderRadius).map(Number).filter((n) => n > 0).sort((a, b) => a - b);
const weights = Object.keys(tokens.FontWeight).map(Number).sort((a, b) => a - b);
const origin = `${packageName} ${version}`;

function header() {
  // Dear ImGui's byte order: 0xAABBGGRR.
  const packed = (hex) => `0xff${hex.slice(5, 7)}${hex.slice(3, 5)}${hex.slice(1, 3)}u`;
  const field = (name) => name.replaceAll('-', '_');
  const palette = (name, column) =>
    [`inline constexpr Palette ${name} = {`, ...roles.map((r) => `    .${field(r[0])} = ${packed(value.get(r[column]))},  // ${r[column]}`), '};'];
  const list = (type, name, values, suffix = '') =>
    `inline constexpr ${type} ${name}[] = {${values.map((v) => v + suffix).join(', ')}};`;
  return [
    '#pragma once',
    `// Colours and steps of ${origin} (MIT), under our own names. Written by script/theme.mjs: change it there.`,
    '//',
    '// Colours are packed as Dear ImGui wants them, 0xAABBGGRR. theme.h says which size and which colour goes where.',
    '',
    '#include <cstdint>',
    '',
    '// clang-format off',
    'namespace madoguchi::ui {',
    '',
    'using Color = std::uint32_t;',
    '',
    'struct Palette {',
    ...roles.map((r) => `  Color ${field(r[0])};  ///< ${r[3]}`),
    '};',
    '',
    ...palette('kDayPalette', 1),
    '',
    ...palette('kContrastPalette', 2),
    '',
    '/// Steps that sizes are taken from, in CSS pixels.',
    list('int', 'kFontSizes', sizes),
    list('int', 'kRadii', radii),
    list('int', 'kFontWeights', weights),
    '/// In hundredths of the font size.',
    list('int', 'kLineHeights', lineHeights),
    '',
    '}  // namespace madoguchi::ui',
    '',
  ].join('\n');
}

function css() {
  return [
    `/* Colours and steps of ${origin} (MIT), under our own names. Written by script/theme.mjs: change it there. */`,
    ':root {',
    ...colors.map(([name, hex]) => `  --color-${name}: ${hex};`),
    ...sizes.map((n) => `  --font-size-${n}: ${n / 16}rem;`),
    ...lineHeights.map((n) => `  --line-height-${n}: ${n / 100};`),
    ...radii.map((n) => `  --radius-${n}: ${n / 16}rem;`),
    '}',
    '',
    ':root {',
    ...roles.map(([name, day, , purpose]) => `  --${name}: var(--color-${day}); /* ${purpose} */`),
    '}',
    '',
    ':root.high-contrast {',
    ...roles.map(([name, , contrast]) => `  --${name}: var(--color-${contrast});`),
    '}',
    '',
  ].join('\n');
}

const outputs = [['src/ui/theme_tokens.h', header()], ['web/styles/tokens.css', css()]];
let stale = 0;
for (const [path, text] of outputs) {
  const file = join(root, path);
  if (process.argv.includes('--check')) {
    let now = '';
    try { now = readFileSync(file, 'utf8'); } catch { /* missing counts as different */ }
    if (now !== text) { stale += 1; console.error(`${path} is not what script/theme.mjs writes: run node script/theme.mjs`); }
  } else {
    writeFileSync(file, text);
  }
}
process.exitCode = stale ? 1 : 0;
