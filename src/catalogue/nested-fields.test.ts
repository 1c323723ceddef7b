import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";
import { checkField } from "./check-field.ts";
import { allFields, brokenPairs, fieldsOf } from "./fields.ts";

const reference = (referenceName: string, type: string) => ({ referenceName, type });
const missing = (activity: JsonObject) =>
  fieldsOf(activity)
    .filter((now) => now.missing)
    .map(({ field, at }) => `${field.path} at ${at.join("/")}`);
const paths = (activity: JsonObject) => fieldsOf(activity).map(({ field }) => field.path);

describe("fields inside lists and maps", () => {
  test("of each script, the text is required where it stands", () => {
    const script = {
      name: "S",
      type: "Script",
      linkedServiceName: reference("sql", "LinkedServiceReference"),
      typeProperties: { scripts: [{ type: "Query", text: "SELECT 1" }, { type: "NonQuery" }] },
    };
    expect(missing(script)).toEqual(["typeProperties.scripts.1.text at typeProperties/scripts/1/text"]);
    expect(paths(script)).toContain("typeProperties.scripts.0.parameters");
  });

  test("of a parameter inside a script, the size is there for what comes out", () => {
    const script = (direction: string) => ({
      name: "S",
      type: "Script",
      typeProperties: { scripts: [{ type: "Query", text: "x", parameters: [{ name: "n", direction }] }] },
    });
    const size = "typeProperties.scripts.0.parameters.0.size";
    expect(paths(script("Output"))).toContain(size);
    expect(paths(script("Input"))).not.toContain(size);
  });

  test("files of a web service are read in both letter cases, names with dots included", () => {
    const batch = {
      name: "B",
      type: "AzureMLBatchExecution",
      linkedServiceName: reference("ml", "LinkedServiceReference"),
      typeProperties: {
        webServiceInputs: {
          "in.put": { LinkedServiceName: reference("blob", "LinkedServiceReference"), FilePath: "a/b.csv" },
          input2: { linkedServiceName: reference("blob", "LinkedServiceReference"), filePath: "" },
        },
      },
    };
    expect(missing(batch)).toEqual([
      "typeProperties.webServiceInputs.input2.filePath at typeProperties/webServiceInputs/input2/filePath",
    ]);
    const first = fieldsOf(batch).find(({ field }) => field.path.endsWith("in.put.filePath"));
    expect(first?.at).toEqual(["typeProperties", "webServiceInputs", "in.put", "FilePath"]);
  });

  test("a library is of one kind, which says what it must have", () => {
    const jar = (library: JsonObject) => ({
      name: "J",
      type: "DatabricksSparkJar",
      linkedServiceName: reference("dbx", "LinkedServiceReference"),
      typeProperties: { mainClassName: "a.B", libraries: [library] },
    });
    const base = "typeProperties.libraries.0";
    expect(missing(jar({ pypi: { repo: "https://example.org" } }))).toEqual([
      `${base}.pypi.package at typeProperties/libraries/0/pypi/package`,
    ]);
    expect(missing(jar({ jar: "dbfs:/a.jar" }))).toEqual([]);
    expect(paths(jar({ jar: "dbfs:/a.jar" }))).not.toContain(`${base}.whl`);
  });
});

