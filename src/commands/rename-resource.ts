import { type Address, resourceAddress } from "#model/address.ts";
import { changeAt, withKey } from "#model/edit-json.ts";
import { isObject, type JsonObject } from "#model/json.ts";
import { referencesIn } from "#model/reference.ts";
import { resourceAt } from "#model/resolve.ts";
import {
  kindInWords,
  type Resource,
  replaceResource,
  resourcesOf,
  sameName,
  type Workspace,
} from "#model/workspace.ts";
import { checkResourceName } from "#rules/name-check.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editResource, moveLayout } from "./edit.ts";

/** Renames a resource; every reference to it in the workspace follows. */
export function renameResource(address: Address, name: string): Command {
  return {
    label: `Rename to ${name}`,
    mergeKey: `rename ${address}`,
    apply(workspace) {
      const resource = resourceAt(workspace, address);
      if (resource === undefined) return refused("The resource is gone.");
      if (resource.name === name) return done(workspace);
      const verdict = checkResourceName(resource.kind, name);
      if (!verdict.allowed) return refused(verdict.reason);
      const taken = resourcesOf(workspace, resource.kind).some(
        (other) => other !== resource && sameName(other.name, name),
      );
      if (taken)
        return refused(
          `Another ${kindInWords[resource.kind]} is named ${name}. Names are unique; letter case does not count.`,
        );
      const json = Object.hasOwn(resource.json, "name") ? withKey(resource.json, "name", name) : resource.json;
      const moved = moveLayout(workspace, address, resourceAddress(resource.kind, name));
      const renamed = replaceResource(moved, resource, { ...resource, name, json });
      return done(retargetReferences(renamed, resource, name));
    },
  };
}

function retargetReferences(workspace: Workspace, { kind, name: from }: Resource, to: string): Workspace {
  return workspace.resources.reduce((next, resource) => {
    let json: JsonObject = resource.json;
    for (const reference of referencesIn(resource.json)) {
      if (reference.kind !== kind || !sameName(reference.name, from)) continue;
      json = asObject(
        changeAt(json, reference.path, (old) => (isObject(old) ? withKey(old, "referenceName", to) : old)),
      );
    }
    return editResource(next, resource, json);
  }, workspace);
}
