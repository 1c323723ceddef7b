/** The cases of a container: lanes that stand in a list of the file, each with the value that it is for. */
import { type Activity, typeOf, typePropertiesOf } from "#model/activity.ts";
import { isArray, type JsonArray, type JsonPath, own } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";

export interface Case {
  /** As it is compared; empty where the file has none. */
  readonly value: string;
  /** The lane's path in `typeProperties`: `cases.0.activities`. */
  readonly lane: string;
  readonly count: number;
}

export interface CaseList {
  /** From the activity's root to the list. */
  readonly path: JsonPath;
  /** In a case: the key of its value, and that of its activities. */
  readonly valueKey: string;
  readonly activitiesKey: string;
  readonly max: number;
  readonly items: JsonArray;
  readonly cases: readonly Case[];
}

/** The cases of an activity, in their order; undefined for one that has none by its type. */
export function caseListOf(activity: Activity): CaseList | undefined {
  for (const { key, labelFrom, max = Infinity } of definitionOf(typeOf(activity)).children ?? []) {
    const [list, activitiesKey] = key.split("[].");
    if (list === undefined || activitiesKey === undefined || labelFrom === undefined) continue;
    const found = own(typePropertiesOf(activity), list);
    const items = isArray(found) ? found : [];
    const cases = items.map((item, at): Case => {
      const value = own(item, labelFrom);
      const activities = own(item, activitiesKey);
      return {
        value: typeof value === "string" || typeof value === "number" ? String(value) : "",
        lane: `${list}.${at}.${activitiesKey}`,
        count: isArray(activities) ? activities.length : 0,
      };
    });
    return { path: ["typeProperties", list], valueKey: labelFrom, activitiesKey, max, items, cases };
  }
  return undefined;
}

/** Which case a lane is, by its path in `typeProperties`; -1 for another lane. */
export function caseAt(list: CaseList | undefined, lane: string): number {
  return list?.cases.findIndex((one) => one.lane === lane) ?? -1;
}
