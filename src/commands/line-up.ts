/** Puts what was added into the order of its lane: after an activity, or between two. Other places leave it as it is. */
import { type Activity, type Condition, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import type { Workspace } from "#model/workspace.ts";
import { dependencyOn, withDependency, withoutDependency } from "./dependencies.ts";
import { editActivity } from "./edit.ts";

/** Lets an activity run after another of its lane. */
export function runAfter(
  workspace: Workspace,
  address: Address,
  after: { readonly address: Address; readonly condition: Condition },
): Workspace {
  const source = activityAt(workspace, after.address);
  const added = activityAt(workspace, address);
  const name = source && nameOf(source.activity);
  if (added === undefined || name === undefined || source?.lane !== added.lane) return workspace;
  return editActivity(workspace, added, withDependency(added.activity, name, [after.condition]));
}

/** Lets a chain (its first and last activity) run between two: it takes over their conditions, and its end is waited for. */
export function goBetween(
  workspace: Workspace,
  { first, last }: { readonly first: Address; readonly last: Address },
  { from, to }: { readonly from: Address; readonly to: Address },
): Workspace {
  const source = activityAt(workspace, from);
  const target = activityAt(workspace, to);
  const added = activityAt(workspace, first);
  const end = activityAt(workspace, last);
  const sourceName = source && nameOf(source.activity);
  const endName = end && nameOf(end.activity);
  if (target === undefined || added === undefined || sourceName === undefined || endName === undefined)
    return workspace;
  if (source?.lane !== added.lane || target.lane !== added.lane) return workspace;
  const conditions = conditionsBetween(target.activity, sourceName);
  const next = editActivity(workspace, added, withDependency(added.activity, sourceName, conditions));
  const rest = withDependency(withoutDependency(target.activity, sourceName), endName, ["Succeeded"]);
  const stillThere = activityAt(next, to);
  return stillThere === undefined ? workspace : editActivity(next, stillThere, rest);
}

function conditionsBetween(target: Activity, name: string): readonly string[] {
  const found = dependencyOn(target, name)?.conditions ?? [];
  return found.length === 0 ? ["Succeeded"] : found;
}
