/** From a field of the catalogue to its value in an activity, tolerant of the letter case of keys. */
import { isExpressionObject } from "#language/dynamic-content.ts";
import type { Activity } from "#model/activity.ts";
import { isArray, isObject, type JsonPath, type JsonValue, own, valueAt } from "#model/json.ts";

/**
 * The path of a field in this activity, for reading and writing. Real files write `LinkedServiceName` or `FilePath`
 * (`facts/adf-domain.md` section 10, row 1): a key that is there in another letter case is used as it is.
 */
export function pathIn(activity: Activity, fieldPath: string): JsonPath {
  let current: JsonValue | undefined = activity;
  return fieldPath.split(".").map((step) => {
    if (isArray(current) && /^\d+$/.test(step)) {
      current = current[Number(step)];
      return Number(step);
    }
    const key: string = isObject(current) ? keyLike(Object.keys(current), step) : step;
    current = own(current, key);
    return key;
  });
}

function keyLike(keys: readonly string[], wanted: string): string {
  if (keys.includes(wanted)) return wanted;
  return keys.find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

/** The value of a field, or undefined where the activity has none. */
export function fieldValue(activity: Activity, fieldPath: string): JsonValue | undefined {
  return valueAt(activity, pathIn(activity, fieldPath));
}

/** Whether a value says nothing: absent, null, blank, an empty list, a reference to nothing, an empty expression. */
export function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (isArray(value)) return value.length === 0;
  if (!isObject(value)) return false;
  if (isExpressionObject(value)) return isEmpty(own(value, "value"));
  const name = own(value, "referenceName");
  return name === undefined ? false : isEmpty(name);
}
