/** Makes a pipeline that runs a batch endpoint, from the gallery's template, and opens it. */

import { type Added, addPipelines } from "#actions/add-pipelines.ts";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import type { Editor } from "#store/editor.ts";
import { templateById } from "#templates/templates.ts";

const templateId = "run-batch-endpoint-managed-identity";

/** One undoable step; refused in words where the workspace may not be edited. The endpoint must have a scoring URI. */
export function openPipelineFor(editor: Editor, { name: endpoint, scoringUri }: BatchEndpoint): Added {
  const template = templateById(templateId);
  if (template === undefined) throw new Error(`The gallery has no template "${templateId}".`);
  if (scoringUri === undefined) return { ok: false, reason: `The endpoint ${endpoint} has no scoring URI yet.` };
  const name = `Run-${endpoint}`;
  const { pipelines } = template.build({ endpoint_uri: scoringUri });
  // The template's main pipeline takes the endpoint's name; what it calls keeps its own.
  const [main = {}, ...called] = pipelines;
  return addPipelines(editor, { name, pipelines: [{ ...main, name }, ...called] }, `New pipeline ${name}`);
}
