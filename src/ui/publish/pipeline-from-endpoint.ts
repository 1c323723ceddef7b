/** Makes a pipeline that runs a batch endpoint, from the gallery's template, and opens it. */
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { freeResourceName } from "#rules/free-name.ts";
import type { Dispatched, Editor } from "#store/editor.ts";
import { templateById } from "#templates/templates.ts";

const templateId = "run-batch-endpoint-managed-identity";

/** One undoable step; refused in words where the workspace may not be edited. The endpoint must have a scoring URI. */
export function openPipelineFor(editor: Editor, { name, scoringUri }: BatchEndpoint): Dispatched {
  const template = templateById(templateId);
  if (template === undefined) throw new Error(`The gallery has no template "${templateId}".`);
  if (scoringUri === undefined) return { ok: false, reason: `The endpoint ${name} has no scoring URI yet.` };
  const free = freeResourceName(editor.get().workspace, "pipeline", `Run-${name}`);
  const { pipelines } = template.build({ endpoint_uri: scoringUri });
  const made = pipelines.slice(0, 1).map((document) => pipelineFrom(free, { ...document, name: free }));
  return editor.open(made, `New pipeline ${free}`);
}
