/** The corpus of real files that lies beside the project. Tests read it in place, and skip where it is absent. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export interface CorpusEntry {
  readonly id: string;
  readonly file: string;
  readonly form?: string;
  readonly kind: string;
  readonly outcome?: "error" | "import-with-warnings" | "import-clean";
  readonly stats?: { readonly pipelines: number; readonly activities: number };
}

export interface Corpus {
  readonly entries: readonly CorpusEntry[];
  readonly bytes: (entry: CorpusEntry) => Uint8Array;
}

/** The `open` or the `malformed` corpus; undefined, with a line that says so, where it is not there. */
export function corpus(part: "open" | "malformed"): Corpus | undefined {
  const folder = resolve(process.env["SLUICE_SHARED"] ?? "../shared", "corpus", part);
  if (!existsSync(resolve(folder, "index.json"))) {
    report(`Skipped: there is no corpus at ${folder}. SLUICE_SHARED names the folder that holds it.`);
    return undefined;
  }
  const entries: readonly CorpusEntry[] = JSON.parse(readFileSync(resolve(folder, "index.json"), "utf-8"));
  return {
    entries,
    bytes: (entry) => new Uint8Array(readFileSync(resolve(folder, entry.file))),
  };
}

/** Says a count or a reason beside the test results. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
