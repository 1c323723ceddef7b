/** From an empty factory to scoring with a Databricks job, by the mouse: extract, score, load back. */
import { readFile } from "node:fs/promises";
import {
  collapsePanel,
  connect,
  declareParameters,
  dropActivity,
  expandPanel,
  fillNames,
  settingsOf,
  startWithPipeline,
  tick,
} from "./by-mouse.ts";
import { canvas } from "./canvas.ts";
import { properties } from "./cards.ts";
import { saveByDownload, saved } from "./files.ts";
import { countValues, missingPaths } from "./seed-paths.ts";
import { expect, test } from "./stage.ts";

const today = "formatDateTime(utcnow(), 'yyyy/MM/dd')";
const lake = "@concat('abfss://ml@', pipeline().parameters.StorageAccount, '.dfs.core.windows.net";

test("scoring with Databricks, from an empty factory", async ({ stage }) => {
  const { page } = stage;
  await saveByDownload(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.open();

  await test.step("a pipeline with its parameters", async () => {
    await startWithPipeline(page, "PL_ML_Scoring_Databricks");
    await declareParameters(page, [{ name: "ModelName" }, { name: "ScoringJobId" }, { name: "StorageAccount" }]);
    await stage.accessible("the parameters of a pipeline");
  });

  await test.step("three activities, one after the other", async () => {
    await collapsePanel(page);
    await dropActivity(page, { entry: "Copy data", fresh: "Copy data1", at: { x: 80, y: 160 } });
    await dropActivity(page, { entry: "Databricks Job", fresh: "Job1", at: { x: 340, y: 160 } });
    await dropActivity(page, { entry: "Copy data", fresh: "Copy data2", at: { x: 600, y: 160 } });
    await connect(page, "Copy data1", "Job1");
    await connect(page, "Job1", "Copy data2");
    await stage.accessible("three activities in a row");
    await expandPanel(page);
    await canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
  });

  await test.step("rows are extracted into a file; its dataset is in no workspace yet", async () => {
    const form = await settingsOf(page, "Copy data1", "ExtractScoringData");
    await form.getByRole("button", { name: "Add source dataset" }).click();
    await form.getByRole("combobox", { name: "Source dataset 1" }).fill("DS_AzureSql_Source");
    await form
      .getByRole("textbox", { name: "Query" })
      .fill("SELECT * FROM dbo.ScoringFeatures WHERE ScoredDate IS NULL");
    await form.getByRole("button", { name: "Add sink dataset" }).click();
    await form.getByRole("combobox", { name: "Sink dataset 1" }).fill("DS_Blob_Parquet");
    await fillNames(form.getByRole("group", { name: "Parameters of DS_Blob_Parquet" }), "parameter", {
      FolderPath: `@concat('ml/scoring-input/', ${today})`,
      FileName: "scoring_input.parquet",
    });
    await stage.accessible("a dataset that the workspace does not hold");
  });

  await test.step("a job scores it", async () => {
    const form = await settingsOf(page, "Job1", "RunBatchScoring");
    await form.getByRole("combobox", { name: "Linked service" }).fill("LS_Databricks_Serverless");
    await form.getByRole("textbox", { name: "Job ID" }).fill("@pipeline().parameters.ScoringJobId");
    await fillNames(form.getByRole("group", { name: "Job parameters" }), "parameter", {
      input_path: `${lake}/scoring-input/', ${today}, '/scoring_input.parquet')`,
      output_path: `${lake}/scores/', pipeline().parameters.ModelName, '/', ${today})`,
      model_name: "@pipeline().parameters.ModelName",
      model_stage: "Production",
    });
    await stage.accessible("the parameters of a job");
  });

  await test.step("scores are loaded back, and update the rows that are there", async () => {
    const form = await settingsOf(page, "Copy data2", "LoadScoresBackToSql");
    await form.getByRole("button", { name: "Add source dataset" }).click();
    await form.getByRole("combobox", { name: "Source dataset 1" }).fill("DS_Blob_Parquet");
    await fillNames(form.getByRole("group", { name: "Parameters of DS_Blob_Parquet" }), "parameter", {
      FolderPath: `@concat('ml/scores/', pipeline().parameters.ModelName, '/', ${today})`,
    });
    await form.getByRole("combobox", { name: "Source settings: type" }).selectOption("Parquet");
    await form.getByRole("combobox", { name: "Store: type" }).first().selectOption("Azure Blob Storage");
    await tick(form.getByRole("checkbox", { name: "Folders inside" }), true);
    await form.getByRole("textbox", { name: "Wildcard file" }).fill("*.parquet");
    await form.getByRole("button", { name: "Add sink dataset" }).click();
    await form.getByRole("combobox", { name: "Sink dataset 1" }).fill("DS_AzureSql_Predictions");
    await form.getByRole("combobox", { name: "Sink settings: type" }).selectOption("Azure SQL Database");
    await form.getByRole("combobox", { name: "Write behaviour" }).selectOption("Upsert");
    await form.getByRole("button", { name: "Add column" }).click();
    await form.getByRole("textbox", { name: "Key columns: column 1" }).fill("RecordId");
    await tick(form.getByRole("checkbox", { name: "Use tempdb" }), true);
    await form.getByRole("textbox", { name: "Batch size" }).fill("10000");
    await stage.accessible("an upsert into a table");
  });

  await test.step("what is saved holds every path of the example", async () => {
    const { name, bytes } = await saved(page, /^Save as JSON/);
    expect(name).toBe("PL_ML_Scoring_Databricks.json");
    const example = JSON.parse(await readFile("e2e/fixtures/seed-scoring-databricks.json", "utf8"));
    expect(countValues(example)).toBeGreaterThan(40);
    expect(missingPaths(example, JSON.parse(bytes.toString()))).toEqual([]);
    await expect(properties(page).getByRole("tab", { name: "Problems", exact: true })).toBeVisible();
  });
});
