import type { Command } from "#commands/command.ts";
import type { Address } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import { levelsOf } from "#projection/read-levels.ts";
import { makeRoom } from "#projection/room.ts";

/** The same edit, with the neighbours of whatever grew by it moved on; one step of the history. */
export function withRoom(command: Command, pipeline: Address): Command {
  return {
    ...command,
    apply(workspace) {
      const outcome = command.apply(workspace);
      if (!outcome.ok) return outcome;
      const before = resourceAt(workspace, pipeline);
      const after = resourceAt(outcome.workspace, pipeline);
      if (before === undefined || after === undefined) return outcome;
      const { layout } = outcome.workspace;
      const moved = makeRoom({ root: levelsOf(before), layout: workspace.layout }, { root: levelsOf(after), layout });
      if (Object.keys(moved).length === 0) return outcome;
      return { ...outcome, workspace: { ...outcome.workspace, layout: { ...layout, ...moved } } };
    },
  };
}

/** Puts cards aside before an edit, in the same step of the history. */
export function withPlaces(command: Command, places: Readonly<Record<string, { x: number; y: number }>>): Command {
  return {
    ...command,
    apply: (workspace) => command.apply({ ...workspace, layout: { ...workspace.layout, ...places } }),
  };
}
