/** Opens one file that holds a resource, or an ARM template that holds several. */

import { innerLists, lanePath } from "#model/container.ts";
import { isArray, isObject, type JsonArray, type JsonPath } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Origin, propertiesOf, type Resource } from "#model/workspace.ts";
import { isTemplate, readTemplate } from "./arm/read-template.ts";
import { decode, originOf } from "./decode.ts";
import { limits } from "./limits.ts";
import type { Failure, Note } from "./note.ts";
import { refusalOf } from "./refusal.ts";
import { kindOf } from "./resource-kind.ts";
import { nameFor } from "./resource-name.ts";
import { sourceOf } from "./source-of.ts";

export interface FileBytes {
  /** Path or file name; its folder and name help to tell what the file is. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Reading =
  | {
      readonly ok: true;
      readonly form: "resource" | "template";
      readonly resources: readonly Resource[];
      readonly notes: readonly Note[];
    }
  | Failure;

/** Reads a JSON file of a factory. Zips go through `openFiles`. */
export function readFile({ path, bytes }: FileBytes): Reading {
  const decoding = decode(bytes, path);
  return decoding.ok ? readOrigin(decoding.origin) : decoding;
}

/** Reads pasted text. `path` names the resource where the document does not. */
export function readText(text: string, path = ""): Reading {
  return readOrigin(originOf(text, "utf-8", path === "" ? undefined : path));
}

function readOrigin(origin: Origin): Reading {
  const source = sourceOf(origin);
  if (!source.ok) return source;
  const json = source.tree.root.value;
  const path = origin.path ?? "";
  if (isTemplate(json)) {
    const template = readTemplate(json);
    return template.ok ? { ...template, form: "template", notes: [...source.notes, ...template.notes] } : template;
  }
  const problem = refusalOf(json, path);
  if (problem !== undefined) return { ok: false, problem };
  const kind = isObject(json) ? kindOf(json, path) : undefined;
  if (!isObject(json) || kind === undefined) throw new Error("A document was neither refused nor recognised");
  const resource = { kind, name: nameFor(json, path), json, origin };
  return { ok: true, form: "resource", resources: [resource], notes: [...source.notes, ...strangers(resource)] };
}

/** Entries of activity lists that are no objects: they stay in the file and cannot be drawn. */
function strangers(resource: Resource): readonly Note[] {
  if (resource.kind !== "pipeline") return [];
  const root = propertiesOf(resource)["activities"];
  const lists = [
    { path: ["properties", "activities"] as JsonPath, items: isArray(root) ? root : [] },
    ...activitiesOf(resource).flatMap((placed) =>
      innerLists(placed.activity).map(({ key, items }) => ({ path: [...placed.path, ...lanePath(key)], items })),
    ),
  ];
  const notes = lists.flatMap(({ path, items }) => strangersIn(items, path));
  const more = notes.length - limits.notes;
  return more <= 0 ? notes : [...notes.slice(0, limits.notes), { message: `There are ${more} more such entries.` }];
}

function strangersIn(items: JsonArray, path: JsonPath): Note[] {
  return items.flatMap((item, index) => {
    if (isObject(item)) return [];
    const place = pathInWords([...path, index]);
    const message = `${place}: an activity was expected, ${JSON.stringify(item).slice(0, 40)} found. It is not drawn and stays in the file.`;
    return [{ message, path: place }];
  });
}

/** `properties.activities[2].typeProperties`. */
function pathInWords(path: JsonPath): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}
