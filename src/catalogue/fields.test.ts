import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";
import { checkField } from "./check-field.ts";
import { durationInSeconds, durationInWords, parseDuration } from "./duration.ts";
import { fieldValue, isEmpty, pathIn } from "./field-value.ts";
import { allFields, brokenPairs, fieldsOf, variablesNamedBy } from "./fields.ts";
import { referenceTo, referredName, retarget } from "./reference.ts";

const web = (typeProperties: JsonObject): JsonObject => ({ name: "Web", type: "WebActivity", typeProperties });
const shown = (activity: JsonObject) =>
  fieldsOf(activity).map(({ field }) => field.path.replace("typeProperties.", ""));
const required = (activity: JsonObject) =>
  fieldsOf(activity)
    .filter((now) => now.missing)
    .map(({ field }) => field.path);

describe("which fields an activity has now", () => {
  test("a body is there for a POST, in any letter case, and required", () => {
    expect(shown(web({ method: "GET" }))).not.toContain("body");
    expect(shown(web({ method: "post" }))).toContain("body");
    expect(required(web({ url: "x", method: "post" }))).toEqual(["typeProperties.body"]);
  });

  test("a field that has a value is never hidden", () => {
    expect(shown(web({ method: "GET", body: "{}" }))).toContain("body");
  });

  test("a condition on dynamic content shows the field and does not require it", () => {
    const activity = web({ url: "x", method: "@variables('m')" });
    expect(shown(activity)).toContain("body");
    expect(required(activity)).toEqual([]);
  });

  test("an absent value counts as its default", () => {
    const loop = (typeProperties: JsonObject): JsonObject => ({ name: "F", type: "ForEach", typeProperties });
    expect(shown(loop({}))).toContain("batchCount");
    expect(shown(loop({ isSequential: true }))).not.toContain("batchCount");
  });

  test("a field inside an optional object is required only where that object is there", () => {
    const copy = (more: JsonObject): JsonObject => ({
      name: "C",
      type: "Copy",
      inputs: [{ referenceName: "a", type: "DatasetReference" }],
      outputs: [{ referenceName: "b", type: "DatasetReference" }],
      typeProperties: { source: { type: "BinarySource" }, sink: { type: "BinarySink" }, ...more },
    });
    expect(required(copy({ enableStaging: true }))).toEqual([]);
    expect(required(copy({ enableStaging: true, stagingSettings: { path: "x" } }))).toEqual([
      "typeProperties.stagingSettings.linkedServiceName",
    ]);
  });

  test("of several forms of one value one is shown, whatever the value", () => {
    const set = (typeProperties: JsonObject) =>
      fieldsOf({ name: "S", type: "SetVariable", typeProperties })
        .filter(({ field }) => field.path === "typeProperties.value")
        .map(({ field }) => field.kind);
    expect(set({ value: "x" })).toEqual(["json"]);
    expect(set({ setSystemVariable: true, value: "x" })).toEqual(["object-list"]);
    expect(set({ setSystemVariable: "@pipeline().parameters.p", value: [] })).toEqual(["json"]);
  });

  test("a key in another letter case is read and written where it stands", () => {
    const activity = {
      name: "X",
      type: "AzureMLBatchExecution",
      LinkedServiceName: { referenceName: "ml" },
      typeProperties: {},
    };
    expect(required(activity)).toEqual([]);
    expect(pathIn(activity, "linkedServiceName.referenceName")).toEqual(["LinkedServiceName", "referenceName"]);
    expect(fieldValue(activity, "linkedServiceName")).toEqual({ referenceName: "ml" });
    expect(pathIn(activity, "typeProperties.__proto__")).toEqual(["typeProperties", "__proto__"]);
  });

  test("of a pair exactly one is filled", () => {
    const ml = (typeProperties: JsonObject) => brokenPairs({ type: "AzureMLExecutePipeline", typeProperties });
    expect(ml({ mlPipelineId: "a" })).toEqual([]);
    expect(ml({ mlPipelineId: "", mlPipelineEndpointId: "b" })).toEqual([]);
    expect(ml({ mlPipelineId: "a", mlPipelineEndpointId: "b" })).toMatchObject([{ filled: 2 }]);
    expect(ml({})).toMatchObject([{ filled: 0 }]);
  });

  test("a variable set by name is known, a return value names none", () => {
    const set = (typeProperties: JsonObject) => variablesNamedBy({ name: "S", type: "SetVariable", typeProperties });
    expect(set({ variableName: "n", value: "" }).map(({ name }) => name)).toEqual(["n"]);
    expect(set({ variableName: "pipelineReturnValue", setSystemVariable: true, value: [] })).toEqual([]);
  });
});

