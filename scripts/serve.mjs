/** Serves the built app, and the sandbox beside it on the next port; names the sandbox in config.json. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { createSandbox } from "../sandbox/server.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** The file a request asks for, never outside the folder. */
function fileOf(folder, url) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const file = resolve(join(folder, normalize(path)));
  if (!file.startsWith(resolve(folder))) return undefined;
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : undefined;
}

function appServer(folder, config) {
  return createServer((request, response) => {
    const url = request.url ?? "/";
    if (new URL(url, "http://localhost").pathname === "/config.json") {
      response.writeHead(200, { "content-type": types[".json"], "cache-control": "no-store" });
      response.end(JSON.stringify(config));
      return;
    }
    const file = fileOf(folder, url);
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("Not found");
      return;
    }
    // Files below assets/ carry a hash in their name and never change.
    const lasting = file.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": lasting,
    });
    createReadStream(file).pipe(response);
  });
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done(server.address().port));
  });
}

/** Starts both servers; a port in use is followed by the next free one when `port` is only a wish. */
export async function serve({ port, folder = "dist", stateDirectory = ".sandbox", exact = false }) {
  const sandbox = createSandbox({ stateDirectory });
  const { url } = await sandbox.listen(exact ? port + 1 : 0);
  const config = { sandbox: { url: new URL("s/default/", url).href } };
  const server = appServer(folder, config);
  for (let candidate = port; ; candidate += 1) {
    try {
      return {
        port: await listen(server, candidate),
        close: () => Promise.all([sandbox.close(), new Promise((done) => server.close(done))]),
      };
    } catch (error) {
      if (exact || error.code !== "EADDRINUSE" || candidate > port + 20) throw error;
    }
  }
}

if (process.argv[1]?.endsWith("serve.mjs")) {
  const port = Number(process.argv[2] ?? 4180);
  const stateDirectory = process.argv[3] ?? ".sandbox";
  await serve({ port, stateDirectory, exact: true });
  console.log(`Serving on http://localhost:${port}/`);
}
