import type { ReferenceTarget } from "#catalogue/definition.ts";
import { retarget } from "#catalogue/reference.ts";
import type { Address } from "#model/address.ts";
import { type JsonPath, valueAt } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { kindInWords, type Resource } from "#model/workspace.ts";
import { addResources, clashesOf } from "./add-resources.ts";
import { type Command, refused } from "./command.ts";
import { setFieldFollowed } from "./set-field-followed.ts";

/** A reference that is to point at a new resource. */
export interface ReferencePlace {
  /** The activity or resource that refers. */
  readonly address: Address;
  /** From its root to the reference. */
  readonly path: JsonPath;
  readonly to: ReferenceTarget;
}

/** Brings a new resource in and, where it was asked for by a reference, points that reference at it: one step of the history. */
export function createResource(resource: Resource, place?: ReferencePlace): Command {
  const command = addResources([resource], `New ${kindInWords[resource.kind]} ${resource.name}`);
  return {
    ...command,
    apply(workspace) {
      if (clashesOf(workspace, [resource]).length > 0) {
        return refused(`Another ${kindInWords[resource.kind]} is named ${resource.name}. Choose another name.`);
      }
      const added = command.apply(workspace);
      if (!added.ok || place === undefined) return added;
      const holder =
        activityAt(added.workspace, place.address)?.activity ?? resourceAt(added.workspace, place.address)?.json;
      if (holder === undefined) return refused("What refers to it is gone.");
      const reference = retarget(place.to, valueAt(holder, place.path), resource.name);
      return setFieldFollowed(place.address, place.path, reference).apply(added.workspace);
    },
  };
}
