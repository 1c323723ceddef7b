import { type Condition, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { mayConnect } from "#rules/may-connect.ts";
import { type Command, done, refused } from "./command.ts";
import { withCondition } from "./dependencies.ts";
import { editActivity } from "./edit.ts";

/** Lets `to` run after `from`. Refused where the rules of dependencies say no. */
export function connectActivities(from: Address, to: Address, condition: Condition): Command {
  return {
    label: "Connect activities",
    apply(workspace) {
      const verdict = mayConnect(workspace, { from, to, condition });
      if (!verdict.allowed) return refused(verdict.reason);
      const source = activityAt(workspace, from);
      const target = activityAt(workspace, to);
      const name = source && nameOf(source.activity);
      if (target === undefined || name === undefined) return refused("One of the two activities is gone.");
      return done(editActivity(workspace, target, withCondition(target.activity, name, condition)));
    },
  };
}
