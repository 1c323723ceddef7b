/** What an activity has and no form knows: it stays visible, and editable as JSON. */
import { definitionOf, lanesOf } from "#catalogue/catalogue.ts";
import { allFields } from "#catalogue/fields.ts";
import { type Activity, typeOf } from "#model/activity.ts";
import { isObject, type JsonObject, type JsonPath } from "#model/json.ts";

/** Kept by other parts of the form, or by the canvas. */
const elsewhere = ["type", "dependson", "userproperties"];

/** The paths of the properties that no field shows, in the order of the document; containers' lists are on the canvas. */
export function otherProperties(activity: Activity): readonly JsonPath[] {
  const fields = allFields(definitionOf(typeOf(activity))).map((field) => field.path.toLowerCase());
  const lanes = lanesOf(activity).map(({ key }) => `typeproperties.${key.split(".")[0] ?? ""}`.toLowerCase());
  const known = new Set([...fields, ...lanes, ...elsewhere]);
  const holds = (path: string) => [...known].some((field) => field.startsWith(`${path}.`));
  const visit = (object: JsonObject, path: readonly string[]): readonly JsonPath[] =>
    Object.entries(object).flatMap(([key, value]): readonly JsonPath[] => {
      const here = [...path, key];
      const name = here.join(".").toLowerCase();
      if (known.has(name)) return [];
      const isRoot = name === "typeproperties" || name === "policy";
      return isObject(value) && (isRoot || holds(name)) ? visit(value, here) : [here];
    });
  return visit(activity, []);
}
