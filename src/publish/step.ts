/** What publishing would do with one resource. */
import type { LiveResource } from "#azure/factory-resources.ts";
import type { JsonObject } from "#model/json.ts";
import type { Resource, ResourceKind } from "#model/workspace.ts";
import type { PublishedKind } from "./kinds.ts";
import type { StepKey } from "./references.ts";

interface StepBase {
  readonly key: StepKey;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly resource: Resource;
}

interface Writing extends StepBase {
  readonly kind: PublishedKind;
  /** The `properties` that go out. */
  readonly properties: JsonObject;
  /** Steps of the plan that must be done first. */
  readonly needs: readonly StepKey[];
  /** What the user should know about this step beside the fact. */
  readonly note?: string;
}

/** The factory has none of this name. */
interface CreateStep extends Writing {
  readonly action: "create";
}

/** The factory has another version; it is replaced only if it still is the one that was read. */
interface UpdateStep extends Writing {
  readonly action: "update";
  readonly etag: string;
  readonly live: LiveResource;
}

/** The factory has the same already. */
interface UnchangedStep extends StepBase {
  readonly action: "unchanged";
  readonly live: LiveResource;
}

/** It cannot be published as it is. */
interface BlockedStep extends StepBase {
  readonly action: "blocked";
  readonly why: string;
}

/** Its kind is not published from here at all. */
interface NotPublishedStep extends StepBase {
  readonly action: "notPublished";
  readonly why: string;
}

export type WritingStep = CreateStep | UpdateStep;
export type Step = WritingStep | UnchangedStep | BlockedStep | NotPublishedStep;

/** Whether a step changes the factory. */
export function isWriting(step: Step | undefined): step is WritingStep {
  return step?.action === "create" || step?.action === "update";
}
