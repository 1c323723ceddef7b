/**
 * Writes one resource so that nothing of somebody else is overwritten and a lost answer is never guessed at
 * (`facts/arm-api.md` sections 3 and 6).
 */
import type { ArmClient, Calling } from "#azure/arm-client.ts";
import { getResource, type LiveResource, putResource } from "#azure/factory-resources.ts";
import type { ArmProblem, ArmResult } from "#azure/problem.ts";
import { maybeSent, sameProperties } from "./compare.ts";
import type { WritingStep } from "./step.ts";

export type Ended =
  | { readonly state: "done"; readonly etag: string | undefined; readonly requestId: string | undefined }
  | {
      readonly state: "conflict";
      /** What the factory has now; undefined where somebody deleted it. */
      readonly theirs: LiveResource | undefined;
      readonly message: string;
    }
  | { readonly state: "failed"; readonly problem: ArmProblem };

export interface Target {
  readonly client: ArmClient;
  readonly factoryId: string;
  readonly calling: Calling;
}

/** Writes a step and says how it ended. Tries again what certainly was not written; reads first where that is open. */
export async function writeStep(step: WritingStep, target: Target): Promise<Ended> {
  const { client, calling } = target;
  if (step.action === "create") {
    // PUT knows no "only if absent", so absence is read right before it; the gap between the two is as small as can be.
    const there = await readNow(step, target);
    if (!there.ok) return { state: "failed", problem: there.problem };
    if (there.value !== undefined) return judge(step, there.value, sameProperties);
  }
  let same = sameProperties;
  for (let tries = 1; ; tries += 1) {
    const written = await putResource(client, placeOf(step, target), {
      ...calling,
      properties: step.properties,
      ifMatch: step.action === "update" ? step.etag : undefined,
      retry: "throttling",
    });
    if (written.ok) return { state: "done", ...written.value };
    const { problem } = written;
    if (problem.outcome !== "unknown" && problem.status !== 412) return { state: "failed", problem };
    const there = await readNow(step, target);
    if (!there.ok) return { state: "failed", problem: unresolved(problem, there.problem) };
    // Only after a lost answer may a hidden secret be taken for ours; before, it may be somebody else's new one.
    if (problem.outcome === "unknown") same = maybeSent;
    if (problem.status === 412 || !isAsBefore(step, there.value)) return judge(step, there.value, same);
    if (!(await client.pause(problem, tries, calling))) return { state: "failed", problem };
  }
}

/** What the factory has now is either what was sent, then all is well, or it is somebody else's. */
function judge(step: WritingStep, there: LiveResource | undefined, same: typeof sameProperties): Ended {
  if (there !== undefined && same(step.kind, step.properties, there.properties)) {
    return { state: "done", etag: there.etag, requestId: undefined };
  }
  const what = there === undefined ? "deleted it" : step.action === "create" ? "made one of this name" : "changed it";
  const message = `Somebody ${what} in the factory since the plan was made. Nothing was overwritten: compare, then plan again.`;
  return { state: "conflict", theirs: there, message };
}

function isAsBefore(step: WritingStep, there: LiveResource | undefined): boolean {
  return step.action === "create" ? there === undefined : there?.etag === step.etag;
}

function unresolved(lost: ArmProblem, reading: ArmProblem): ArmProblem {
  return {
    ...lost,
    message: `${lost.message} Whether the resource was written is unknown, for reading it failed too: ${reading.message}`,
    advice: `${reading.advice} Then plan again: the plan shows what the factory has.`,
  };
}

function readNow(step: WritingStep, target: Target): Promise<ArmResult<LiveResource | undefined>> {
  return getResource(target.client, placeOf(step, target), target.calling);
}

/** An update goes to the name as the factory spells it. */
function placeOf(step: WritingStep, { factoryId }: Target) {
  const name = step.action === "update" ? step.live.name : step.name;
  return { factoryId, kind: step.kind, name };
}
