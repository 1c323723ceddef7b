/** Documents made here, in the key order in which Data Factory Studio writes them. */
import type { JsonObject } from "./json.ts";
import { newOrigin, type Resource, type ResourceKind } from "./workspace.ts";

/** An empty pipeline. */
export function newPipeline(name: string): Resource {
  return pipelineFrom(name, { name, properties: { activities: [], annotations: [] } });
}

/** A pipeline from a document that was not read from a file: a template, a pattern. */
export function pipelineFrom(name: string, json: JsonObject): Resource {
  return resourceFrom("pipeline", name, json);
}

/** Any resource from a document that was not read from a file. */
export function resourceFrom(kind: ResourceKind, name: string, json: JsonObject): Resource {
  return { kind, name, json, origin: newOrigin(json) };
}
