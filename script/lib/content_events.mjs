// The files of a content folder for the author's desk, and what is saved there from then on, as server-sent events:
//
//   event: folder    data: {"setagaya/municipality.json": "…text…", …}     first, on every connection
//   event: changes   data: {"setagaya/facts.json": "…text…", "gone.json": null}
//
// Looked at five times a second while somebody listens: this works the same on every disk, shared ones included.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const PAUSE_MS = 200;

/** Path → what tells that a file was written. */
function marksOf(folder, below = "", found = new Map()) {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) marksOf(folder, path, found);
    else if (path.endsWith(".json")) {
      try {
        const { mtimeMs, size, ino } = statSync(join(folder, path));
        found.set(path, `${mtimeMs} ${size} ${ino}`);
      } catch {
        // Gone since the folder was listed.
      }
    }
  }
  return found;
}

function textOf(folder, path) {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}

export function createContentEvents(folder) {
  const listeners = new Set();
  let marks = new Map();
  let timer = null;

  function send(response, event, texts) {
    response.write(`event: ${event}\ndata: ${JSON.stringify(texts)}\n\n`);
  }
  function look() {
    const now = marksOf(folder);
    const changes = {};
    for (const [path, mark] of now) if (marks.get(path) !== mark) changes[path] = textOf(folder, path);
    for (const path of marks.keys()) if (!now.has(path)) changes[path] = null;
    marks = now;
    if (Object.keys(changes).length > 0) for (const response of listeners) send(response, "changes", changes);
  }

  return {
    listen(response) {
      if (timer === null) {
        marks = marksOf(folder);
        timer = setInterval(look, PAUSE_MS);
      }
      send(response, "folder", Object.fromEntries([...marksOf(folder).keys()].map((path) => [path, textOf(folder, path)])));
      listeners.add(response);
      response.on("close", () => {
        listeners.delete(response);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = null;
      });
    },
  };
}
