import type { Position } from "#model/workspace.ts";
import { type Command, done } from "./command.ts";
import { place } from "./edit.ts";

/** Puts cards at positions (relative to their lanes): the end of a drag, a nudge, an auto-align. */
export function placeActivities(
  positions: Readonly<Record<string, Position>>,
  options: { readonly label?: string; readonly mergeKey?: string } = {},
): Command {
  const count = Object.keys(positions).length;
  const label = options.label ?? (count === 1 ? "Move activity" : `Move ${count} activities`);
  return {
    label,
    ...(options.mergeKey === undefined ? {} : { mergeKey: options.mergeKey }),
    apply: (workspace) => done(place(workspace, positions)),
  };
}
