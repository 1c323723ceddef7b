/** Saves a resource as a minimal edit of the text it came from. */
import type { Resource } from "#model/workspace.ts";
import { encode } from "./encode.ts";
import { sourceOf } from "./source-of.ts";
import { rewrite } from "./text/rewrite.ts";

/**
 * The text of a resource's file. Without an edit it is the file's own text, character for character; with one, only the
 * lines of the edit differ. Reading the result gives `resource.json` again (order of keys aside).
 */
export function writeResource(resource: Pick<Resource, "json" | "origin">): string {
  const source = sourceOf(resource.origin);
  if (!source.ok) return JSON.stringify(resource.json, null, resource.origin.indent);
  return rewrite(source.tree, resource.origin, resource.json);
}

/** The bytes of a resource's file, in its own encoding. */
export function writeResourceBytes(resource: Pick<Resource, "json" | "origin">): Uint8Array<ArrayBuffer> {
  return encode(writeResource(resource), resource.origin.encoding);
}
