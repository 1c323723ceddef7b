import { expect, test } from "vitest";
import { fieldAt } from "./own-part.ts";

test("a path leads to the innermost field around it, also inside settings, lists and maps", () => {
  const copy = {
    name: "C",
    type: "Copy",
    typeProperties: { source: { type: "AzureSqlSource", sqlReaderQuery: "@x()" } },
  };
  expect(fieldAt(copy, ["typeProperties", "source", "sqlReaderQuery"])).toBe("typeProperties.source.sqlReaderQuery");
  const batch = {
    name: "B",
    type: "AzureMLBatchExecution",
    typeProperties: { webServiceInputs: { input1: { FilePath: "@x()" } } },
  };
  const path = ["typeProperties", "webServiceInputs", "input1", "FilePath"];
  expect(fieldAt(batch, path)).toBe("typeProperties.webServiceInputs.input1.filePath");
  const script = { name: "S", type: "Script", typeProperties: { scripts: [{ text: "a" }, { text: "@x()" }] } };
  expect(fieldAt(script, ["typeProperties", "scripts", 1, "text", "value"])).toBe("typeProperties.scripts.1.text");
});

test("what no field shows is named by its path", () => {
  const web = { name: "W", type: "WebActivity", typeProperties: { strange: { deep: "@x()" } } };
  expect(fieldAt(web, ["typeProperties", "strange", "deep"])).toBe("typeProperties.strange.deep");
});
