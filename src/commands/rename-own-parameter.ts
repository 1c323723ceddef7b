import {
  renameDatasetParameterReferences,
  renameLinkedServiceParameterReferences,
} from "#language/rename-references.ts";
import type { Address } from "#model/address.ts";
import { changeAt, mapStrings, renameKey, withKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, own } from "#model/json.ts";
import { referencesIn } from "#model/reference.ts";
import { resourceAt } from "#model/resolve.ts";
import { propertiesOf, type Resource, sameName, type Workspace } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editResource } from "./edit.ts";

/**
 * Renames a parameter of a dataset or a linked service. What reads it inside follows, and so do the values that others give
 * it where they refer to the resource.
 */
export function renameOwnParameter(
  address: Address,
  { from, to }: { readonly from: string; readonly to: string },
): Command {
  return {
    label: `Rename parameter ${from} to ${to}`,
    apply(workspace) {
      const resource = resourceAt(workspace, address);
      const properties = resource && propertiesOf(resource);
      const declared = own(properties, "parameters");
      if (resource === undefined || properties === undefined) return refused("The resource is gone.");
      if (!isObject(declared) || !Object.hasOwn(declared, from))
        return refused(`There is no parameter ${from} any more.`);
      if (to.trim() === "") return refused("A parameter needs a name.");
      if (Object.keys(declared).some((name) => name !== from && sameName(name, to))) {
        return refused(`Another parameter is named ${to}. Names are unique; letter case does not count.`);
      }
      const renamed = mapStrings(withKey(properties, "parameters", renameKey(declared, from, to)), (text) =>
        renameIn(resource, text, { from, to }),
      );
      const followed = editResource(workspace, resource, withKey(resource.json, "properties", renamed));
      return done(renameArguments(followed, resource, { from, to }));
    },
  };
}

interface Names {
  readonly from: string;
  readonly to: string;
}

function renameIn({ kind }: Resource, text: string, { from, to }: Names): string {
  if (kind === "dataset") return renameDatasetParameterReferences(text, from, to);
  return kind === "linkedService" ? renameLinkedServiceParameterReferences(text, from, to) : text;
}

/** `{ referenceName, type, parameters: { from: … } }` in every document. */
function renameArguments(workspace: Workspace, { kind, name }: Resource, { from, to }: Names): Workspace {
  return workspace.resources.reduce((next, resource) => {
    let json: JsonObject = resource.json;
    for (const reference of referencesIn(resource.json)) {
      if (reference.kind !== kind || !sameName(reference.name, name)) continue;
      json = asObject(
        changeAt(json, [...reference.path, "parameters"], (given) =>
          isObject(given) && Object.hasOwn(given, from) ? renameKey(given, from, to) : given,
        ),
      );
    }
    return editResource(next, resource, json);
  }, workspace);
}
