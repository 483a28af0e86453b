// A small static server for one site on this machine: right types, strict headers, nothing else.
//
//   node script/serve.mjs --root FOLDER [--port N] [--kiosk] [--edit] [--content FOLDER]
//
// --edit builds the site anew where a source changed; --content gives the author's desk (/desk/) the files of that folder and
// tells it what is saved there.
// It listens on 127.0.0.1 only and prints its address once it answers. The headers are the ones that a municipality's own
// server should send too: no script or style that is not a file of the site, no request to any other host.
import { spawn } from "node:child_process";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { parseArgs } from "node:util";
import { createContentEvents } from "./lib/content_events.mjs";

const { values: options } = parseArgs({
  options: {
    root: { type: "string" },
    port: { type: "string", default: "8080" },
    kiosk: { type: "boolean", default: false },
    edit: { type: "boolean", default: false },
    content: { type: "string" },
  },
});

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
};

function answer(response, status, text, more = {}) {
  response.writeHead(status, { ...headers, "Content-Type": types[".txt"], ...more });
  response.end(`${text}\n`);
}

// The file that a request path names, or null: outside of the root, malformed, or not there.
function fileOf(pathname) {
  let path;
  try {
    path = normalize(join(options.root, decodeURIComponent(pathname)));
  } catch {
    return null;
  }
  if (path.includes("\0") || !(path + sep).startsWith(normalize(options.root + sep))) return null;
  try {
    const isFolder = statSync(path).isDirectory();
    if (isFolder) path = join(path, "index.html");
    return { path, size: statSync(path).size, isFolder };
  } catch {
    return null;
  }
}

// Runs script/site; resolves to its messages when it failed, to null when the site is up to date. One at a time.
let building = null;
function rebuild() {
  building ??= new Promise((resolve) => {
    let messages = "";
    const child = spawn("script/site", { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (data) => (messages += data));
    child.stderr.on("data", (data) => (messages += data));
    child.on("close", (code) => {
      building = null;
      resolve(code === 0 ? null : messages);
    });
  });
  return building;
}

const contentEvents = options.content ? createContentEvents(options.content) : null;
// Names that lead here: another host's page that had its own name point at this machine is not given the files.
const ownHost = (request) => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "");

const server = createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answer(response, 405, "405", { Allow: "GET, HEAD" });
  }
  if (contentEvents && url.pathname === "/desk/files" && ownHost(request)) {
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
    return contentEvents.listen(response);
  }
  const isPage = url.pathname.endsWith("/");
  if (options.kiosk && isPage && !url.searchParams.has("kiosk")) {
    url.searchParams.set("kiosk", "1");
    return answer(response, 302, "302", { Location: url.pathname + url.search });
  }
  if (options.edit && isPage) {
    const messages = await rebuild();
    if (messages !== null) return answer(response, 500, messages);
  }
  const file = fileOf(url.pathname);
  if (file === null) return answer(response, 404, "404");
  // What a page names lies in its folder.
  if (file.isFolder && !isPage) return answer(response, 302, "302", { Location: `${url.pathname}/${url.search}` });
  if (contentEvents && url.pathname === "/desk/") {
    const page = readFileSync(file.path, "utf8").replace('data-served="no"', 'data-served="edit"');
    response.writeHead(200, { ...headers, "Content-Type": types[".html"] });
    return response.end(page);
  }
  response.writeHead(200, {
    ...headers,
    "Content-Type": types[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  const reason = error.code === "EADDRINUSE" ? `port ${options.port} is taken: try --port 0` : error.message;
  console.error(`error: ${reason}`);
  process.exit(1);
});
server.listen(Number(options.port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/${options.kiosk ? "?kiosk=1" : ""}`);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
