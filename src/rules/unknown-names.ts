/** Names that expressions of a pipeline use and the pipeline does not declare. */
import { type ReferenceKind, referencesIn } from "#language/references.ts";
import { isInactive } from "#model/activity.ts";
import { isObject } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { propertiesOf, type Resource } from "#model/workspace.ts";
import type { Found } from "./finding.ts";
import { called, fieldAt, ownValues } from "./own-part.ts";

/** The names declared in `parameters` or `variables`, in lower case. */
export function declaredNames(pipeline: Resource, list: "parameters" | "variables"): ReadonlySet<string> {
  const declared = propertiesOf(pipeline)[list];
  return new Set(isObject(declared) ? Object.keys(declared).map((name) => name.toLowerCase()) : []);
}

/** One finding for each name and field; inactive activities are not validated by the service either. */
export function unknownNames(
  pipeline: Resource,
  {
    kind,
    list,
    word,
  }: { readonly kind: ReferenceKind; readonly list: "parameters" | "variables"; readonly word: string },
): readonly Found[] {
  const declared = declaredNames(pipeline, list);
  return activitiesOf(pipeline).flatMap(({ activity, address }) => {
    if (isInactive(activity)) return [];
    const found = new Map<string, Found>();
    for (const { value, path } of ownValues(activity)) {
      if (typeof value !== "string" || !value.includes("@")) continue;
      for (const { kind: seen, name } of referencesIn(value)) {
        if (seen !== kind || declared.has(name.toLowerCase())) continue;
        const field = fieldAt(activity, path);
        const what = `${called(activity)} reads the ${word} "${name}", which the pipeline does not declare`;
        const message = `${what}. Declare it under ${word === "parameter" ? "Parameters" : "Variables"}, or correct the name.`;
        found.set(`${field} ${name.toLowerCase()}`, { address, field, message });
      }
    }
    return [...found.values()];
  });
}
