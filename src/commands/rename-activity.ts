import { renameActivityReferences } from "#language/rename-references.ts";
import { nameOf } from "#model/activity.ts";
import { type Address, activityAddress, segmentOf } from "#model/address.ts";
import { mapStrings, setAt, withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonArray, type JsonObject, valueAt } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Resource, sameName } from "#model/workspace.ts";
import { checkActivityName } from "#rules/name-check.ts";
import { type Command, done, refused } from "./command.ts";
import { retargetDependency } from "./dependencies.ts";
import { asObject, editResource, moveLayout } from "./edit.ts";

/** Renames an activity; the dependencies of its siblings and every `activity('…')` in the pipeline follow. */
export function renameActivity(address: Address, name: string): Command {
  return {
    label: `Rename to ${name}`,
    mergeKey: `rename ${address}`,
    apply(workspace) {
      const placed = activityAt(workspace, address);
      const resource = resourceAt(workspace, address);
      if (placed === undefined || resource === undefined) return refused("The activity is gone.");
      const old = placed.activity["name"];
      if (old === name) return done(workspace);
      const verdict = checkActivityName(resource, name, placed);
      if (!verdict.allowed) return refused(verdict.reason);
      const renamed = withKey(placed.activity, "name", name);
      const siblings = placed.siblings.with(placed.index, renamed);
      const next = activityAddress(placed.lane, segmentOf(siblings, placed.index));
      const json =
        typeof old === "string" ? follow(resource, placed.path, { siblings, from: old, to: name }) : undefined;
      const document = json ?? asObject(setAt(resource.json, placed.path, renamed));
      return done(editResource(moveLayout(workspace, address, next), resource, document), [next]);
    },
  };
}

function follow(
  resource: Resource,
  path: readonly (string | number)[],
  { siblings, from, to }: { siblings: JsonArray; from: string; to: string },
): JsonObject {
  const index = path.at(-1);
  const stillNamed = siblings.some(
    (item) => isObject(item) && nameOf(item) !== undefined && sameName(nameOf(item) ?? "", from),
  );
  // Where a sibling bears the old name as well, the dependencies stay with it.
  const lane = stillNamed
    ? siblings
    : siblings.map((item, at) => (isObject(item) && at !== index ? retargetDependency(item, from, to) : item));
  const json = asObject(setAt(resource.json, path.slice(0, -1), lane));
  const others = activitiesOf({ ...resource, json }).some(({ activity }) => sameName(nameOf(activity) ?? "", from));
  if (others && !sameName(from, to)) return json;
  const properties = valueAt(json, ["properties"]);
  if (!isObject(properties) || !isArray(properties["activities"])) return json;
  return withKey(
    json,
    "properties",
    mapStrings(properties, (text) => renameActivityReferences(text, from, to)),
  );
}
