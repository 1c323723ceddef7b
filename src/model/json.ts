/** JSON as values: what every ADF document is made of. Keys such as `__proto__` are ordinary own properties. */
export type JsonValue = string | number | boolean | null | JsonObject | JsonArray;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
export type JsonArray = readonly JsonValue[];
/** Steps into a document: keys of objects and indexes of arrays. */
export type JsonPath = readonly (string | number)[];

/** Whether a value is a JSON object (not null, not an array). */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array. `Array.isArray` alone does not narrow a readonly array. */
export function isArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** An own property, never one of the prototype: `own(json, "constructor")` is undefined unless the file says so. */
export function own(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value at a path, or undefined where the path leaves the document. */
export function valueAt(value: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let current = value;
  for (const step of path) {
    if (typeof step === "number") current = isArray(current) ? current[step] : undefined;
    else current = own(current, step);
  }
  return current;
}

/** Equal in value; the order of keys does not count, the order of items does. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (isArray(left)) {
    return isArray(right) && left.length === right.length && left.every((item, at) => sameJson(item, right[at]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
}

/** Visits every string of a document with its path, depth first, in the order of the document. */
export function* strings(value: JsonValue, path: JsonPath = []): Generator<{ text: string; path: JsonPath }> {
  if (typeof value === "string") yield { text: value, path };
  else if (isArray(value)) for (const [at, item] of value.entries()) yield* strings(item, [...path, at]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}
