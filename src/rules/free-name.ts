/** Names that nobody in a pipeline or a workspace has yet. */
import { freeName } from "#catalogue/free-name.ts";
import { nameOf } from "#model/activity.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Resource, type ResourceKind, resourcesOf, type Workspace } from "#model/workspace.ts";

/** The documented maximum of a pipeline's name; the service itself takes more. */
const longestResourceName = 140;

/** A name for an activity that no other in the pipeline has, at any depth; `alsoTaken` are names about to be given. */
export function freeActivityName(pipeline: Resource, wanted: string, alsoTaken: readonly string[] = []): string {
  const names = activitiesOf(pipeline).flatMap(({ activity }) => nameOf(activity) ?? []);
  return freeName([...names, ...alsoTaken], wanted);
}

/** A name for a resource that no other of its kind has. */
export function freeResourceName(workspace: Workspace, kind: ResourceKind, wanted: string): string {
  const names = resourcesOf(workspace, kind).map(({ name }) => name);
  return freeName(names, wanted, longestResourceName);
}
