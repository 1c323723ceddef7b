/** Brings ready-made pipelines in, as a template or a pattern builds them: under free names, as one undoable step. */
import { renameResource } from "#commands/rename-resource.ts";
import { resourceAddress } from "#model/address.ts";
import { type JsonObject, own } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { emptyWorkspace, type Resource, type Workspace } from "#model/workspace.ts";
import { freeResourceName } from "#rules/free-name.ts";
import type { Editor } from "#store/editor.ts";

/** Complete documents `{ name, properties }`, and the name of the one to open. */
export interface ReadyPipelines {
  readonly name: string;
  readonly pipelines: readonly JsonObject[];
}

export type Added =
  /** The names that the pipelines got, the opened one first. */
  { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly reason: string };

/** The documents as resources, the one to open first. */
export function resourcesFrom({ name, pipelines }: ReadyPipelines): readonly Resource[] {
  const resources = pipelines.map((json) => {
    const given = own(json, "name");
    return pipelineFrom(typeof given === "string" ? given : name, json);
  });
  return resources.toSorted((one, other) => Number(other.name === name) - Number(one.name === name));
}

/**
 * Adds the pipelines and opens the main one. Nothing in the workspace is replaced: a pipeline whose name is taken gets a
 * free one, and the calls among the pipelines follow. The label is shown in the history.
 */
export function addPipelines(editor: Editor, ready: ReadyPipelines, label: string): Added {
  const fresh = underFreeNames(resourcesFrom(ready), editor.get().workspace);
  const opened = editor.open(fresh, label);
  return opened.ok ? { ok: true, names: fresh.map(({ name }) => name) } : opened;
}

function underFreeNames(pipelines: readonly Resource[], workspace: Workspace): readonly Resource[] {
  let ours: Workspace = { ...emptyWorkspace, resources: pipelines };
  for (const { name } of pipelines) {
    const others = ours.resources.filter((other) => other.name !== name);
    const all = { ...workspace, resources: [...workspace.resources, ...others] };
    const renamed = renameResource(resourceAddress("pipeline", name), freeResourceName(all, "pipeline", name)).apply(
      ours,
    );
    if (!renamed.ok) throw new Error(`The ready-made pipeline ${name} cannot be added: ${renamed.reason}`);
    ours = renamed.workspace;
  }
  return ours.resources.map(({ name, json }) => pipelineFrom(name, json));
}
