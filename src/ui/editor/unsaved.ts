/** Tells which resources hold something that is in no file yet. Documents are compared by identity, so undo clears the mark. */
import { sourceOf } from "#io/source-of.ts";
import type { JsonObject } from "#model/json.ts";
import type { Origin, Resource } from "#model/workspace.ts";

const saved = new WeakSet<JsonObject>();
const typed = new WeakSet<Origin>();

/** Remembers that these documents are in files now. */
export function rememberSaved(resources: readonly Resource[]): void {
  for (const resource of resources) saved.add(resource.json);
}

/** Remembers that the text of an origin was typed here and is not the file's. */
export function rememberTyped(origin: Origin): void {
  typed.add(origin);
}

/** Whether a resource was made or changed since it was opened or saved. */
export function isUnsaved({ json, origin }: Resource): boolean {
  if (saved.has(json)) return false;
  if (origin.path === undefined || typed.has(origin)) return true;
  const source = sourceOf(origin);
  // A template's file holds several resources: its own root is none of them.
  return source.ok && isOfOneResource(source.tree.root.value) && source.tree.root.value !== json;
}

function isOfOneResource(root: unknown): boolean {
  return typeof root === "object" && root !== null && !Object.hasOwn(root, "$schema");
}
