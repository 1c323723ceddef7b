/** Serves the built app with the headers that a host must set, over http or https. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, relative, resolve, sep } from "node:path";
import { kindOf, securityHeaders } from "./headers.mjs";
import { configText, readConfig } from "./read-config.mjs";
import { stampServiceWorker } from "./stamp-service-worker.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/**
 * A server that still has to listen.
 * @param {{ folder?: string, config?: unknown, https?: { key: string, cert: string } }} options
 *   `config` stands in for the folder's `config.json`: an object, a text (which may be broken), or a function that gives
 *   one of them and is asked again with each request. `https` holds a key and a certificate.
 */
export function appServer({ folder = "dist", config, https }) {
  const textNow = () => textOf(typeof config === "function" ? config() : config) ?? configText(folder);
  const headersNow = memory((text) => headersFor(text, https !== undefined));
  const answer = (request, response) => {
    respond({ folder, textNow, headersNow }, request, response).catch((error) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(String(error));
    });
  };
  return https === undefined ? createServer(answer) : createSecureServer(https, answer);
}

async function respond({ folder, textNow, headersNow }, request, response) {
  const path = pathOf(request.url ?? "/");
  const text = textNow();
  const headers = await headersNow(text);
  const begin = (status, type, kind) => response.writeHead(status, { "content-type": type, ...headers[kind] });
  if (path === "/config.json" && text !== undefined) return begin(200, types[".json"], "others").end(text);
  const file = fileOf(folder, path);
  // The answer that a file is gone must not be kept for a year, wherever the file would lie.
  if (file === undefined) return begin(404, "text/plain; charset=utf-8", "others").end("Not found");
  begin(200, types[extname(file)] ?? "application/octet-stream", kindOf(path));
  if (path !== "/service-worker.js") return createReadStream(file).pipe(response);
  return response.end(stampServiceWorker(readFileSync(file, "utf8"), headers));
}

async function headersFor(text, https) {
  const { config, problems } = await readConfig(text);
  for (const problem of problems) console.warn(problem);
  return securityHeaders({ config, https });
}

function textOf(config) {
  return config === undefined || typeof config === "string" ? config : JSON.stringify(config);
}

/** The last answer is kept: a server is asked for many files under one configuration. */
function memory(compute) {
  let last;
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "/ not an address";
  }
}

/** The file a request asks for, never outside the folder. */
function fileOf(folder, path) {
  const file = resolve(join(folder, normalize(path)));
  const inside = relative(resolve(folder), file);
  if (inside === ".." || inside.startsWith(`..${sep}`)) return undefined;
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : undefined;
}
