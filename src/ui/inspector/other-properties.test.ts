import { describe, expect, test } from "vitest";
import type { Field } from "#catalogue/definition.ts";
import type { JsonObject } from "#model/json.ts";
import { otherProperties, unknownPaths } from "./other-properties.ts";

describe("properties that no form knows", () => {
  test("are found at every depth, in any letter case, beside those of the catalogue", () => {
    const web = {
      name: "Call",
      type: "WebActivity",
      dependsOn: [],
      policy: { timeout: "0.00:10:00", oddPolicy: 1 },
      userProperties: [],
      typeProperties: {
        URL: "https://example.org",
        method: "POST",
        authentication: { type: "MSI", resource: "https://ml.azure.com", audience: "x" },
        retryHint: { a: 1 },
      },
      annotations: ["mine"],
    };
    expect(otherProperties(web)).toEqual([
      ["policy", "oddPolicy"],
      ["typeProperties", "authentication", "audience"],
      ["typeProperties", "retryHint"],
      ["annotations"],
    ]);
  });

  test("the lists of a container are on the canvas, not in the form", () => {
    const loop = {
      name: "Wait",
      type: "Until",
      typeProperties: { expression: { value: "@true", type: "Expression" }, activities: [], timeout: "1.00:00:00" },
    };
    expect(otherProperties(loop)).toEqual([]);
  });

  test("of settings are what their type does not know; of an unknown type the control shows everything", () => {
    const copy = (sink: JsonObject) => ({ name: "C", type: "Copy", typeProperties: { sink } });
    const store = { type: "AzureBlobStorageWriteSettings", maxRowsPerFolder: 3 };
    expect(otherProperties(copy({ type: "ParquetSink", storeSettings: store, odd: true }))).toEqual([
      ["typeProperties", "sink", "storeSettings", "maxRowsPerFolder"],
      ["typeProperties", "sink", "odd"],
    ]);
    expect(otherProperties(copy({ type: "SnowflakeV2Sink", odd: true }))).toEqual([]);
  });

  test("of references and secrets are what stands beside the parts that their controls show", () => {
    const flow = {
      name: "D",
      type: "ExecuteDataFlow",
      typeProperties: {
        dataflow: {
          referenceName: "F",
          type: "DataFlowReference",
          parameters: {},
          datasetParameters: {},
          linkedServiceParameters: {},
        },
      },
    };
    expect(otherProperties(flow)).toEqual([["typeProperties", "dataflow", "linkedServiceParameters"]]);
    const secret = { type: "AzureKeyVaultSecret", store: {}, secretName: "s", secretVersion: "1", extra: 1 };
    const web = { name: "W", type: "WebActivity", typeProperties: { authentication: { password: secret } } };
    expect(otherProperties(web)).toEqual([["typeProperties", "authentication", "password", "extra"]]);
  });

  test("of an item of a list are found by the fields of the item", () => {
    const fields: readonly Field[] = [{ kind: "text", path: "pypi.package", label: "Package" }];
    expect(unknownPaths({ pypi: { package: "a", extra: 1 }, whl: "b" }, fields)).toEqual([["pypi", "extra"], ["whl"]]);
  });

  test("of a type nobody described, everything is shown", () => {
    const strange = { name: "X", type: "FromTheFuture", typeProperties: { speed: 3, __proto: {} } };
    expect(otherProperties(strange)).toEqual([
      ["typeProperties", "speed"],
      ["typeProperties", "__proto"],
    ]);
  });
});
