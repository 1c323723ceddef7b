/** Builds dist/ when a source file is newer than it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

const sources = ["src", "public", "scripts", "index.html", "redirect.html", "vite.config.ts", "package-lock.json"];

export async function ensureBuilt() {
  const built = existsSync("dist/index.html") ? statSync("dist/index.html").mtimeMs : 0;
  if (built > Math.max(...sources.map(newest))) return;
  console.log("Building …");
  // Imported only now: the packages it asks for may just have been installed.
  const { build } = await import("./build.mjs");
  await build("--logLevel", "warn");
}
