import { describe, expect, test } from "vitest";
import { newActivity } from "#catalogue/catalogue.ts";
import { activityAddress, laneAddress, resourceAddress } from "#model/address.ts";
import { isObject, type JsonObject, type JsonValue, valueAt } from "#model/json.ts";
import { activityAt } from "#model/resolve.ts";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import { setFieldFollowed } from "./set-field-followed.ts";

function resource(kind: Resource["kind"], name: string, properties: JsonObject): Resource {
  const json = { name, properties };
  return { kind, name, json, origin: newOrigin(json) };
}

const table = resource("dataset", "table", { type: "AzureSqlMITable" });
const files = resource("dataset", "files", {
  type: "DelimitedText",
  typeProperties: { location: { type: "AzureBlobFSLocation" } },
});

function given(activity: JsonObject) {
  const editor = createEditor();
  const pipeline = resource("pipeline", "P", { activities: [activity] });
  editor.load({ name: "", layout: {}, resources: [pipeline, table, files] });
  const address = activityAddress(laneAddress(resourceAddress("pipeline", "P"), "activities"), "C");
  const at = (...path: readonly string[]) => valueAt(activityAt(editor.get().workspace, address)?.activity, path);
  return {
    editor,
    source: () => at("typeProperties", "source"),
    sink: () => at("typeProperties", "sink"),
    set: (key: string, value: JsonValue) => {
      const outcome = editor.dispatch(setFieldFollowed(address, [key], value));
      if (!outcome.ok) throw new Error(outcome.reason);
    },
  };
}

const to = (referenceName: string, parameters?: JsonObject) => [
  { referenceName, type: "DatasetReference", ...(parameters === undefined ? {} : { parameters }) },
];

describe("given a new copy", () => {
  test("its source and sink follow the datasets that are chosen, each in one step", () => {
    const { editor, source, sink, set } = given(newActivity("Copy", "C"));
    set("inputs", to("table"));
    set("outputs", to("files"));
    expect(source()).toEqual({ type: "SqlMISource" });
    expect(sink()).toEqual({
      type: "DelimitedTextSink",
      storeSettings: { type: "AzureBlobFSWriteSettings" },
      formatSettings: { type: "DelimitedTextWriteSettings", fileExtension: ".csv" },
    });
    editor.undo();
    expect(sink()).toMatchObject({ type: "ParquetSink" });
    editor.undo();
    expect(source()).toEqual({ type: "AzureSqlSource" });
  });

  test("a dataset that is not known changes nothing", () => {
    const { source, set } = given(newActivity("Copy", "C"));
    set("inputs", to("elsewhere"));
    expect(source()).toEqual({ type: "AzureSqlSource" });
  });
});

describe("given a source that somebody filled in", () => {
  const filled = { type: "AzureSqlSource", sqlReaderQuery: "SELECT 1" };
  const copy = { name: "C", type: "Copy", inputs: to("table"), typeProperties: { source: filled } };

  test("it stays what it is, whatever dataset is chosen", () => {
    const { source, set } = given(copy);
    set("inputs", to("files"));
    expect(source()).toEqual(filled);
  });
});

test("a value for a parameter is no other dataset", () => {
  const old = { type: "AzureSqlSource" };
  const { source, set } = given({ name: "C", type: "Copy", inputs: to("files"), typeProperties: { source: old } });
  set("inputs", to("files", { Folder: "a" }));
  expect(source()).toEqual(old);
  expect(isObject(source())).toBe(true);
});
