import { dependenciesOf, nameOf } from "#model/activity.ts";
import { type Address, isWithin } from "#model/address.ts";
import type { JsonArray, JsonObject } from "#model/json.ts";
import { isObject } from "#model/json.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import type { Workspace } from "#model/workspace.ts";
import { type Command, done } from "./command.ts";
import { dependencyOn, withDependency, withoutDependency } from "./dependencies.ts";
import { editLane } from "./edit.ts";

/**
 * Deletes activities with what they hold, and the dependencies on them. With `reconnect: "neighbours"`, what ran after a
 * deleted activity runs after what it ran after, on the outcomes of the deleted one's own dependencies.
 */
export function deleteActivities(addresses: readonly Address[], reconnect: "no" | "neighbours" = "no"): Command {
  const outermost = addresses.filter(
    (address) => !addresses.some((other) => other !== address && isWithin(address, other)),
  );
  return {
    label: outermost.length === 1 ? "Delete activity" : `Delete ${outermost.length} activities`,
    apply: (workspace) => done(removeActivities(workspace, outermost, reconnect), []),
  };
}

/** Removes activities lane by lane; used by delete and by move. */
export function removeActivities(
  workspace: Workspace,
  addresses: readonly Address[],
  reconnect: "no" | "neighbours",
): Workspace {
  const placed = addresses.flatMap((address) => activityAt(workspace, address) ?? []);
  let next = workspace;
  for (const lane of new Set(placed.map((one) => one.lane))) {
    // One lane's edit leaves the objects of the other lanes as they are, so the indexes found above hold.
    if (laneAt(next, lane) === undefined) continue;
    const indexes = new Set(placed.filter((one) => one.lane === lane).map((one) => one.index));
    next = editLane(next, lane, (items) => withoutItems(items, indexes, reconnect));
  }
  return next;
}

function withoutItems(items: JsonArray, indexes: ReadonlySet<number>, reconnect: "no" | "neighbours"): JsonArray {
  const doomed = items.filter((item, at): item is JsonObject => indexes.has(at) && isObject(item));
  const kept = items.filter((_, at) => !indexes.has(at));
  // A name that another activity of the lane still bears keeps its dependants.
  const names = doomed.flatMap((item) => nameOf(item) ?? []);
  const lost = names.filter((name) => !kept.some((item) => isObject(item) && nameOf(item) === name));
  return kept.map((item) => {
    if (!isObject(item)) return item;
    return lost.reduce((activity, name) => {
      const gone = doomed.find((candidate) => nameOf(candidate) === name);
      return dependencyOn(activity, name) === undefined
        ? activity
        : withoutName(activity, { name, gone, lost, reconnect, doomed });
    }, item);
  });
}

interface Loss {
  readonly name: string;
  readonly gone: JsonObject | undefined;
  readonly lost: readonly string[];
  readonly doomed: readonly JsonObject[];
  readonly reconnect: "no" | "neighbours";
}

function withoutName(activity: JsonObject, loss: Loss): JsonObject {
  const rest = withoutDependency(activity, loss.name);
  if (loss.reconnect === "no" || loss.gone === undefined) return rest;
  return survivors(loss.gone, loss, new Set()).reduce(
    (next, { name, conditions }) =>
      dependencyOn(next, name) === undefined && nameOf(next) !== name ? withDependency(next, name, conditions) : next,
    rest,
  );
}

/** What a deleted activity depended on, past other deleted ones. */
function survivors(gone: JsonObject, loss: Loss, seen: Set<string>): { name: string; conditions: readonly string[] }[] {
  return dependenciesOf(gone).flatMap(({ activity: name, conditions }) => {
    if (!loss.lost.includes(name)) return [{ name, conditions }];
    if (seen.has(name)) return [];
    seen.add(name);
    const next = loss.doomed.find((candidate) => nameOf(candidate) === name);
    return next === undefined ? [] : survivors(next, loss, seen);
  });
}
