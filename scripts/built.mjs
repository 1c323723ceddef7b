/** Builds dist/ when a source file is newer than it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./installed.mjs";

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

export function ensureBuilt() {
  const sources = ["src", "public", "index.html", "vite.config.ts", "package-lock.json"].filter((path) =>
    existsSync(path),
  );
  const built = existsSync("dist/index.html") ? statSync("dist/index.html").mtimeMs : 0;
  if (built > Math.max(...sources.map(newest))) return;
  console.log("Building …");
  run("npx", ["vite", "build", "--logLevel", "warn"]);
}
