/** What an activity has and no form knows: it stays visible, and editable as JSON. */
import { definitionOf, lanesOf } from "#catalogue/catalogue.ts";
import type { Field } from "#catalogue/definition.ts";
import { allFields } from "#catalogue/fields.ts";
import { withSettings } from "#catalogue/nested-fields.ts";
import { settingsOf } from "#catalogue/settings.ts";
import { type Activity, typeOf } from "#model/activity.ts";
import { isObject, type JsonObject, type JsonPath, own, valueAt } from "#model/json.ts";

/** Kept by other parts of the form, or by the canvas. */
const elsewhere = ["type", "dependson", "userproperties"];

/** The paths of the properties that no field shows, in the order of the document; containers' lists are on the canvas. */
export function otherProperties(activity: Activity): readonly JsonPath[] {
  const definition = definitionOf(typeOf(activity));
  const fields = withSettings(activity, allFields(definition));
  // A list of cases is on the canvas also while it is empty.
  const lists = [...lanesOf(activity), ...(definition.children ?? [])];
  const lanes = lists.map(({ key }) => `typeproperties.${key.split(/\[|\./)[0] ?? ""}`.toLowerCase());
  return unknownPaths(activity, fields, [...lanes, ...elsewhere]);
}

/** Objects that are looked into even where no field of theirs is there. */
const roots = new Set(["typeproperties", "policy", "properties", "properties.typeproperties"]);

/** The paths in an object that none of these fields shows; `known` are lower-case paths that others show. */
export function unknownPaths(
  object: JsonObject,
  fields: readonly Field[],
  known: readonly string[] = [],
): readonly JsonPath[] {
  const byPath = new Map(fields.map((field) => [field.path.toLowerCase(), field] as const));
  const shown = new Set([...byPath.keys(), ...known]);
  const holds = (path: string) => [...shown].some((one) => one.startsWith(`${path}.`));
  const visit = (inside: JsonObject, path: readonly string[]): readonly JsonPath[] =>
    Object.entries(inside).flatMap(([key, value]): readonly JsonPath[] => {
      const here = [...path, key];
      const name = here.join(".").toLowerCase();
      const field = byPath.get(name);
      const parts = field && isObject(value) ? partsOf(field, object, here) : undefined;
      if (parts !== undefined && isObject(value)) {
        const rest = Object.fromEntries(Object.entries(value).filter(([part]) => !parts.includes(part.toLowerCase())));
        return visit(rest, here);
      }
      if (shown.has(name)) return [];
      return isObject(value) && (roots.has(name) || holds(name)) ? visit(value, here) : [here];
    });
  return visit(object, []);
}

const reference = ["referencename", "type", "parameters"];

/** The keys that the control of a field shows itself, where it shows only some; undefined where it shows all of the value. */
function partsOf(field: Field, object: JsonObject, path: JsonPath): readonly string[] | undefined {
  if (field.kind === "reference") return reference;
  if (field.kind === "secret") return ["type", "value", "store", "secretname", "secretversion"];
  if (field.kind !== "settings") return undefined;
  const type = own(valueAt(object, path), "type");
  return settingsOf(field.family, type) === undefined ? undefined : ["type"];
}
