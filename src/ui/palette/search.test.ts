import { expect, test } from "vitest";
import { paletteEntries } from "#catalogue/catalogue.ts";
import { found } from "./search.ts";

const labels = (text: string) =>
  found(paletteEntries, text).flatMap((group) => group.entries.map((entry) => entry.label));

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
  const firsts = found(paletteEntries, "notebook").map((group) => group.entries[0]?.label);
  expect(firsts.slice(0, 2)).toEqual(["Databricks Notebook", "Synapse Notebook"]);
});

test("given what no activity has, nothing is found; given nothing, everything is as it was", () => {
  expect(labels("no such thing")).toEqual([]);
  expect(found(paletteEntries, "  ")).toBe(paletteEntries);
});
