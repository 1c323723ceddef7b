/** Reads a `config.json` with the app's own reader, so that what the app refuses gets no header either. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const source = fileURLToPath(new URL("../src/azure/config.ts", import.meta.url));
let reading;

/** What the text says, and what is wrong with it; undefined for a file that is not there. */
export async function readConfig(text) {
  reading ??= runnerImport(source, { configFile: false, logLevel: "error" });
  const { module } = await reading;
  return module.readConfig(text);
}

/** The text of the `config.json` in a folder; undefined where there is none. */
export function configText(folder) {
  try {
    return readFileSync(join(folder, "config.json"), "utf8");
  } catch {
    return undefined;
  }
}
