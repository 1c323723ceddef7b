import { describe, expect, test } from "vitest";
import { documents } from "#testing/documents.ts";
import { readResource } from "#testing/hand.ts";
import { type Reading, readFile, readText } from "./read-resource.ts";
import { writeResource } from "./write-resource.ts";

const read = (path: string, json: unknown): Reading => readText(JSON.stringify(json), path);
const opened = (reading: Reading): string[] =>
  reading.ok ? reading.resources.map(({ kind, name }) => `${kind} ${name}`) : [reading.problem.message];
const properties = { activities: [] };

describe("given a document, its kind is told by type, shape and folder", () => {
  test.each([
    ["x.json", { name: "P", properties }, "pipeline P"],
    ["x.json", { name: "P", type: "Microsoft.Synapse/workspaces/Pipelines", properties: {} }, "pipeline P"],
    ["x.json", { name: "D", properties: { type: "Json", linkedServiceName: {}, typeProperties: {} } }, "dataset D"],
    ["x.json", { name: "L", properties: { type: "AzureMLService", typeProperties: {} } }, "linkedService L"],
    ["x.json", { name: "T", properties: { type: "ScheduleTrigger", typeProperties: {} } }, "trigger T"],
    ["x.json", { name: "F", properties: { type: "MappingDataFlow", typeProperties: {} } }, "dataflow F"],
    ["x.json", { name: "I", properties: { type: "SelfHosted" } }, "integrationRuntime I"],
    ["x.json", { name: "C", properties: { type: "ManagedIdentity" } }, "credential C"],
    ["factory/x.json", { name: "F" }, "factory F"],
    ["linkedService/x.json", { type: "AzureBlobFS", typeProperties: {} }, "linkedService x"],
    ["adf\\dataset\\x.json", { properties: {} }, "dataset x"],
    ["notebook/x.json", { name: "N", properties: {} }, "other N"],
    ["x.json", { name: "V", properties: { something: 1 } }, "other V"],
    ["a/Load all.DataPipeline/pipeline-content.json", { properties }, "pipeline Load all"],
    ["x.json", { name: "half \ud800", properties }, "pipeline half \ufffd"],
  ])("%s %j is %s", (path, json, expected) => {
    expect(opened(read(path, json))).toEqual([expected]);
  });
});

