/**
 * Moves activities into a new pipeline and puts a call of it in their place. What they read from outside becomes parameters,
 * what is read of them outside becomes return values, and the call takes over their dependencies. Refused where the pipelines
 * together would not do what the one did.
 */
import { type Address, activityAddress, laneAddress, resourceAddress, rootLane, segmentOf } from "#model/address.ts";
import { laneAt } from "#model/resolve.ts";
import type { Workspace } from "#model/workspace.ts";
import { type Command, done, type Outcome, type Refusal, refused } from "./command.ts";
import { editResource, place } from "./edit.ts";
import { callerJson } from "./extract/caller.ts";
import { childName, childPipeline } from "./extract/child-pipeline.ts";
import { type Part, partOf } from "./extract/part.ts";
import { cornerOf, placesIn } from "./extract/places.ts";
import { planOf } from "./extract/plan.ts";

export const extractLabel = "Extract to child pipeline";

/** Extracts activities that stand side by side. */
export function extractToPipeline(addresses: readonly Address[]): Command {
  return {
    label: extractLabel,
    apply(workspace) {
      const parted = partOf(workspace, addresses);
      return parted.ok ? extract(workspace, parted.part) : refused(parted.reason);
    },
  };
}

/** A command whose new or moved activities go into a child pipeline, with a call of it in their place. */
export function thenExtract(command: Command): Command {
  return {
    label: extractLabel,
    apply(workspace) {
      const first = command.apply(workspace);
      if (!first.ok) return first;
      const then = extractToPipeline(first.select ?? []).apply(first.workspace);
      return then.ok ? { ...then, notes: [...(first.notes ?? []), ...(then.notes ?? [])] } : then;
    },
  };
}

/**
 * Refuses an act for its nesting, and offers to do it (`anyhow`: without asking for the nesting) with a child pipeline; where
 * that cannot be either, the reason says so.
 */
export function refusedOrExtracted(workspace: Workspace, reason: string, anyhow: Command): Refusal {
  const offer = thenExtract(anyhow);
  const outcome = offer.apply(workspace);
  return outcome.ok ? refused(reason, offer) : refused(`${reason} ${outcome.reason}`);
}

function extract(workspace: Workspace, part: Part): Outcome {
  const child = childName(workspace, part);
  const planned = planOf(part, child);
  if (!planned.ok) return planned;
  const { plan } = planned;
  const edited = editResource(workspace, part.pipeline, callerJson(part, plan));
  const added = { ...edited, resources: [...edited.resources, childPipeline(child, part, plan)] };
  const index = part.placed[0]?.index ?? 0;
  const call = activityAddress(part.lane.address, segmentOf(laneAt(added, part.lane.address)?.items ?? [], index));
  const corner = cornerOf(part, workspace.layout);
  const inside = placesIn(part, workspace.layout, laneAddress(resourceAddress("pipeline", child), rootLane));
  const placed = place(added, corner === undefined ? inside : { ...inside, [call]: corner });
  return done(placed, [call], plan.notes);
}
