/** Builds the service worker beside the app, and writes into it what it keeps: every file of the build. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { build } from "vite";
import { stampOf } from "./stamp-service-worker.mjs";

const name = "service-worker.js";

/** What is always the server's, never shown by the app, or not served at all. */
const left = [
  /^\./,
  /\.map$/,
  /^config\.json$/,
  /^redirect\.html$/,
  /^service-worker\.js$/,
  /^staticwebapp\.config\.json$/,
];

/**
 * A plugin of Vite.
 * @param {{ plugins: () => import("vite").Plugin[] }} options plugins that look on while the worker is built
 */
export function serviceWorker({ plugins }) {
  let code = "";
  let folder = "";
  let logger;
  return {
    name: "sluice:service-worker",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      logger = config.logger;
    },
    // Before the files are written: what the worker is made of stands in the notices, which are one of them.
    async generateBundle() {
      code = await built(plugins());
    },
    writeBundle() {
      const files = filesToKeep(folder);
      writeFileSync(join(folder, name), withFiles(code, files));
      const bytes = files.reduce((sum, { url }) => sum + readFileSync(join(folder, decodeURI(url))).length, 0);
      logger.info(
        `service worker: keeps ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, for work without a network`,
      );
    },
  };
}

/** The files of a built folder that are kept, with what tells one version of each from the next. */
export function filesToKeep(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(resolve(folder).length + 1)
        .split(sep)
        .join("/"),
    )
    .filter((path) => !left.some((pattern) => pattern.test(path)))
    .toSorted()
    .map((path) => ({ url: encodeURI(path), revision: revisionOf(folder, path) }));
}

/** The worker's text with the files that it keeps, in the place of the word for them or of others. */
export function withFiles(code, files) {
  return code.replace(/SLUICE_FILES|\[\{"url":[^\]]*\]/, () => JSON.stringify(files));
}

/** A name below assets/ says the version itself. The page counts with its headers: it is kept together with them. */
function revisionOf(folder, path) {
  if (path.startsWith("assets/")) return null;
  const hash = createHash("sha256")
    .update(readFileSync(join(folder, path)))
    .digest("hex")
    .slice(0, 16);
  return path === "index.html" ? `${hash}${stampOf("0")}` : hash;
}

/** One classic script: not every browser takes a module for a service worker. */
async function built(plugins) {
  const { output } = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins,
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input: "src/service-worker.ts", output: { format: "iife", entryFileNames: name } },
    },
  });
  return output[0].code;
}
