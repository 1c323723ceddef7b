/** Carries a plan out: a few resources at a time, each as soon as what it needs is done, every result told at once. */
import type { ArmClient } from "#azure/arm-client.ts";
import type { ResourceKind } from "#model/workspace.ts";
import { inWords } from "./kinds.ts";
import { atATime } from "./live.ts";
import type { Plan } from "./plan.ts";
import type { StepKey } from "./references.ts";
import { schedule } from "./schedule.ts";
import { isWriting, type Step, type WritingStep } from "./step.ts";
import { type Ended, writeStep } from "./write-step.ts";

/** Where a step stands. `skipped` was not tried, and says why. */
export type StepResult = {
  readonly key: StepKey;
  readonly kind: ResourceKind;
  readonly name: string;
} & (
  | { readonly state: "waiting" }
  | { readonly state: "running" /** Why it takes long: "Azure asks to wait 4 s." */; readonly message?: string }
  | { readonly state: "unchanged" }
  | { readonly state: "skipped"; readonly why: string }
  | Ended
);

export interface Publishing {
  readonly client: ArmClient;
  /**
   * Told of every change. A promise is waited for before the step goes on, so that a journal can be ahead of the wire; it
   * must not reject.
   */
  readonly report?: (result: StepResult) => void | Promise<void>;
  /** Stops it: nothing new begins and no wait goes on, but what is on the wire is let through, so its end is known. */
  readonly stop?: AbortSignal;
}

/** Publishes a plan to the factory that it was made for. Resolves with the last state of every step, in the plan's order. */
export async function applyPlan(plan: Plan, { client, report, stop }: Publishing): Promise<readonly StepResult[]> {
  const results = new Map<StepKey, StepResult>();
  const tell = async (result: StepResult) => {
    results.set(result.key, result);
    await report?.(result);
  };
  for (const step of plan.steps) await tell(atRest(step));
  const run = async (step: WritingStep) => {
    const head = { key: step.key, kind: step.kind, name: step.name };
    const why = whySkipped(step, { results, stop });
    if (why !== undefined) return tell({ ...head, state: "skipped", why });
    await tell({ ...head, state: "running" });
    const waiting = ({ message }: { message: string }) => void tell({ ...head, state: "running", message });
    const ended = await writeStep(step, {
      client,
      factoryId: plan.factoryId,
      calling: { stopWaiting: stop, waiting },
    });
    await tell({ ...head, ...ended });
  };
  await schedule(plan.steps.filter(isWriting), { limit: atATime, run });
  return [...results.values()];
}

function atRest(step: Step): StepResult {
  const head = { key: step.key, kind: step.kind, name: step.name };
  if (step.action === "unchanged") return { ...head, state: "unchanged" };
  if (step.action === "blocked" || step.action === "notPublished") return { ...head, state: "skipped", why: step.why };
  return { ...head, state: "waiting" };
}

/** A need that did not get done takes along what depends on it; the first that failed is named, not the last in the chain. */
function whySkipped(
  step: WritingStep,
  { results, stop }: { results: ReadonlyMap<StepKey, StepResult>; stop: AbortSignal | undefined },
): string | undefined {
  for (const key of step.needs) {
    const need = results.get(key);
    if (need?.state === "failed") return `Not published, because the ${inWords(need)} failed.`;
    if (need?.state === "conflict") return `Not published, because the ${inWords(need)} is in conflict.`;
    if (need?.state === "skipped") return need.why;
  }
  return stop?.aborted ? "Publishing was stopped before its turn." : undefined;
}
