import { expect, test } from "vitest";
import { valueAt } from "#model/json.ts";
import { findResource, resourcesOf } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import { addPipelines, type ReadyPipelines } from "./add-pipelines.ts";

const call = {
  name: "Call",
  type: "ExecutePipeline",
  typeProperties: { pipeline: { referenceName: "Inner", type: "PipelineReference" } },
};
/** An outer pipeline that calls an inner one; the outer is the one to open though it comes last. */
const pair: ReadyPipelines = {
  name: "Outer",
  pipelines: [
    {
      name: "Inner",
      properties: { activities: [{ name: "Wait", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } }] },
    },
    { name: "Outer", properties: { activities: [call] } },
  ],
};

function added(editor: ReturnType<typeof createEditor>) {
  const outcome = addPipelines(editor, pair, "Use template Pair");
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.names;
}

test("ready-made pipelines come in as one step, and the main one is open in Author", () => {
  const editor = createEditor();
  editor.session.show("gallery");
  expect(added(editor)).toEqual(["Outer", "Inner"]);
  expect(editor.session.get()).toMatchObject({ view: "author", active: "pipeline/Outer", tabs: ["pipeline/Outer"] });
  expect(editor.undo()?.label).toBe("Use template Pair");
  expect(editor.get().workspace.resources).toEqual([]);
});

test("where the names are taken they get free ones, calls follow, and what was there stays", () => {
  const editor = createEditor();
  added(editor);
  const before = editor.get().workspace.resources;
  expect(added(editor)).toEqual(["Outer_copy1", "Inner_copy1"]);
  const { workspace } = editor.get();
  expect(resourcesOf(workspace, "pipeline").slice(0, 2)).toEqual(before);
  const outer = findResource(workspace, "pipeline", "Outer_copy1");
  expect(outer?.json["name"]).toBe("Outer_copy1");
  const path = ["properties", "activities", 0, "typeProperties", "pipeline", "referenceName"];
  expect(valueAt(outer?.json, path)).toBe("Inner_copy1");
  expect(outer?.origin.text).toBe(JSON.stringify(outer?.json, null, "\t"));
});

test("while another tab edits the workspace, nothing is added and the reason is given", () => {
  const editor = createEditor();
  editor.session.setMayEdit(false);
  expect(addPipelines(editor, pair, "Use template Pair")).toEqual({
    ok: false,
    reason: expect.stringContaining("another tab"),
  });
  expect(editor.get().workspace.resources).toEqual([]);
});
