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

/**
 * Starts both servers: the app on `port`, the sandbox on the next one. Where one of the two is taken, the next pair is
 * tried, unless `exact` asks for these very ports.
 */
export async function serve({ port, folder = "dist", stateDirectory = ".sandbox", exact = false }) {
  for (let candidate = port; ; candidate += 2) {
    const sandbox = createSandbox({ stateDirectory });
    try {
      const { url } = await sandbox.listen(candidate + 1);
      const server = appServer(folder, { sandbox: { url: new URL("s/default/", url).href } });
      await listen(server, candidate);
      return {
        port: candidate,
        close: () => Promise.all([sandbox.close(), new Promise((done) => server.close(done))]),
      };
    } catch (error) {
      await sandbox.close();
      if (exact || error.code !== "EADDRINUSE" || candidate > port + 40) throw error;
    }
  }
}

if (process.argv[1]?.endsWith("serve.mjs")) {
  const port = Number(process.argv[2] ?? 4180);
  const stateDirectory = process.argv[3] ?? ".sandbox";
  await serve({ port, stateDirectory, exact: true });
  console.log(`Serving on http://localhost:${port}/`);
}
