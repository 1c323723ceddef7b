import { nameOf } from "#model/activity.ts";
import { isObject, type JsonObject } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { propertiesOf, type Resource, type Workspace } from "#model/workspace.ts";
import { freeResourceName } from "#rules/free-name.ts";
import type { Part } from "./part.ts";
import type { Plan } from "./plan.ts";

/** The documented maximum of a pipeline's name. */
const longest = 140;

/** The name of the new pipeline: its caller's and that of its first activity, without signs that a name may not have. */
export function childName(workspace: Workspace, { pipeline, placed }: Part): string {
  const first = nameOf(placed[0]?.activity ?? {}) ?? "part";
  const wanted = `${pipeline.name}_${first}`.replaceAll(/[<>*#.%&:\\+?/\s]+/g, "_").slice(0, longest);
  return freeResourceName(workspace, "pipeline", wanted.toWellFormed().replaceAll("\ufffd", "_"));
}

/** The new pipeline, in the folder of its caller; its keys in the order in which Data Factory Studio writes them. */
export function childPipeline(name: string, { pipeline }: Part, { activities, parameters, variables }: Plan): Resource {
  const { folder } = propertiesOf(pipeline);
  const filled = (list: JsonObject) => Object.keys(list).length > 0;
  return pipelineFrom(name, {
    name,
    properties: {
      activities,
      ...(filled(parameters) ? { parameters } : {}),
      ...(filled(variables) ? { variables } : {}),
      ...(isObject(folder) ? { folder } : {}),
      annotations: [],
    },
  });
}