describe("given JSON that is no resource, the refusal says what it is", () => {
  test.each([
    ["x.json", [], /object .* was expected; this file holds a list of 0 entries/],
    ["x.json", [{ name: "A", type: "Wait" }], /list of activities .* paste them onto the canvas/],
    ["x.json", "text", /holds a string/],
    ["x.json", null, /holds null/],
    ["x.json", { name: "A", type: "Wait", typeProperties: {} }, /one activity/],
    ["package.json", { name: "x", version: "1" }, /no resource of a data factory.*"name", "version"/],
    ["x.json", { name: "P", properties: { activities: {} } }, /^properties\.activities: expected array, got object\.$/],
    ["pipeline/x.json", { name: "P", properties: [] }, /^properties: expected object, got array\.$/],
    ["x.json", { name: "P", properties: { activities: [], start: "2015-01-01", isPaused: false } }, /Data Factory V1/],
    ["x.json", { name: "P", properties: { activities: [{ name: "A", inputs: [{ name: "D" }] }] } }, /Data Factory V1/],
    ["publish_config.json", { publishBranch: "adf_publish" }, /configuration file/],
    ["arm-template-parameters-definition.json", {}, /configuration file/],
    ["t/manifest.json", { name: "t" }, /description of a pipeline template/],
    ["x.json", { metadata: { type: "DataPipeline" }, config: { logicalId: "0" } }, /\.platform/],
    [
      "x.json",
      { $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#" },
      /parameter values/,
    ],
  ])("%s %j", (path, json, expected) => {
    const reading = read(path, json);
    expect(reading.ok).toBe(false);
    expect(opened(reading).join("")).toMatch(expected);
  });
});

describe("given bytes that are no text we read", () => {
  test.each([
    ["UTF-16 big endian", [0xfe, 0xff, 0, 0x7b], /UTF-16 big endian/],
    ["UTF-16 without a mark", [0x7b, 0, 0x7d, 0], /UTF-16 without a byte order mark/],
    ["Windows-1252", [0x22, 0xfc, 0x22], /neither UTF-8 nor UTF-16/],
    ["binary", [0x22, 0x20, 0, 0x22], /not a text file/],
    ["half a UTF-16 character", [0xff, 0xfe, 0x7b], /cut off/],
  ])("%s is refused by name", (_, bytes, expected) => {
    expect(opened(readFile({ path: "x.json", bytes: Uint8Array.from(bytes) })).join("")).toMatch(expected);
  });
});

test("given entries that are no activities, when the pipeline opens, each is named by its index and stays", () => {
  const inner = { name: "Loop", type: "ForEach", typeProperties: { activities: [7] } };
  const reading = read("x.json", { name: "P", properties: { activities: [null, inner, "x"] } });
  expect(reading.ok && reading.notes.map(({ path }) => path)).toEqual([
    "properties.activities[0]",
    "properties.activities[2]",
    "properties.activities[1].typeProperties.activities[0]",
  ]);
});

test("given keys with a capital, when the file opens, they read in the normal case and the file keeps its own", () => {
  const path = documents.find((document) => document.endsWith("pascal-case.json")) ?? "";
  const resource = readResource(path);
  expect(resource.name).toBe("pascal case");
  expect(resource.json).toMatchObject({
    properties: { activities: [{ name: "A" }, { typeProperties: { ifTrueActivities: [{ name: "B" }] } }] },
  });
  expect(writeResource(resource)).toContain('"Properties"');
});

describe("given an ARM template", () => {
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    parameters: {
      factoryName: { type: "string" },
      LS: { type: "string" },
      suffix: { type: "string", defaultValue: "prod" },
    },
    variables: { name: "[concat(parameters('factoryName'), '/From ', parameters('suffix'))]" },
    resources: [
      {
        name: "[variables('name')]",
        type: "Microsoft.DataFactory/factories/pipelines",
        properties: {
          activities: [
            {
              name: "Copy",
              type: "Copy",
              linkedServiceName: { referenceName: "[parameters('LS')]", type: "LinkedServiceReference" },
              typeProperties: {
                a: "[[dbo].[T]",
                b: "[concat('[', 'dbo].[T]')]",
                c: "[dbo].[T]",
                d: "[parameters('LS')]",
                e: "[[not closed",
              },
            },
          ],
        },
      },
      { name: "st", type: "Microsoft.Storage/storageAccounts", properties: {} },
      {
        name: "f",
        type: "microsoft.datafactory/factories",
        resources: [{ name: "f/Child", type: "datasets", properties: {} }],
      },
    ],
  };

  test("when it opens, names are worked out, escapes undone, and what cannot be answered is kept and said", () => {
    const reading = read("template.json", template);
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(opened(reading)).toEqual(["pipeline From prod", "dataset Child"]);
    expect(reading.resources[0]?.json).toMatchObject({
      properties: {
        activities: [
          {
            linkedServiceName: { referenceName: "LS" },
            typeProperties: {
              a: "[dbo].[T]",
              b: "[dbo].[T]",
              c: "[dbo].[T]",
              d: "[parameters('LS')]",
              e: "[[not closed",
            },
          },
        ],
      },
    });
    expect(reading.notes.map(({ message }) => message).join("\n")).toMatch(
      /LS must be chosen.*\[parameters\('LS'\)\] can only be answered.*\[dbo\]\.\[T\] is no ARM expression.*st \(Microsoft\.Storage\/storageAccounts\) belongs to no factory.*The factory itself/s,
    );
  });

  test("when it holds nothing of a factory, it is refused with what it holds", () => {
    const reading = read("template.json", { ...template, resources: template.resources.slice(1, 2) });
    expect(opened(reading)).toEqual(["No pipelines found; the template holds Microsoft.Storage/storageAccounts."]);
  });

  test("when its variables go in a circle or grow without end, it still answers promptly", () => {
    const ten = (name: string): string =>
      `[concat(${Array.from({ length: 10 }, () => `variables('${name}')`).join(", ")})]`;
    const grown = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`v${at + 1}`, ten(`v${at}`)]));
    const deep = `[${"concat(".repeat(100_000)}${")".repeat(100_000)}]`;
    const variables = { v0: "0123456789", ...grown, a: "[variables('b')]", b: "[variables('a')]", deep };
    const named = (name: string) => ({
      name: `[concat('f/', 'N', variables('${name}'))]`,
      type: "pipelines",
      properties: { activities: [] },
    });
    const reading = read("template.json", {
      ...template,
      variables,
      resources: [named("v30"), named("a"), named("deep")],
    });
    expect(opened(reading)[1]).toBe("pipeline N");
  });
});
