/** What an update would change, property by property, in the order of the document that is sent. */
import { isArray, isObject, type JsonArray, type JsonObject, type JsonValue, own, sameJson } from "#model/json.ts";
import type { ResourceKind } from "#model/workspace.ts";
import { withoutServiceKeys } from "./compare.ts";

export interface Change {
  /** Keys, indexes of lists, and, in a list whose items have names (activities), the name in place of the index. */
  readonly path: readonly (string | number)[];
  /** `order`: the same items in another order; the values are then their names. */
  readonly what: "value" | "order";
  /** What the factory has; undefined where it has nothing there. */
  readonly live: JsonValue | undefined;
  /** What would be sent; undefined where it is taken away. */
  readonly sent: JsonValue | undefined;
}

/**
 * The differences between what the factory has and what would be sent; none exactly where `sameProperties` says so. The order
 * of keys does not count.
 */
export function changesOf(kind: ResourceKind, sent: JsonObject, live: JsonObject): readonly Change[] {
  return [...changesIn([], withoutServiceKeys(kind, live), withoutServiceKeys(kind, sent))];
}

type Path = Change["path"];

function* changesIn(path: Path, live: JsonValue | undefined, sent: JsonValue | undefined): Generator<Change> {
  if (sameJson(live, sent)) return;
  if (isObject(live) && isObject(sent) && !isSecureString(live) && !isSecureString(sent)) {
    for (const key of new Set([...Object.keys(sent), ...Object.keys(live)])) {
      yield* changesIn([...path, key], own(live, key), own(sent, key));
    }
  } else if (isArray(live) && isArray(sent)) {
    yield* changesInList(path, live, sent);
  } else {
    yield { path, what: "value", live, sent };
  }
}

/** It changes as a whole, so that whoever shows the change knows that it is a secret. */
function isSecureString(value: JsonObject): boolean {
  const type = own(value, "type");
  return typeof type === "string" && type.toLowerCase() === "securestring";
}

function* changesInList(path: Path, live: JsonArray, sent: JsonArray): Generator<Change> {
  const before = byName(live);
  const after = byName(sent);
  if (before === undefined || after === undefined) {
    // Lists of plain values say more as a whole than item by item.
    if (![...live, ...sent].some(isObject)) return yield { path, what: "value", live, sent };
    for (let at = 0; at < Math.max(live.length, sent.length); at += 1) {
      yield* changesIn([...path, at], live[at], sent[at]);
    }
    return;
  }
  const shared = (one: ReadonlyMap<string, JsonValue>, other: ReadonlyMap<string, JsonValue>) =>
    [...one.keys()].filter((name) => other.has(name));
  const orders = { live: shared(before, after), sent: shared(after, before) };
  if (!sameJson(orders.live, orders.sent)) yield { path, what: "order", ...orders };
  for (const name of new Set([...after.keys(), ...before.keys()])) {
    yield* changesIn([...path, name], before.get(name), after.get(name));
  }
}

/** The items by their names; undefined where one has none, or two share one. */
function byName(list: JsonArray): ReadonlyMap<string, JsonValue> | undefined {
  const items = new Map<string, JsonValue>();
  for (const item of list) {
    const name = own(item, "name");
    if (typeof name !== "string" || items.has(name)) return undefined;
    items.set(name, item);
  }
  return items;
}
