/** Remembers, for each origin, the tree of its text: the way from a value back to its characters. */
import type { Origin } from "#model/workspace.ts";
import { type Failure, type Note } from "./note.ts";
import { readJson } from "./read-json.ts";
import type { SourceTree } from "./source-tree.ts";
import { withNormalKeys } from "./spelling.ts";

export type SourceReading = { readonly ok: true; readonly tree: SourceTree; readonly notes: readonly Note[] } | Failure;

const remembered = new WeakMap<Origin, SourceReading>();

/** Reads the text of an origin as a resource; the same origin gives the same tree, and so the same values. */
export function sourceOf(origin: Origin): SourceReading {
  const known = remembered.get(origin);
  if (known !== undefined) return known;
  const reading = read(origin.text);
  remembered.set(origin, reading);
  return reading;
}

function read(text: string): SourceReading {
  const json = readJson(text);
  if (!json.ok) return json;
  const { root, changed } = withNormalKeys(json.tree.root);
  if (changed.length === 0) return json;
  const message = `The file writes ${changed.join(", ")} with a capital. They are read in the normal case and stay in the file as they are.`;
  return { ok: true, tree: { text: json.tree.text, root }, notes: [...json.notes, { message }] };
}
