import { dependenciesOf, nameOf, typeOf } from "#model/activity.ts";
import { type Address, activityAddress, isWithin, resourceOf, segmentOf } from "#model/address.ts";
import { withKey } from "#model/edit-json.ts";
import type { JsonObject } from "#model/json.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import { type Position, sameName } from "#model/workspace.ts";
import { mayContain } from "#rules/may-contain.ts";
import { type Command, done, refused } from "./command.ts";
import { removeActivities } from "./delete-activities.ts";
import { withoutDependency } from "./dependencies.ts";
import { editLane, place } from "./edit.ts";
import { refusedOrExtracted } from "./extract-to-pipeline.ts";
import { lostByMove, newlyUnresolved } from "./lost-dependencies.ts";

export interface Destination {
  readonly into: Address;
  readonly positions?: readonly (Position | undefined)[];
  /** any: also where the service forbids it, because another step follows that sets it right. */
  readonly nesting?: "any";
}

/**
 * Moves activities into a lane of the same pipeline. Dependencies among them stay; those that would cross the edge of a
 * container go, since Data Factory knows none (`facts/adf-domain.md` section 4), and the notes say which. Refused where the
 * service forbids the nesting, with the offer to put them into a child pipeline.
 */
export function moveActivities(addresses: readonly Address[], destination: Destination): Command {
  const { into, positions = [], nesting } = destination;
  const label = addresses.length === 1 ? "Move into container" : `Move ${addresses.length} activities`;
  return {
    label,
    apply(workspace) {
      const lane = laneAt(workspace, into);
      const moving = addresses.flatMap((address) => activityAt(workspace, address) ?? []);
      if (lane === undefined || moving.length === 0) return refused("The place or the activity is gone.");
      for (const placed of moving) {
        if (resourceOf(placed.address) !== resourceOf(into))
          return refused("Activities move within one pipeline. Copy them to reach another.");
        if (isWithin(into, placed.address)) return refused("A container cannot go into itself.");
        const verdict = mayContain(lane, typeOf(placed.activity), placed.activity);
        if (!verdict.allowed && nesting !== "any") {
          const anyhow = moveActivities(addresses, { ...destination, nesting: "any" });
          return refusedOrExtracted(workspace, verdict.reason, anyhow);
        }
      }
      if (moving.every((placed) => placed.lane === into)) return done(workspace);
      const names = moving.flatMap((placed) => nameOf(placed.activity) ?? []);
      const freed = moving.map((placed) => keepInner(placed.activity, names));
      // The target's address may change when a nameless sibling before it leaves; the lane is found again by its holder.
      const removed = removeActivities(
        workspace,
        moving.map((placed) => placed.address),
        "no",
      );
      const target = laneAt(removed, into);
      if (target === undefined)
        return refused("The container is addressed by its position, which this move changes. Name it first.");
      const next = editLane(removed, into, (items) => [...items, ...freed]);
      const items = laneAt(next, into)?.items ?? [];
      const moved = freed.map((_, at) => activityAddress(into, segmentOf(items, items.length - freed.length + at)));
      const placedAt = moved.flatMap((address, at) => {
        const position = positions[at];
        return position === undefined ? [] : [[address, position] as const];
      });
      return done(place(next, Object.fromEntries(placedAt)), moved, [
        ...lostByMove(moving),
        ...newlyUnresolved(
          { workspace, addresses: moving.map((one) => one.address) },
          { workspace: next, addresses: moved },
        ),
      ]);
    },
  };
}

function keepInner(activity: JsonObject, names: readonly string[]): JsonObject {
  const outer = dependenciesOf(activity).filter(
    (dependency) => !names.some((name) => sameName(name, dependency.activity)),
  );
  const next = outer.reduce((rest, dependency) => withoutDependency(rest, dependency.activity), activity);
  // A new object: the position of the old place must not follow by identity.
  return next === activity ? withKey({ ...activity }, "name", activity["name"] ?? null) : next;
}
