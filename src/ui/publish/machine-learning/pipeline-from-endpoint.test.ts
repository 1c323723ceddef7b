import { expect, test } from "vitest";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import { valueAt } from "#model/json.ts";
import { createEditor } from "#store/editor.ts";
import { openPipelineFor } from "./pipeline-from-endpoint.ts";

const churn: BatchEndpoint = {
  id: "/churn",
  name: "churn-scoring",
  description: "",
  scoringUri: "https://churn-scoring.westeurope.inference.ml.azure.com/jobs",
  defaultDeployment: "churn-v3",
  authMode: "AADToken",
  provisioningState: "Succeeded",
};

test("an endpoint becomes a pipeline that knows its address, open, and one undo away from nothing", () => {
  const editor = createEditor();
  expect(openPipelineFor(editor, churn)).toEqual({ ok: true, names: ["Run-churn-scoring"] });
  const [pipeline] = editor.get().workspace.resources;
  expect(pipeline?.name).toBe("Run-churn-scoring");
  expect(pipeline?.json["name"]).toBe("Run-churn-scoring");
  expect(valueAt(pipeline?.json, ["properties", "parameters", "endpoint_uri", "defaultValue"])).toBe(churn.scoringUri);
  expect(editor.session.get()).toMatchObject({ view: "author", active: "pipeline/Run-churn-scoring" });
  editor.undo();
  expect(editor.get().workspace.resources).toEqual([]);
});

test("a second pipeline of the same endpoint gets a name of its own", () => {
  const editor = createEditor();
  openPipelineFor(editor, churn);
  openPipelineFor(editor, churn);
  const names = editor.get().workspace.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
});

test("without a scoring URI, and in a tab that may not edit, it is refused in words", () => {
  const editor = createEditor();
  expect(openPipelineFor(editor, { ...churn, scoringUri: undefined })).toMatchObject({ ok: false });
  editor.session.setMayEdit(false);
  expect(openPipelineFor(editor, churn)).toEqual({ ok: false, reason: expect.stringContaining("another tab") });
  expect(editor.get().workspace.resources).toEqual([]);
});
