// Reads every #include under src/ and fails on one that the folder's row in layers.txt does not name.
//
//   node check_layers.mjs <src folder>    prints each breach as file:line and exits 1 where there is any
//   node check_layers.mjs --self-check    proves on small made-up trees that each kind of breach is found
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const table = join(dirname(fileURLToPath(import.meta.url)), "layers.txt");

// What is not ours and needs to be named in a row, by the header that is included. First match wins.
const outside = [
  ["nlohmann", /^nlohmann\//],
  ["imgui_backends", /^(backends\/)?imgui_impl_/],
  ["imgui", /^(imgui|imstb_|misc\/)/],
  ["qrcodegen", /^qrcodegen/],
  ["glfw", /^GLFW\//],
  ["opengl", /^(GL|GLES2|GLES3|EGL)\//],
  ["emscripten", /^emscripten/],
  ["files", /^(fstream|filesystem|iostream|istream|ostream|cstdio|stdio\.h|unistd\.h|fcntl\.h|sys\/.*|dirent\.h|termios\.h)$/],
  ["clock", /^(chrono|ctime|time\.h)$/],
  ["chance, threads or a locale, which nobody may use", /^(random|thread|mutex|atomic|future|locale|clocale|locale\.h)$/],
];

function readTable(text) {
  const rows = new Map();
  for (const line of text.split("\n")) {
    const row = /^([a-z/]+):(.*)$/.exec(line);
    if (row) rows.set(row[1], new Set(row[2].split(" ").filter(Boolean)));
  }
  return rows;
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(h|cc|inc)$/.test(entry.name) ? [path] : [];
  });
}

// The longest row name that `path` lies in, so that platform/web/x.h belongs to platform/web and not to platform.
function folderOf(path, rows) {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (rows.has(folder)) return folder;
  }
  return null;
}

function findBreaches(src, rows) {
  const breaches = [];
  for (const file of sourceFiles(src)) {
    const path = relative(src, file);
    const home = folderOf(path, rows);
    if (home === null) {
      breaches.push(`${path}:1: lies in a folder that has no row in layers.txt`);
      continue;
    }
    readFileSync(file, "utf8").split("\n").forEach((line, index) => {
      const include = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line);
      if (!include) return;
      const header = include[1];
      const wanted = /\bimconfig_/.test(header) ? null
        : folderOf(header, rows) ?? outside.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
      if (header.startsWith("..")) {
        breaches.push(`${path}:${index + 1}: includes ${header}; includes start at src/`);
      } else if (wanted !== null && wanted !== home && !rows.get(home).has(wanted)) {
        breaches.push(`${path}:${index + 1}: ${home} may not include ${header} (${wanted})`);
      }
    });
  }
  return breaches;
}

function selfCheck() {
  const rows = readTable(readFileSync(table, "utf8"));
  const cases = [
    ["base/a.cc", '#include "base/b.h"\n#include <vector>', 0],
    ["rules/a.cc", '#include "base/b.h"', 0],
    ["base/a.cc", '#include "rules/b.h"', 1],
    ["rules/a.cc", "#  include <nlohmann/json.hpp>", 1],
    ["app/a.cc", '#include "imgui.h"', 1],
    ["ui/a.cc", '#include "imgui.h"\n#include "ui/b.h"', 0],
    ["plan/a.cc", "#include <chrono>", 1],
    ["rules/a.cc", "#include <random>", 1],
    ["platform/native/a.cc", '#include "platform/web/b.h"', 1],
    ["platform/native/a.cc", '#include "platform/platform.h"', 0],
    ["main/cli/a.cc", "#include <thread>", 1],
    ["base/a.cc", '#include "../rules/b.h"', 1],
    ["nowhere/a.cc", "", 1],
  ];
  let failed = 0;
  for (const [path, text, expected] of cases) {
    const src = mkdtempSync(join(tmpdir(), "layers-"));
    mkdirSync(join(src, dirname(path)), { recursive: true });
    writeFileSync(join(src, path), text);
    const found = findBreaches(src, rows);
    rmSync(src, { recursive: true });
    if (found.length !== expected) {
      failed += 1;
      console.error(`self-check: ${path} with ${JSON.stringify(text)}: expected ${expected}, found ${JSON.stringify(found)}`);
    }
  }
  return failed;
}

if (process.argv[2] === "--self-check") {
  process.exit(selfCheck() === 0 ? 0 : 1);
}
const breaches = findBreaches(process.argv[2], readTable(readFileSync(table, "utf8")));
breaches.forEach((breach) => console.error(`src/${breach}`));
process.exit(breaches.length === 0 ? 0 : 1);
