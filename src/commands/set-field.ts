import type { Address } from "#model/address.ts";
import { setAt } from "#model/edit-json.ts";
import { isObject, type JsonPath, type JsonValue } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editActivity, editResource } from "./edit.ts";

/** Sets one value of an activity or resource; undefined removes the key. Typing in one field is one step of the history. */
export function setField(address: Address, path: JsonPath, value: JsonValue | undefined, label = "value"): Command {
  return {
    label: value === undefined ? `Clear ${label}` : `Change ${label}`,
    mergeKey: `field ${address} ${path.join("/")}`,
    apply(workspace) {
      const placed = activityAt(workspace, address);
      if (placed !== undefined)
        return done(editActivity(workspace, placed, asObject(setAt(placed.activity, path, value))));
      const resource = resourceAt(workspace, address);
      if (resource === undefined || !isObject(resource.json)) return refused("What this field belongs to is gone.");
      return done(editResource(workspace, resource, asObject(setAt(resource.json, path, value))));
    },
  };
}
