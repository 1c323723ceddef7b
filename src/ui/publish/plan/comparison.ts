import type { Workspace } from "#model/workspace.ts";
import type { StepResult } from "#publish/apply.ts";
import type { Plan } from "#publish/plan.ts";
import type { StepKey } from "#publish/references.ts";
import type { Target } from "../place.ts";

/** A plan, and what it was made of. */
export interface Comparison {
  readonly target: Target;
  readonly plan: Plan;
  /** The workspace as it was compared; what is published is this one. */
  readonly workspace: Workspace;
  readonly at: Date;
}

export type Results = ReadonlyMap<StepKey, StepResult>;

/** Whether the workspace has other resources than were compared; positions of cards do not count. */
export function isStale({ workspace }: Comparison, now: Workspace): boolean {
  return workspace.resources !== now.resources;
}
