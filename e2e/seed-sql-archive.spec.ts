/** From an empty factory to an archive of every table of a database as Parquet, by the mouse. */
import { readFile } from "node:fs/promises";
import {
  collapsePanel,
  connect,
  declare,
  declareParameters,
  dropActivity,
  expandPanel,
  fillParameters,
  newDataset,
  settingsOf,
  startWithPipeline,
} from "./by-mouse.ts";
import { canvas } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { saveByDownload, saved } from "./files.ts";
import { countValues, missingPaths } from "./seed-paths.ts";
import { expect, test } from "./stage.ts";

const pipeline = "PL_SqlArchive_ForAnalysis";
const tables =
  "SELECT TABLE_SCHEMA, TABLE_NAME, (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS c WHERE c.TABLE_NAME = t.TABLE_NAME AND c.TABLE_SCHEMA = t.TABLE_SCHEMA) as ColumnCount FROM INFORMATION_SCHEMA.TABLES t WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA NOT IN ('sys') ORDER BY TABLE_SCHEMA, TABLE_NAME";
const folder =
  "@concat('archive/', pipeline().parameters.SourceDatabase, '/', item().TABLE_SCHEMA, '/', item().TABLE_NAME, '/snapshot_date=', formatDateTime(utcnow(), 'yyyy-MM-dd'))";
const file = "@concat(item().TABLE_NAME, '_', formatDateTime(utcnow(), 'yyyyMMddHHmmss'), '.parquet')";
const done = {
  status: "ARCHIVED",
  database: "@pipeline().parameters.SourceDatabase",
  tablesArchived: "@activity('GetTablesToArchive').output.count",
  archivePath: "@concat('archive/', pipeline().parameters.SourceDatabase)",
  timestamp: "@utcnow()",
};

test("an archive of every table, from an empty factory", async ({ stage }) => {
  const { page } = stage;
  await saveByDownload(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.open();

  await test.step("a pipeline with its parameters", async () => {
    await startWithPipeline(page, pipeline);
    await declareParameters(page, [{ name: "SourceDatabase" }, { name: "LoggingEndpoint" }]);
  });

  await test.step("a table that is named by parameters, in a database made in place", async () => {
    const form = await newDataset(page, "azure sql table", "DS_AzureSql_Parameterized");
    await form.getByRole("combobox", { name: "Linked service" }).fill("LS_AzureSql");
    await form.getByRole("button", { name: "New linked service" }).click();
    await declare(form, [{ name: "SchemaName" }, { name: "TableName" }]);
    await form.getByRole("textbox", { name: "Schema", exact: true }).fill("@dataset().SchemaName");
    // While it is typed it is text; its chip is drawn when the focus has left.
    await expect(form.getByText("SchemaName", { exact: true })).toBeHidden();
    await form.getByRole("textbox", { name: "Table", exact: true }).fill("@dataset().TableName");
    await expect(form.getByText("SchemaName", { exact: true })).toBeVisible();
    await stage.accessible("a dataset with parameters");
  });

  await test.step("files in a folder by parameters", async () => {
    const form = await newDataset(page, "parquet blob", "DS_Blob_Parquet_Partitioned");
    await declare(form, [{ name: "FolderPath" }, { name: "FileName" }]);
    await page.getByRole("tab", { name: pipeline, exact: true }).click();
  });

  await test.step("a loop over what is looked up, with a copy inside, and a call when all is done", async () => {
    await collapsePanel(page);
    await dropActivity(page, { entry: "Lookup", fresh: "Lookup1", at: { x: 80, y: 160 } });
    await dropActivity(page, { entry: "ForEach", fresh: "ForEach1", at: { x: 340, y: 160 } });
    await dropActivity(page, { entry: "Web", fresh: "Web1", at: { x: 700, y: 160 } });
    const inside = canvas(page).getByRole("button", { name: "Add activity to Each item" });
    await dropActivity(page, { entry: "Copy data", fresh: "Copy data1", onto: inside });
    await expect(card(page, "ForEach1")).toHaveAccessibleName(/1 activity inside/);
    await connect(page, "Lookup1", "ForEach1");
    await connect(page, "ForEach1", "Web1");
    await stage.accessible("a loop between two activities");
    await expandPanel(page);
    await canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
  });

  await test.step("the tables are looked up", async () => {
    const form = await settingsOf(page, "Lookup1", "GetTablesToArchive");
    await form.getByRole("combobox", { name: "Source dataset" }).fill("DS_AzureSql_Source");
    await form.getByRole("checkbox", { name: "First row only" }).uncheck();
    await form.getByRole("textbox", { name: "Query" }).fill(tables);
    await stage.accessible("the form of a lookup");
  });

  await test.step("ten of them are gone through at a time", async () => {
    const form = await settingsOf(page, "ForEach1", "ForEach_ArchiveTable");
    await form.getByRole("textbox", { name: "Items" }).fill("@activity('GetTablesToArchive').output.value");
    await form.getByRole("textbox", { name: "Batch count" }).fill("10");
    await stage.accessible("the form of a loop");
  });

  await test.step("each is copied into a file of its own", async () => {
    const form = await settingsOf(page, "Copy data1", "ArchiveTableToParquet");
    await form.getByRole("button", { name: "Add source dataset" }).click();
    await form.getByRole("combobox", { name: "Source dataset 1" }).fill("DS_AzureSql_Parameterized");
    await fillParameters(form, "DS_AzureSql_Parameterized", {
      SchemaName: "@item().TABLE_SCHEMA",
      TableName: "@item().TABLE_NAME",
    });
    await form
      .getByRole("textbox", { name: "Query" })
      .fill("@concat('SELECT * FROM [', item().TABLE_SCHEMA, '].[', item().TABLE_NAME, ']')");
    await form.getByRole("button", { name: "Add sink dataset" }).click();
    await form.getByRole("combobox", { name: "Sink dataset 1" }).fill("DS_Blob_Parquet_Partitioned");
    await fillParameters(form, "DS_Blob_Parquet_Partitioned", { FolderPath: folder, FileName: file });
    await form.getByRole("textbox", { name: "Degree of copy parallelism" }).fill("4");
    await form.getByRole("textbox", { name: "Data integration units" }).fill("4");
    await stage.accessible("a copy with the parameters of its datasets");
  });

  await test.step("the call carries an object whose texts are evaluated", async () => {
    const form = await settingsOf(page, "Web1", "LogArchiveCompletion");
    await form.getByRole("textbox", { name: "URL" }).fill("@pipeline().parameters.LoggingEndpoint");
    await form.getByRole("combobox", { name: "Method" }).selectOption("POST");
    await form.getByRole("textbox", { name: "Body" }).fill(JSON.stringify(done));
    await form.getByRole("button", { name: "Keep as an object" }).click();
    await expect(form.getByText("Kept as an object")).toBeVisible();
    await stage.accessible("a body that is an object");
  });

  await test.step("what is saved holds every path of the example", async () => {
    const { name, bytes } = await saved(page, /^Save as JSON/);
    expect(name).toBe(`${pipeline}.json`);
    const example = JSON.parse(await readFile("e2e/fixtures/seed-sql-archive.json", "utf8"));
    expect(countValues(example)).toBeGreaterThan(40);
    expect(missingPaths(example, JSON.parse(bytes.toString()))).toEqual([]);
    await expect(properties(page).getByRole("tab", { name: "Problems", exact: true })).toBeVisible();
  });
});
