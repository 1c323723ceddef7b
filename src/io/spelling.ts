/**
 * Azure reads the keys of a resource without letter case, so files with `Properties` and `Activities` exist. The model
 * reads them in their normal case; the file keeps its own (`facts/formats.md` section 2).
 */
import { isArray, isObject } from "#model/json.ts";
import { objectOf, type SourceEntry, type SourceNode } from "./source-tree.ts";

/** The structural keys of one level, each with what lies under it. `items` speaks of a list. */
interface Level {
  readonly keys?: ReadonlyMap<string, Level>;
  readonly items?: Level;
}

const leaf: Level = {};
const dependency: Level = { keys: leaves(["activity", "dependencyConditions"]) };
const activityKeys = new Map<string, Level>();
const activities: Level = { items: { keys: activityKeys } };
const typeProperties: Level = {
  keys: new Map([
    ...["activities", "ifTrueActivities", "ifFalseActivities", "defaultActivities"].map(
      (key) => [key, activities] as const,
    ),
    [
      "cases",
      {
        items: {
          keys: new Map([
            ["activities", activities],
            ["value", leaf],
          ]),
        },
      },
    ],
  ]),
};
for (const [key, level] of leaves([
  "name",
  "type",
  "description",
  "userProperties",
  "policy",
  "linkedServiceName",
  "inputs",
  "outputs",
  "state",
])) {
  activityKeys.set(key, level);
}
activityKeys.set("dependsOn", { items: dependency });
activityKeys.set("typeProperties", typeProperties);

const resource: Level = {
  keys: new Map([
    ...leaves(["name", "type"]),
    [
      "properties",
      {
        keys: new Map([
          ...leaves([
            "type",
            "typeProperties",
            "linkedServiceName",
            "parameters",
            "variables",
            "description",
            "annotations",
            "folder",
            "concurrency",
          ]),
          ["activities", activities],
        ]),
      },
    ],
  ]),
};

function leaves(keys: readonly string[]): ReadonlyMap<string, Level> {
  return new Map(keys.map((key) => [key, leaf]));
}

/** The tree of a resource with its structural keys in their normal case, and which keys were written differently. */
export function withNormalKeys(root: SourceNode): { readonly root: SourceNode; readonly changed: readonly string[] } {
  const changed = new Set<string>();
  return { root: respell(root, resource, changed), changed: [...changed] };
}

function respell(node: SourceNode, level: Level, changed: Set<string>): SourceNode {
  const { keys, items } = level;
  if (isObject(node.value) && keys !== undefined) {
    const object = node.value;
    return withEntries(node, (entry) => respellEntry(entry, keys, (key) => Object.hasOwn(object, key), changed));
  }
  if (isArray(node.value) && items !== undefined) {
    return withEntries(node, (entry) => withNode(entry, respell(entry.node, items, changed)));
  }
  return node;
}

function respellEntry(
  entry: SourceEntry,
  keys: ReadonlyMap<string, Level>,
  taken: (key: string) => boolean,
  changed: Set<string>,
): SourceEntry {
  const written = entry.key ?? "";
  const normal = written.charAt(0).toLowerCase() + written.slice(1);
  const level = keys.get(normal);
  if (level === undefined || (normal !== written && taken(normal))) return entry;
  const next = withNode(entry, respell(entry.node, level, changed));
  if (normal === written) return next;
  changed.add(written);
  return { ...next, key: normal };
}

function withNode(entry: SourceEntry, node: SourceNode): SourceEntry {
  return node === entry.node ? entry : { ...entry, node };
}

function withEntries(node: SourceNode, change: (entry: SourceEntry) => SourceEntry): SourceNode {
  const entries = node.entries.map(change);
  if (entries.every((entry, at) => entry === node.entries[at])) return node;
  const value = isArray(node.value) ? entries.map((entry) => entry.node.value) : objectOf(entries);
  return { ...node, entries, value };
}
