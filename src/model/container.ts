/**
 * Finds the lists of activities inside an activity by their shape, not by its type, so that containers the catalogue has
 * never heard of are walked, renamed and drawn like the others.
 */
import { type Activity, typePropertiesOf } from "./activity.ts";
import { isArray, isObject, type JsonArray, type JsonPath, own, valueAt } from "./json.ts";

/** One list of activities in a container. `key` is its path inside `typeProperties`, joined by dots. */
export interface InnerList {
  readonly key: string;
  readonly items: JsonArray;
}

const listName = /^(activities|.*Activities)$/;

/** The lists that are there, in the order of the document; empty for an activity that holds none. */
export function innerLists(activity: Activity): readonly InnerList[] {
  return Object.entries(typePropertiesOf(activity)).flatMap(([key, value]) => {
    if (!isArray(value)) return [];
    if (listName.test(key)) return [{ key, items: value }];
    return value.flatMap((item, at) => {
      const items = own(item, "activities");
      return isObject(item) && isArray(items) ? [{ key: `${key}.${at}.activities`, items }] : [];
    });
  });
}

/** The JSON path of a lane inside its activity: `cases.0.activities` → `typeProperties, cases, 0, activities`. */
export function lanePath(key: string): JsonPath {
  return ["typeProperties", ...key.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
}

/** The list at a lane of a container, or undefined where the file has none. */
export function listAt(activity: Activity, key: string): JsonArray | undefined {
  const list = valueAt(activity, lanePath(key));
  return isArray(list) ? list : undefined;
}
