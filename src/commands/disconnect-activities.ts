import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { type Command, done } from "./command.ts";
import { withoutDependency } from "./dependencies.ts";
import { editActivity } from "./edit.ts";

/** Takes dependencies away; each is named by the activity that has it and the name it depends on. */
export function disconnectActivities(dependencies: readonly { readonly of: Address; readonly on: string }[]): Command {
  return {
    label: dependencies.length === 1 ? "Delete dependency" : `Delete ${dependencies.length} dependencies`,
    apply(workspace) {
      let next = workspace;
      for (const { of, on } of dependencies) {
        const placed = activityAt(next, of);
        if (placed !== undefined) next = editActivity(next, placed, withoutDependency(placed.activity, on));
      }
      return done(next);
    },
  };
}
