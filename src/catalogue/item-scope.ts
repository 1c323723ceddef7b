/** Walks the texts of an activity and knows whose `item()` each would read. */
import { type Activity, typeOf } from "#model/activity.ts";
import { innerLists } from "#model/container.ts";
import { isArray, isObject, type JsonValue } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";

/** own: of the activity, or of one inside it; outer: of what holds the activity. */
export type ItemScope = "own" | "outer";

/** Changes every text of an activity and of those inside it; what stays as it was keeps its identity. */
export function mapTexts(
  activity: Activity,
  change: (text: string, item: ItemScope) => string,
  item: ItemScope = "outer",
): Activity {
  const scopes = (definitionOf(typeOf(activity)).itemScope ?? []).map((path) => path.toLowerCase());
  const lists = new Set<JsonValue>(innerLists(activity).map(({ items }) => items));
  const visit = (value: JsonValue, path: string, around: ItemScope): JsonValue => {
    const here = scopes.includes(path.toLowerCase()) ? "own" : around;
    if (typeof value === "string") return change(value, here);
    if (isArray(value)) {
      const next = value.map((one, at) => {
        if (lists.has(value) && isObject(one)) return mapTexts(one, change, here);
        return visit(one, `${path}.${at}`, here);
      });
      return next.some((one, at) => one !== value[at]) ? next : value;
    }
    return isObject(value) ? visitObject(value, path, here) : value;
  };
  const visitObject = (object: Activity, path: string, here: ItemScope): Activity => {
    const next = Object.entries(object).map(
      ([key, value]) => [key, visit(value, path === "" ? key : `${path}.${key}`, here)] as const,
    );
    return next.some(([key, value]) => value !== object[key]) ? Object.fromEntries(next) : object;
  };
  return visitObject(activity, "", item);
}

/** Whether a lane of a container, such as `activities`, is run once for each item. */
export function givesItems(holder: Activity, lane: string): boolean {
  const scopes = definitionOf(typeOf(holder)).itemScope ?? [];
  return scopes.some((path) => `typeProperties.${lane}`.toLowerCase() === path.toLowerCase());
}
