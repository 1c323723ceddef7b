/** Gathers what a template of a pipeline must hold: the pipeline, what it needs, and the linked services it leaves open. */
import { definitionOf } from "#catalogue/catalogue.ts";
import { own } from "#model/json.ts";
import { findResource, propertiesOf, type Resource, type ResourceKind, type Workspace } from "#model/workspace.ts";
import { type Reference, referencesIn } from "../references.ts";

export interface TemplateParts {
  /** The pipeline first, then the pipelines it calls, datasets and data flows. */
  readonly resources: readonly Resource[];
  /** Linked services by name (letter case aside, as ARM compares parameters), each with the types that fit. */
  readonly linkedServices: ReadonlyMap<string, readonly string[]>;
  /** What is referred to and does not come along: not in the workspace, or of a kind that templates leave out. */
  readonly missing: readonly Reference[];
}

const order: readonly ResourceKind[] = ["pipeline", "dataset", "dataflow"];

/** Follows the references of a pipeline through the workspace. */
export function templateParts(workspace: Workspace, pipeline: Resource): TemplateParts {
  const found = new Set([pipeline]);
  const linkedServices = new Map<string, readonly string[]>();
  const missing: Reference[] = [];
  for (const resource of found) {
    for (const reference of referencesIn(propertiesOf(resource))) {
      const target = findResource(workspace, reference.kind, reference.name);
      if (reference.kind === "linkedService") addLinkedService(workspace, linkedServices, reference);
      else if (target !== undefined && order.includes(reference.kind)) found.add(target);
      else missing.push(reference);
    }
  }
  const rest = [...found].filter((resource) => resource !== pipeline);
  const resources = [pipeline, ...order.flatMap((kind) => rest.filter((resource) => resource.kind === kind))];
  return { resources, linkedServices, missing };
}

function addLinkedService(
  workspace: Workspace,
  into: Map<string, readonly string[]>,
  { name, heldBy }: Reference,
): void {
  const known = [...into.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  if (known !== undefined && into.get(known)?.length !== 0) return;
  const resource = findResource(workspace, "linkedService", name);
  const type = resource && own(propertiesOf(resource), "type");
  const types = typeof type === "string" ? [type] : (definitionOf(heldBy).linkedService?.types ?? []);
  into.set(known ?? name, types);
}
