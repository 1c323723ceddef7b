import { expect, test } from "vitest";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { datasetSays } from "./dataset-says.ts";
import { settingsFamilies } from "./definition.ts";
import { fittingSettings, freshSettings, isUntouched, retype, settingsIn, settingsOf } from "./settings.ts";

const type = (family: Parameters<typeof fittingSettings>[0], says: Parameters<typeof fittingSettings>[1]) =>
  fittingSettings(family, says)?.type;

test("a dataset's type says source, sink and format; where it lies says the store", () => {
  expect(type("copySource", { dataset: "AzureSqlTable" })).toBe("AzureSqlSource");
  expect(type("copySink", { dataset: "Parquet", linkedService: "AzureBlobFS" })).toBe("ParquetSink");
  expect(type("copySink", { dataset: "SqlServerTable" })).toBe("SqlServerSink");
  expect(type("storeWrite", { dataset: "Parquet", linkedService: "AzureBlobFS" })).toBe("AzureBlobFSWriteSettings");
  expect(type("storeRead", { dataset: "Json", location: "HttpServerLocation" })).toBe("HttpReadSettings");
  expect(type("formatRead", { dataset: "DelimitedText" })).toBe("DelimitedTextReadSettings");
  expect(type("copySource", { dataset: "SnowflakeV2Table" })).toBeUndefined();
  // The location says more than the linked service, which may be missing.
  const both = { dataset: "Parquet", location: "AzureBlobFSLocation", linkedService: "AzureBlobStorage" };
  expect(type("storeRead", both)).toBe("AzureBlobFSReadSettings");
});

test("new settings hold those inside them that the dataset says", () => {
  const says = { dataset: "DelimitedText", linkedService: "AzureBlobStorage" };
  const sink = settingsOf("copySink", "DelimitedTextSink");
  expect(sink && freshSettings(sink, says)).toEqual({
    type: "DelimitedTextSink",
    storeSettings: { type: "AzureBlobStorageWriteSettings" },
    formatSettings: { type: "DelimitedTextWriteSettings", fileExtension: ".csv" },
  });
});

test("what nobody filled in is told from what somebody did", () => {
  const says = { dataset: "Parquet", linkedService: "AzureBlobFS" };
  for (const family of ["copySource", "copySink"] as const) {
    for (const definition of settingsIn(family)) {
      expect(isUntouched(family, freshSettings(definition, says))).toBe(true);
    }
  }
  expect(isUntouched("copySource", undefined)).toBe(true);
  expect(isUntouched("copySource", { type: "AzureSqlSource", sqlReaderQuery: "" })).toBe(false);
  expect(
    isUntouched("copySource", {
      type: "ParquetSource",
      storeSettings: { type: "HttpReadSettings", requestMethod: "POST" },
    }),
  ).toBe(false);
  expect(isUntouched("copySource", { type: "OracleSource" })).toBe(false);
});

test("another type keeps what both know and drops what only the old one knew", () => {
  const definition = settingsOf("copySource", "SqlMISource");
  const old = { type: "AzureSqlSource", sqlReaderQuery: "SELECT 1", queryTimeout: "01:00:00", strange: 1 };
  expect(definition && retype(old, definition)).toEqual({
    type: "SqlMISource",
    sqlReaderQuery: "SELECT 1",
    queryTimeout: "01:00:00",
  });
});

test("each type stands once in its family, its fields with paths of their own, labels and help", () => {
  for (const family of settingsFamilies) {
    const types = settingsIn(family).map((one) => one.type.toLowerCase());
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types).size).toBe(types.length);
    for (const { fields } of settingsIn(family)) {
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
      for (const { label, help } of fields) {
        expect(label).not.toBe("");
        expect(help).toMatch(/[.]$/);
      }
      const named = fields.flatMap(({ visibleWhen, requiredWhen }) => [visibleWhen ?? [], requiredWhen ?? []].flat());
      for (const { path } of named) expect(fields.map((field) => field.path)).toContain(path);
    }
  }
});

test("a dataset says its type, its location and the type of its linked service", () => {
  const resource = (kind: Resource["kind"], name: string, properties: Resource["json"]): Resource => {
    const json = { name, properties };
    return { kind, name, json, origin: newOrigin(json) };
  };
  const workspace = {
    name: "",
    layout: {},
    resources: [
      resource("linkedService", "Lake", { type: "AzureBlobFS" }),
      resource("dataset", "Scores", {
        type: "Parquet",
        linkedServiceName: { referenceName: "lake", type: "LinkedServiceReference" },
        typeProperties: { location: { type: "AzureBlobFSLocation" } },
      }),
    ],
  };
  const says = { dataset: "Parquet", location: "AzureBlobFSLocation", linkedService: "AzureBlobFS" };
  expect(datasetSays(workspace, { referenceName: "scores", type: "DatasetReference" })).toEqual(says);
  expect(datasetSays(workspace, [{ referenceName: "Scores", type: "DatasetReference" }])).toEqual(says);
  expect(datasetSays(workspace, { referenceName: "gone", type: "DatasetReference" })).toBeUndefined();
});
