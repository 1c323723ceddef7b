import { expect, test } from "vitest";
import { paneGroups } from "#catalogue/palette.ts";
import { patterns } from "#catalogue/patterns/patterns.ts";
import { found } from "./search.ts";

const groups = paneGroups(patterns);
const labels = (text: string) => found(groups, text).flatMap((group) => group.entries.map((entry) => entry.label));

test("given part of a label, the activity whose label begins with it comes first", () => {
  expect(labels("wai")[0]).toBe("Wait");
  expect(labels("SET v")[0]).toBe("Set variable");
});

test("given a keyword, a type or a group, the activities they belong to are found", () => {
  expect(labels("poll")).toContain("Until");
  expect(labels("WebActivity")).toContain("Web");
  expect(labels("machine learning").length).toBeGreaterThanOrEqual(3);
});

test.each([
  ["batch endpoint", "Web"],
  ["call model", "Web"],
  ["sentiment", "Web"],
  ["wait", "Wait"],
  ["spark", "HDInsight Spark"],
  ["spark", "Spark job definition"],
  ["spark", "Databricks Notebook"],
  ["sql", "Stored procedure"],
  ["sql", "Script"],
  ["sql", "U-SQL"],
  ["notebook", "Synapse Notebook"],
  ["notebook", "Databricks Notebook"],
  ["kusto", "Azure Data Explorer Command"],
  ["batch", "Custom"],
  ["approval", "Webhook"],
  ["file exists", "Validation"],
  ["csv", "Copy data"],
])("given %s, %s is found", (text, label) => {
  expect(labels(text)).toContain(label);
});

test("given a word of labels and synonyms, labels come before synonyms", () => {
  const firsts = found(groups, "notebook").map((group) => group.entries[0]?.label);
  expect(firsts.slice(0, 2)).toEqual(["Databricks Notebook", "Synapse Notebook"]);
});

test.each([
  ["batch endpoint", "Azure ML batch endpoint (managed identity)"],
  ["batch endpoint", "Azure ML batch endpoint (service principal)"],
  ["online", "Azure ML online endpoint (managed identity)"],
  ["gpt", "Azure OpenAI batch"],
  ["sentiment", "AI Language sentiment"],
  ["api key", "Key Vault secret"],
  ["poll", "Poll until done"],
  ["call model", "Azure OpenAI batch"],
])("given %s, the pattern %s is found", (text, label) => {
  expect(labels(text)).toContain(label);
});

test("given what a pattern is called, patterns come before activities that only know the word", () => {
  expect(found(groups, "batch endpoint")[0]?.label).toBe("Patterns");
});

test("given what fits both, a retired activity comes behind one that is not", () => {
  expect(labels("batch")[0]).toBe("Azure ML batch endpoint (managed identity)");
  expect(labels("batch execution")[0]).toMatch(/^Machine Learning Batch Execution/);
});

test("given what no activity has, nothing is found; given nothing, everything is as it was", () => {
  expect(labels("no such thing")).toEqual([]);
  expect(found(groups, "  ")).toBe(groups);
});
