/** A command is one labelled edit of the workspace: data in, data out. The store runs it; nothing else changes a workspace. */
import type { Address } from "#model/address.ts";
import type { Workspace } from "#model/workspace.ts";

/** What an edit gives back: the next workspace, or why not. */
export type Outcome =
  | {
      readonly ok: true;
      readonly workspace: Workspace;
      /** What to select afterwards. */
      readonly select?: readonly Address[];
      /** What changed with it that the user did not ask for, and should hear of: sentences. */
      readonly notes?: readonly string[];
    }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  /** The sentence why not. */
  readonly reason: string;
  /** What does it in another way. */
  readonly offer?: Command;
}

export interface Command {
  /** As the history shows it: "Rename Train to Score". */
  readonly label: string;
  /** Commands of one gesture (typing, nudging) share a key and become one step of the history. */
  readonly mergeKey?: string;
  readonly apply: (workspace: Workspace) => Outcome;
}

export function done(workspace: Workspace, select?: readonly Address[], notes: readonly string[] = []): Outcome {
  return {
    ok: true,
    workspace,
    ...(select === undefined ? {} : { select }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

export function refused(reason: string, offer?: Command): Refusal {
  return { ok: false, reason, ...(offer === undefined ? {} : { offer }) };
}
