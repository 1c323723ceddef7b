/** A command is one labelled edit of the workspace: data in, data out. The store runs it; nothing else changes a workspace. */
import type { Address } from "#model/address.ts";
import type { Workspace } from "#model/workspace.ts";

/** What an edit gives back: the next workspace, or the sentence why not. */
export type Outcome =
  | {
      readonly ok: true;
      readonly workspace: Workspace /** What to select afterwards. */;
      readonly select?: readonly Address[];
    }
  | { readonly ok: false; readonly reason: string };

export interface Command {
  /** As the history shows it: "Rename Train to Score". */
  readonly label: string;
  /** Commands of one gesture (typing, nudging) share a key and become one step of the history. */
  readonly mergeKey?: string;
  readonly apply: (workspace: Workspace) => Outcome;
}

export function done(workspace: Workspace, select?: readonly Address[]): Outcome {
  return select === undefined ? { ok: true, workspace } : { ok: true, workspace, select };
}

export function refused(reason: string): Outcome {
  return { ok: false, reason };
}
