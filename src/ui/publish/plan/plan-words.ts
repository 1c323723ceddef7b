/** The plan and its results in words: what the rows, the tabs, the summary and the screen reader say. */
import { activitiesOf } from "#model/walk.ts";
import type { StepResult } from "#publish/apply.ts";
import { type Change, changesOf } from "#publish/changes.ts";
import type { Plan } from "#publish/plan.ts";
import { isWriting, type Step } from "#publish/step.ts";
import type { Comparison, Results } from "./comparison.ts";

export const categories = ["create", "update", "conflict", "blocked", "unchanged", "notPublished"] as const;
export type Category = (typeof categories)[number];

export const categoryWords = {
  create: "Create",
  update: "Update",
  conflict: "Conflict",
  blocked: "Blocked",
  unchanged: "Unchanged",
  notPublished: "Not published",
} as const satisfies Record<Category, string>;

/** Where a step is listed: as planned, until publishing shows that somebody else was there meanwhile. */
export function categoryOf(step: Step, result: StepResult | undefined): Category {
  return result?.state === "conflict" ? "conflict" : step.action;
}

/** "1 resource", "3 resources". */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : one.endsWith("y") ? `${one.slice(0, -1)}ies` : `${one}s`}`;
}

const remembered = new WeakMap<Step, readonly Change[]>();

/** What an update changes; nothing for any other step. Remembered, for the list and the details both ask. */
export function changesOfStep(step: Step): readonly Change[] {
  if (step.action !== "update") return [];
  const changes = remembered.get(step) ?? changesOf(step.kind, step.properties, step.live.properties);
  remembered.set(step, changes);
  return changes;
}

/** What stands right in a row of the plan. */
export function planned(step: Step): string {
  if (step.action === "update") return counted(changesOfStep(step).length, "property");
  if (step.action !== "create") return step.action === "unchanged" ? "" : categoryWords[step.action];
  if (step.kind === "pipeline") return `New · ${counted(activitiesOf(step.resource).length, "activity")}`;
  return step.kind === "trigger" ? "New · left stopped" : "New";
}

/** What stands right in a row while and after publishing. */
export function reported(result: StepResult): string {
  if (result.state === "running") return result.message ?? "Publishing";
  return resultWords[result.state];
}

const resultWords = {
  waiting: "Waiting",
  done: "Done",
  unchanged: "Unchanged",
  conflict: "Conflict",
  failed: "Failed",
  skipped: "Not published",
} as const;

export function isTrouble({ state }: StepResult): boolean {
  return state === "failed" || state === "conflict" || state === "skipped";
}

/** "6 resources ready, 1 held back". */
export function readiness({ counts }: Plan): string {
  const ready = counts.create + counts.update;
  const held = counts.blocked + counts.notPublished;
  return `${counted(ready, "resource")} ready${held === 0 ? "" : `, ${held} held back`}`;
}

/** For the screen reader, once the factory is compared. */
export function comparisonInWords({ counts }: Plan): string {
  const { create, update, unchanged, blocked } = counts;
  return `Compared: ${create} to create, ${update} to update, ${unchanged} unchanged, ${blocked} blocked.`;
}

export interface Summary {
  readonly tone: "success" | "warning" | "error";
  readonly title: string;
}

/** How many of the resources that were to be written are written, and what became of the others. */
export function summaryOf({ plan, target }: Comparison, results: Results, ended: "whole" | "stopped"): Summary {
  const states = plan.steps.filter(isWriting).map(({ key }) => results.get(key)?.state);
  const count = (wanted: StepResult["state"]) => states.filter((state) => state === wanted).length;
  const done = count("done");
  const { factory } = target;
  if (done === states.length) {
    return { tone: "success", title: `Published ${counted(done, "resource")} to ${factory.name}.` };
  }
  const stopped = ended === "stopped" ? "Stopped. " : "";
  const others = [
    [count("conflict"), "in conflict"],
    [count("failed"), "failed"],
    [count("skipped"), "not tried"],
  ] as const;
  const said = others.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
  const tone = count("failed") > 0 ? "error" : "warning";
  return {
    tone,
    title: `${stopped}Published ${done} of ${counted(states.length, "resource")} to ${factory.name}: ${said.join(", ")}.`,
  };
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "14:06". */
export function timeOf(date: Date): string {
  return clock.format(date);
}