describe("settings that their type decides", () => {
  const copy = (source: JsonValue) => ({ name: "C", type: "Copy", typeProperties: { source } });

  test("show the fields of a known type, those of the store inside it as well", () => {
    const shown = paths(copy({ type: "parquetsource", storeSettings: { type: "AzureBlobStorageReadSettings" } }));
    expect(shown).toContain("typeProperties.source.storeSettings.wildcardFileName");
    expect(shown).not.toContain("typeProperties.source.sqlReaderQuery");
    expect(paths(copy({ type: "OracleSource", oracleReaderQuery: "x" }))).not.toContain(
      "typeProperties.source.sqlReaderQuery",
    );
  });

  test("have conditions of their own", () => {
    const procedure = "typeProperties.source.storedProcedureParameters";
    expect(paths(copy({ type: "AzureSqlSource", sqlReaderQuery: "x" }))).not.toContain(procedure);
    expect(paths(copy({ type: "AzureSqlSource", sqlReaderStoredProcedureName: "p" }))).toContain(procedure);
  });

  test("take a query or a procedure, not both; neither is the whole table", () => {
    const broken = (source: JsonValue) => brokenPairs(copy(source)).map(({ filled }) => filled);
    expect(broken({ type: "AzureSqlSource" })).toEqual([]);
    expect(broken({ type: "AzureSqlSource", sqlReaderQuery: "x" })).toEqual([]);
    expect(broken({ type: "AzureSqlSource", sqlReaderQuery: "x", sqlReaderStoredProcedureName: "p" })).toEqual([2]);
  });
});

const expression = (value: string) => ({ value, type: "Expression" });

test.each<[string, string, JsonValue, string | undefined]>([
  ["HDInsightSpark", "arguments", ["--day", 1, expression("@item()")], undefined],
  ["HDInsightSpark", "arguments", "--day 1", "Arguments is a list: [ … ], not text."],
  ["HDInsightSpark", "arguments", [{ a: 1 }], "Arguments holds texts; one argument is an object."],
  ["Script", "scripts", [{ text: "x" }], undefined],
  ["Script", "scripts", ["x"], "Scripts is a list of objects: [ { … } ]."],
  [
    "SqlServerStoredProcedure",
    "storedProcedureParameters",
    { a: "b" },
    'Procedure parameters is a list of names, each with an object: { "name": { "value": …, "type": "…" } }. "a" has none.',
  ],
  ["SqlServerStoredProcedure", "storedProcedureParameters", "@json('{}')", undefined],
  ["AzureMLBatchExecution", "webServiceInputs", { input1: { FilePath: "a" } }, undefined],
  ["AzureMLBatchExecution", "webServiceInputs", [], undefined],
  [
    "AzureMLBatchExecution",
    "webServiceInputs",
    ["a"],
    'Web service inputs is a list of names: { "name": { "linkedServiceName": { … }, "filePath": "…" } }.',
  ],
  ["Copy", "source", {}, 'Source settings is an object with its type: { "type": "…" }.'],
  ["Copy", "source", { type: "AnythingSource" }, undefined],
  ["ExecuteDataFlow", "compute.coreCount", 16, undefined],
  ["ExecuteDataFlow", "compute.coreCount", "16", undefined],
  ["ExecuteDataFlow", "compute.coreCount", 12, "Core count is one of 8, 16, 32, 48, 80, 144, 272."],
  ["ExecuteSSISPackage", "loggingLevel", "Our own level", undefined],
  ["ExecuteSSISPackage", "loggingLevel", ["Basic"], "Logging level is one value, not a list."],
  ["Validation", "childItems", false, undefined],
  ["SynapseNotebook", "notebook", { referenceName: expression("@item()"), type: "NotebookReference" }, undefined],
  ["SynapseNotebook", "notebook", "Train", "Notebook names a notebook."],
  ["ExecutePipeline", "pipeline", { referenceName: expression("@item()") }, "Invoked pipeline names a pipeline."],
  ["DatabricksNotebook", "notebookPath", "Shared/x", "Notebook path begins with a slash, e.g. /Shared/score."],
  ["AzureMLExecutePipeline", "dataPathAssignments", { sales: "@pipeline().parameters.Sales" }, undefined],
  [
    "AzureMLExecutePipeline",
    "dataPathAssignments",
    { sales: "raw/2026" },
    'Data path assignments is a list of names, each with an object: { "name": { … } }. "sales" has none.',
  ],
])("%s %s = %j: %s", (type, path, value, expected) => {
  const field = allFields(definitionOf(type)).find((one) => one.path === `typeProperties.${path}`);
  if (field === undefined) throw new Error(`${type} has no ${path}`);
  expect(checkField(field, value)).toBe(expected);
});
