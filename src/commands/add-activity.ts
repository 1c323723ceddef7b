import { type Activity, type Condition, nameOf, typeOf } from "#model/activity.ts";
import { type Address, activityAddress, segmentOf } from "#model/address.ts";
import { withKey } from "#model/edit-json.ts";
import { laneAt } from "#model/resolve.ts";
import type { Position } from "#model/workspace.ts";
import { freeActivityName } from "#rules/free-name.ts";
import { mayContain } from "#rules/may-contain.ts";
import { type Command, done, refused } from "./command.ts";
import { editLane, place } from "./edit.ts";
import { refusedOrExtracted } from "./extract-to-pipeline.ts";
import { goBetween, runAfter } from "./line-up.ts";

export interface Addition {
  readonly activity: Activity;
  readonly lane: Address;
  readonly position?: Position;
  /** The new activity runs after this one. */
  readonly after?: { readonly address: Address; readonly condition: Condition };
  /** The new activity goes between these two, taking over the conditions of their dependency. */
  readonly between?: { readonly from: Address; readonly to: Address };
  /** any: also where the service forbids it, because another step follows that sets it right. */
  readonly nesting?: "any";
}

/**
 * Adds an activity to a lane; its name is made free of clashes. Refused where the service forbids the nesting, with the offer
 * to put it into a child pipeline.
 */
export function addActivity(addition: Addition): Command {
  const label = `Add ${nameOf(addition.activity) ?? "activity"}`;
  return {
    label,
    apply(workspace) {
      const lane = laneAt(workspace, addition.lane);
      if (lane === undefined) return refused("The place for the activity is gone.");
      const verdict = mayContain(lane, typeOf(addition.activity));
      if (!verdict.allowed && addition.nesting !== "any")
        return refusedOrExtracted(workspace, verdict.reason, addActivity({ ...addition, nesting: "any" }));
      const name = freeActivityName(lane.resource, nameOf(addition.activity) ?? "Activity1");
      let next = editLane(workspace, addition.lane, (items) => [...items, withKey(addition.activity, "name", name)]);
      const items = laneAt(next, addition.lane)?.items ?? [];
      const address = activityAddress(addition.lane, segmentOf(items, items.length - 1));
      if (addition.position !== undefined) next = place(next, { [address]: addition.position });
      if (addition.after !== undefined) next = runAfter(next, address, addition.after);
      if (addition.between !== undefined) next = goBetween(next, { first: address, last: address }, addition.between);
      return done(next, [address]);
    },
  };
}
