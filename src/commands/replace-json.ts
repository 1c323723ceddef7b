import { nameOf } from "#model/activity.ts";
import { type Address, activityAddress, resourceAddress, segmentOf } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { findResource, kindInWords, type Resource, replaceResource, resourcesOf, sameName } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { editActivity, editResource, moveLayout } from "./edit.ts";

/** Replaces one activity by what its JSON editor holds. A new name is taken as typed: references do not follow here. */
export function replaceActivity(address: Address, json: JsonObject): Command {
  return {
    label: "Edit JSON",
    mergeKey: `json ${address}`,
    apply(workspace) {
      const placed = activityAt(workspace, address);
      if (placed === undefined) return refused("The activity is gone.");
      const next = activityAddress(placed.lane, segmentOf(placed.siblings.with(placed.index, json), placed.index));
      const renamed = nameOf(json) !== nameOf(placed.activity);
      return done(editActivity(renamed ? moveLayout(workspace, address, next) : workspace, placed, json), [next]);
    },
  };
}

/**
 * Replaces a resource by what its JSON editor holds: the document and the text as typed, so that comments, number text
 * and line breaks are kept. Refused when the new name belongs to another resource of the kind.
 */
export function replaceResourceJson(address: Address, { json, origin }: Pick<Resource, "json" | "origin">): Command {
  return {
    label: "Edit JSON",
    mergeKey: `json ${address}`,
    apply(workspace) {
      const resource = resourceAt(workspace, address);
      if (resource === undefined) return refused("The resource is gone.");
      const typed = json["name"];
      const name = typeof typed === "string" && typed !== "" ? typed.toWellFormed() : resource.name;
      const taken = resourcesOf(workspace, resource.kind).some(
        (other) => other !== resource && sameName(other.name, name),
      );
      if (taken)
        return refused(
          `Another ${kindInWords[resource.kind]} is named ${name}. Names are unique; letter case does not count.`,
        );
      const renamed = { ...resource, name };
      const moved = moveLayout(workspace, address, resourceAddress(resource.kind, name));
      const edited = editResource(replaceResource(moved, resource, renamed), renamed, json);
      const current = findResource(edited, resource.kind, name) ?? renamed;
      return done(replaceResource(edited, current, { ...current, origin }));
    },
  };
}
