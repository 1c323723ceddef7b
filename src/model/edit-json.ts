/** Edits of JSON without mutation: untouched parts keep their identity, so history and projection are cheap and exact. */
import { isArray, isObject, type JsonObject, type JsonPath, type JsonValue, own } from "./json.ts";

/** Puts one key; a key that exists keeps its place, a new one goes last (or before `before`). */
export function withKey(object: JsonObject, key: string, value: JsonValue, before?: string): JsonObject {
  if (Object.hasOwn(object, key)) {
    if (object[key] === value) return object;
    return fromEntries(Object.entries(object).map(([k, v]) => [k, k === key ? value : v]));
  }
  const entries = Object.entries(object);
  const at = before === undefined ? -1 : entries.findIndex(([k]) => k === before);
  entries.splice(at < 0 ? entries.length : at, 0, [key, value]);
  return fromEntries(entries);
}

/** Takes one key away; the same object if it was not there. */
export function withoutKey(object: JsonObject, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object;
  return fromEntries(Object.entries(object).filter(([k]) => k !== key));
}

/** Renames a key in its place. */
export function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  return fromEntries(Object.entries(object).map(([k, v]) => [k === from ? to : k, v]));
}

/** Like `Object.fromEntries`, which defines own properties and so keeps even `__proto__`. */
function fromEntries(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

/**
 * Replaces the value at a path by what `change` makes of it; undefined removes it. Missing objects on the way are made,
 * missing arrays are not: an index outside its array leaves the document as it is.
 */
export function changeAt(
  value: JsonValue,
  path: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return change(value) ?? null;
  if (typeof step === "number") return changeItem(value, step, rest, change);
  const object = isObject(value) ? value : {};
  const old = own(object, step);
  const next = rest.length === 0 ? change(old) : changeAt(old ?? {}, rest, change);
  if (next === undefined) return withoutKey(object, step);
  return next === old ? value : withKey(object, step, next);
}

function changeItem(
  value: JsonValue,
  at: number,
  rest: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue {
  if (!isArray(value) || at >= value.length) return value;
  const old = value[at];
  const next = rest.length === 0 ? change(old) : changeAt(old ?? null, rest, change);
  if (next === old) return value;
  return next === undefined ? value.toSpliced(at, 1) : value.with(at, next);
}

/** Sets the value at a path; undefined removes it. */
export function setAt(value: JsonValue, path: JsonPath, next: JsonValue | undefined): JsonValue {
  return changeAt(value, path, () => next);
}

/** Rewrites every string of a document; parts without a change keep their identity. */
export function mapStrings(value: JsonValue, rewrite: (text: string) => string): JsonValue {
  if (typeof value === "string") return rewrite(value);
  if (isArray(value)) {
    const next = value.map((item) => mapStrings(item, rewrite));
    return next.some((item, at) => item !== value[at]) ? next : value;
  }
  if (!isObject(value)) return value;
  const next = Object.entries(value).map(([key, item]) => [key, mapStrings(item, rewrite)] as const);
  return next.some(([key, item]) => item !== value[key]) ? fromEntries(next) : value;
}
