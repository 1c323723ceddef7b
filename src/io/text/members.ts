/** Decides the order of an edited object's members in its file. */
import { type JsonObject, type JsonValue, sameJson } from "#model/json.ts";
import type { SourceNode } from "../source-tree.ts";

export interface PlannedMember {
  readonly key: string;
  /** The old member whose text it keeps, by index; undefined for a new one. */
  readonly index?: number;
}

/**
 * The members to write, in order. Members that stay keep the file's order, since another order of keys is no edit; a new
 * key goes behind the one before it in the value; a key that was renamed keeps its place.
 */
export function planMembers(node: SourceNode, value: JsonObject): readonly PlannedMember[] {
  const known = new Set(node.entries.map((entry) => entry.key));
  const added = Object.keys(value).filter((key) => !known.has(key));
  const renamed = renames(node, value, added);
  const plan = node.entries.flatMap((entry, index): PlannedMember[] => {
    const key = entry.key ?? "";
    if (Object.hasOwn(value, key)) return [{ key, index }];
    const next = renamed.get(index);
    return next === undefined ? [] : [{ key: next, index }];
  });
  const taken = new Set(renamed.values());
  const keys = Object.keys(value).filter((key) => !integerLike.test(key));
  const before = new Map(keys.map((key, at) => [key, keys[at - 1]]));
  for (const key of added) {
    if (taken.has(key)) continue;
    const previous = before.get(key);
    const at = integerLike.test(key) ? plan.length : plan.findLastIndex((member) => member.key === previous) + 1;
    plan.splice(at, 0, { key });
  }
  return plan;
}

/** Removed members whose very value came back under a new key. */
function renames(node: SourceNode, value: JsonObject, added: readonly string[]): ReadonlyMap<number, string> {
  const open = new Set(added);
  const found = new Map<number, string>();
  if (open.size === 0) return found;
  for (const [index, entry] of node.entries.entries()) {
    if (Object.hasOwn(value, entry.key ?? "")) continue;
    const key = firstEqual(open, value, entry.node.value);
    if (key === undefined) continue;
    open.delete(key);
    found.set(index, key);
  }
  return found;
}

function firstEqual(keys: ReadonlySet<string>, value: JsonObject, wanted: JsonValue): string | undefined {
  for (const key of keys) if (sameJson(value[key], wanted)) return key;
  return undefined;
}

/** JavaScript lists keys such as "10" first, whatever their place in the file, so their order says nothing. */
const integerLike = /^(0|[1-9]\d*)$/;
