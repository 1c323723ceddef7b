import type { Address } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import { replaceResource } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";

/** Takes a resource out of the workspace. What refers to it stays as it is, and the checks say so. */
export function deleteResource(address: Address): Command {
  return {
    label: "Delete resource",
    apply(workspace) {
      const resource = resourceAt(workspace, address);
      if (resource === undefined) return refused("The resource is gone already.");
      const layout = Object.fromEntries(
        Object.entries(workspace.layout).filter(([key]) => !key.startsWith(`${address}/`)),
      );
      return done({ ...replaceResource(workspace, resource, undefined), layout }, []);
    },
  };
}
