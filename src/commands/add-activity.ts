import { type Activity, type Condition, nameOf, typeOf } from "#model/activity.ts";
import { type Address, activityAddress, segmentOf } from "#model/address.ts";
import { withKey } from "#model/edit-json.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import type { Position, Workspace } from "#model/workspace.ts";
import { freeActivityName } from "#rules/free-name.ts";
import { mayContain } from "#rules/may-contain.ts";
import { type Command, done, refused } from "./command.ts";
import { dependencyOn, withDependency, withoutDependency } from "./dependencies.ts";
import { editActivity, editLane, place } from "./edit.ts";

export interface Addition {
  readonly activity: Activity;
  readonly lane: Address;
  readonly position?: Position;
  /** The new activity runs after this one. */
  readonly after?: { readonly address: Address; readonly condition: Condition };
  /** The new activity goes between these two, taking over the conditions of their dependency. */
  readonly between?: { readonly from: Address; readonly to: Address };
}

/** Adds an activity to a lane; its name is made free of clashes. Refused where the service forbids the nesting. */
export function addActivity(addition: Addition): Command {
  const label = `Add ${nameOf(addition.activity) ?? "activity"}`;
  return {
    label,
    apply(workspace) {
      const lane = laneAt(workspace, addition.lane);
      if (lane === undefined) return refused("The place for the activity is gone.");
      const verdict = mayContain(lane, typeOf(addition.activity));
      if (!verdict.allowed) return refused(verdict.reason);
      const name = freeActivityName(lane.resource, nameOf(addition.activity) ?? "Activity1");
      let next = editLane(workspace, addition.lane, (items) => [...items, withKey(addition.activity, "name", name)]);
      const items = laneAt(next, addition.lane)?.items ?? [];
      const address = activityAddress(addition.lane, segmentOf(items, items.length - 1));
      if (addition.position !== undefined) next = place(next, { [address]: addition.position });
      if (addition.after !== undefined) next = runAfter(next, address, addition.after);
      if (addition.between !== undefined) next = goBetween(next, address, addition.between);
      return done(next, [address]);
    },
  };
}

function runAfter(
  workspace: Workspace,
  address: Address,
  after: { address: Address; condition: Condition },
): Workspace {
  const source = activityAt(workspace, after.address);
  const added = activityAt(workspace, address);
  const name = source && nameOf(source.activity);
  if (added === undefined || name === undefined || source?.lane !== added.lane) return workspace;
  return editActivity(workspace, added, withDependency(added.activity, name, [after.condition]));
}

function goBetween(workspace: Workspace, address: Address, { from, to }: { from: Address; to: Address }): Workspace {
  const source = activityAt(workspace, from);
  const target = activityAt(workspace, to);
  const added = activityAt(workspace, address);
  const sourceName = source && nameOf(source.activity);
  const addedName = added && nameOf(added.activity);
  if (target === undefined || added === undefined || sourceName === undefined || addedName === undefined)
    return workspace;
  if (source?.lane !== added.lane || target.lane !== added.lane) return workspace;
  const conditions = conditionsBetween(target.activity, sourceName);
  const next = editActivity(workspace, added, withDependency(added.activity, sourceName, conditions));
  const rest = withDependency(withoutDependency(target.activity, sourceName), addedName, ["Succeeded"]);
  const stillThere = activityAt(next, to);
  return stillThere === undefined ? workspace : editActivity(next, stillThere, rest);
}

function conditionsBetween(target: Activity, name: string): readonly string[] {
  const found = dependencyOn(target, name)?.conditions ?? [];
  return found.length === 0 ? ["Succeeded"] : found;
}
