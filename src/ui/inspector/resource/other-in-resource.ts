/** What a resource's file says and no form knows. */
import { allResourceFields, definitionOfResource, partsOf } from "#catalogue/resources.ts";
import type { JsonPath } from "#model/json.ts";
import type { Resource } from "#model/workspace.ts";
import { unknownPaths } from "../other-properties.ts";

/** Shown in the head of the form, or no part of what is published. */
const elsewhere = ["name", "type", "properties.type"];

/** The paths of the properties that no field and no part shows, in the order of the document. */
export function otherInResource(resource: Resource): readonly JsonPath[] {
  const definition = definitionOfResource(resource);
  if (definition === undefined) return [];
  const parts = partsOf(definition).flatMap(({ paths }) => paths.map((path) => path.toLowerCase()));
  return unknownPaths(resource.json, allResourceFields(definition), [...parts, ...elsewhere]);
}