describe("what is wrong with a value", () => {
  const check = (type: string, path: string, value: JsonValue | undefined) => {
    const field = allFields(definitionOf(type)).find((one) => one.path === path);
    if (field === undefined) throw new Error(`${type} has no ${path}`);
    return checkField(field, value);
  };
  const expression = (value: string) => ({ value, type: "Expression" });

  test.each<[string, string, JsonValue, string | undefined]>([
    ["WebActivity", "policy.timeout", "soon", "Timeout is written d.hh:mm:ss, e.g. 0.12:00:00."],
    ["WebActivity", "policy.timeout", "0.12:00:00", undefined],
    ["WebActivity", "policy.timeout", "00:30:00", undefined],
    ["WebActivity", "policy.timeout", "0.0:10:00", undefined],
    ["WebActivity", "policy.timeout", "@pipeline().parameters.t", undefined],
    ["WebActivity", "policy.retry", -1, "Retry is at least 0."],
    ["WebActivity", "policy.retry", "3", "Retry is a whole number without quotes, not text."],
    ["WebActivity", "policy.retry", 1.5, "Retry is a whole number."],
    ["WebActivity", "policy.retryIntervalInSeconds", 10, "Retry interval is at least 30 seconds."],
    ["WebActivity", "policy.secureInput", "true", "Secure input is true or false, without quotes."],
    ["WebActivity", "typeProperties.method", "Post", undefined],
    ["WebActivity", "typeProperties.method", "HEAD", "Method is one of GET, POST, PUT, PATCH, DELETE."],
    [
      "WebActivity",
      "typeProperties.method",
      "@variables('m')",
      "Method takes no dynamic content; write the value itself.",
    ],
    ["WebActivity", "typeProperties.url", 7, "URL is text, not a number."],
    ["WebActivity", "typeProperties.headers", [], undefined],
    ["WebActivity", "typeProperties.headers", ["a"], 'Headers is a list of names with values: { "name": "value" }.'],
    ["WebActivity", "typeProperties.authentication.password", { type: "securestring", value: "x" }, undefined],
    ["WebActivity", "description", "@home all day", undefined],
    ["WebActivity", "name", "x".repeat(56), "Name has at most 55 characters; this one has 56."],
    ["ForEach", "typeProperties.batchCount", 51, "Batch count is at most 50."],
    [
      "ForEach",
      "typeProperties.items",
      "@createArray(1)",
      'Items is dynamic content only: { "value": "@…", "type": "Expression" }.',
    ],
    ["ForEach", "typeProperties.items", expression("@createArray(1)"), undefined],
    ["ExecutePipeline", "typeProperties.pipeline", "Child", "Invoked pipeline names a pipeline."],
    ["ExecutePipeline", "typeProperties.pipeline", { referenceName: "Child", type: "PipelineReference" }, undefined],
    ["Copy", "inputs", [{ referenceName: "a" }, { referenceName: "b" }], "Source dataset holds at most 1."],
    ["Copy", "inputs", [{ name: "a" }], "Source dataset is a list of references."],
    ["Copy", "typeProperties.source", "x", "Source settings is an object { … }, not text."],
    [
      "AzureMLUpdateResource",
      "typeProperties.trainedModelFilePath",
      "a/model.pkl",
      "Model file path ends with .ilearner.",
    ],
    ["AzureMLUpdateResource", "typeProperties.trainedModelFilePath", "@{item()}/x", undefined],
    ["SetVariable", "typeProperties.variableName", 3, "Name names a variable."],
  ])("%s %s = %j: %s", (type, path, value, expected) => {
    expect(check(type, path, value)).toBe(expected);
  });

  test("nothing is wrong with a value that says nothing", () => {
    for (const value of [
      undefined,
      null,
      "",
      "  ",
      [],
      { referenceName: "", type: "DatasetReference" },
      expression(""),
    ]) {
      expect(isEmpty(value)).toBe(true);
      expect(check("ForEach", "typeProperties.items", value)).toBeUndefined();
    }
    for (const value of [0, false, {}, "a", [0], expression("@x()")]) expect(isEmpty(value)).toBe(false);
  });
});

test.each([
  ["0.12:00:00", "12 hours", 43_200],
  ["7.00:00:00", "7 days", 604_800],
  ["00:30:00", "30 minutes", 1800],
  ["0.0:10:00", "10 minutes", 600],
  ["1.01:01:01", "1 day 1 hour 1 minute 1 second", 90_061],
  ["00:00:00", "no time", 0],
])("the duration %s is %s", (text, words, seconds) => {
  expect(durationInWords(text)).toBe(words);
  const duration = parseDuration(text);
  expect(duration && durationInSeconds(duration)).toBe(seconds);
});

test.each(["", "12", "12:00", "0.24:00:00", "1:2:3", "@x()"])("%j is no duration", (text) => {
  expect(durationInWords(text)).toBeUndefined();
});

test("a reference keeps what stands beside its name", () => {
  const old = { ReferenceName: "a", type: "DatasetReference", parameters: { p: 1 } };
  expect(retarget("dataset", old, "b")).toEqual({ ReferenceName: "b", type: "DatasetReference", parameters: { p: 1 } });
  expect(retarget("pipeline", undefined, "b")).toEqual({ referenceName: "b", type: "PipelineReference" });
  expect(referenceTo("variable", "v")).toBe("v");
  expect(referredName(old)).toBe("a");
  expect(referredName({ referenceName: 7 })).toBeUndefined();
});
