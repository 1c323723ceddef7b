import { type Condition, conditions as known } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { mayCombine } from "#rules/may-connect.ts";
import { type Command, done, refused } from "./command.ts";
import { withDependency } from "./dependencies.ts";
import { editActivity } from "./edit.ts";

/** Sets the outcomes on which an activity runs after another; at least one. */
export function changeCondition(
  dependency: { readonly of: Address; readonly on: string },
  conditions: readonly Condition[],
): Command {
  return {
    label: "Change outcome",
    apply(workspace) {
      const placed = activityAt(workspace, dependency.of);
      if (placed === undefined) return refused("The activity is gone.");
      if (conditions.length === 0)
        return refused("A dependency needs at least one outcome. Delete it to let the activity start at once.");
      const verdict = mayCombine(workspace, dependency, conditions);
      if (!verdict.allowed) return refused(verdict.reason);
      const ordered = known.filter((condition) => conditions.includes(condition));
      return done(editActivity(workspace, placed, withDependency(placed.activity, dependency.on, ordered)));
    },
  };
}
