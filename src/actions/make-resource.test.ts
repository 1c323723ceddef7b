import { expect, test } from "vitest";
import { fileStores } from "#catalogue/file-location.ts";
import { writeResource } from "#io/write-resource.ts";
import { createEditor } from "#store/editor.ts";
import { makeResource, openGlobalParameters } from "./make-resource.ts";

test("a new resource has a free name, is opened, and goes by undo", () => {
  const editor = createEditor();
  makeResource(editor, { kind: "linkedService", type: "AzureKeyVault" });
  makeResource(editor, { kind: "linkedService", type: "AzureKeyVault" });
  expect(editor.get().workspace.resources.map(({ name }) => name)).toEqual(["AzureKeyVault1", "AzureKeyVault2"]);
  expect(editor.session.get().active).toBe("linkedService/AzureKeyVault2");
  editor.undo();
  expect(editor.get().workspace.resources.map(({ name }) => name)).toEqual(["AzureKeyVault1"]);
});

test("a dataset lies in the store that was chosen", () => {
  const editor = createEditor();
  makeResource(editor, { kind: "dataset", type: "Parquet", store: fileStores[1] });
  const [dataset] = editor.get().workspace.resources;
  expect(dataset && writeResource(dataset)).toContain('"type": "AzureBlobStorageLocation"');
});

test("the factory's file is made once and opened ever after", () => {
  const editor = createEditor();
  openGlobalParameters(editor);
  openGlobalParameters(editor);
  expect(editor.get().workspace.resources.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["factory factory1"]);
  expect(editor.session.get().active).toBe("factory/factory1");
});

test("a workspace that another tab holds refuses, and says so", () => {
  const editor = createEditor();
  editor.session.setMayEdit(false);
  makeResource(editor, { kind: "dataflow", type: "MappingDataFlow" });
  expect(editor.session.get().notices.map(({ title }) => title)).toEqual(["No data flow was made"]);
});
