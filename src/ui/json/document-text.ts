/** What the JSON editor shows of the document, and how what is typed becomes an edit of it. */
import type { Command } from "#commands/command.ts";
import { replaceActivity, replaceResourceJson } from "#commands/replace-json.ts";
import { originOf } from "#io/decode.ts";
import type { Problem } from "#io/note.ts";
import { readJson } from "#io/read-json.ts";
import { sourceOf } from "#io/source-of.ts";
import { writeResource } from "#io/write-resource.ts";
import type { Address } from "#model/address.ts";
import { isObject, type JsonObject } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import type { Origin, Workspace } from "#model/workspace.ts";

/** The text of what stands at an address, and the JSON that it says. */
export interface Shown {
  readonly text: string;
  readonly json: JsonObject;
}

/** A resource as the text of its file, an activity as JSON with two spaces; undefined where nothing stands there. */
export function shownAt(workspace: Workspace, address: Address): Shown | undefined {
  const placed = activityAt(workspace, address);
  if (placed !== undefined) return { text: JSON.stringify(placed.activity, null, 2), json: placed.activity };
  const resource = resourceAt(workspace, address);
  return resource && { text: writeResource(resource), json: resource.json };
}

export type Typed =
  | {
      readonly ok: true;
      readonly command: Command;
      /** The origin that the typed text becomes; undefined for an activity. */
      readonly origin: Origin | undefined;
      /** The name of a resource as typed, where it differs: it is taken as a whole, like every name. */
      readonly renamesTo: string | undefined;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Reads typed text with the reader of files, so that what is typed is kept as it was typed. */
export function readTyped(workspace: Workspace, address: Address, text: string): Typed {
  if (activityAt(workspace, address) !== undefined) {
    const reading = readJson(text);
    if (!reading.ok) return reading;
    const { value } = reading.tree.root;
    if (!isObject(value)) return noObject("An activity");
    return { ok: true, command: replaceActivity(address, value), origin: undefined, renamesTo: undefined };
  }
  const resource = resourceAt(workspace, address);
  if (resource === undefined) return { ok: false, problem: { message: "What this text belongs to is gone." } };
  const origin = originOf(text, resource.origin.encoding, resource.origin.path);
  const source = sourceOf(origin);
  if (!source.ok) return source;
  const json = source.tree.root.value;
  if (!isObject(json)) return noObject("A resource");
  const { name } = json;
  const renamesTo = typeof name === "string" && name !== resource.name ? name : undefined;
  return { ok: true, command: replaceResourceJson(address, { json, origin }), origin, renamesTo };
}

function noObject(what: string): Typed {
  return { ok: false, problem: { message: `${what} is a JSON object: { … }.`, line: 1, column: 1 } };
}
