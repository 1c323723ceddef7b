/** What belongs to an activity itself: everything in it but the activities that it holds, which are checked on their own. */
import { fieldsOf } from "#catalogue/fields.ts";
import { type Activity, nameOf } from "#model/activity.ts";
import { innerLists } from "#model/container.ts";
import { isArray, isObject, type JsonPath, type JsonValue } from "#model/json.ts";

/** Visits every value of an activity with its path, the activities inside left out. */
export function* ownValues(activity: Activity): Generator<{ readonly value: JsonValue; readonly path: JsonPath }> {
  const inner = new Set<JsonValue>(innerLists(activity).map(({ items }) => items));
  const open: { value: JsonValue; path: JsonPath }[] = [{ value: activity, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (inner.has(next.value)) continue;
    yield next;
    const { value, path } = next;
    // Pushed last to first, so that they come out in the order of the document.
    if (isArray(value))
      for (const [at, item] of [...value.entries()].toReversed()) open.push({ value: item, path: [...path, at] });
    if (isObject(value)) {
      for (const [key, item] of Object.entries(value).toReversed()) open.push({ value: item, path: [...path, key] });
    }
  }
}

/** The catalogue's field that a path of an activity lies in, the innermost; the path itself where the catalogue has none. */
export function fieldAt(activity: Activity, path: JsonPath): string {
  const around = fieldsOf(activity).filter(({ at }) => at.every((step, place) => step === path[place]));
  const [innermost] = around.toSorted((one, other) => other.at.length - one.at.length);
  return innermost?.field.path ?? path.join(".");
}

/** The activity as a message calls it: `"Train"`, or `An activity without a name`. */
export function called(activity: Activity): string {
  const name = nameOf(activity);
  return name === undefined ? "An activity without a name" : `"${name}"`;
}
