/** Journeys through the forms of activities: what hangs on a dataset, rows that hold rows, and what a form must not lose. */
import type { Page } from "@playwright/test";
import { paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

const dataset = (name: string, type: string, rest: object) => ({
  name,
  properties: { type, linkedServiceName: { referenceName: "ls", type: "LinkedServiceReference" }, ...rest },
});
const table = dataset("ds_table", "AzureSqlTable", {
  typeProperties: {},
  parameters: { TableName: { type: "string" }, Days: { type: "int", defaultValue: 7 } },
});
const files = dataset("ds_files", "DelimitedText", {
  typeProperties: { location: { type: "AzureBlobFSLocation", fileSystem: "ml" } },
});
const pipeline = (...activities: readonly object[]) => ({ name: "Forms", properties: { activities } });

async function openAll(page: Page, ...documents: readonly { readonly name: string }[]): Promise<void> {
  for (const document of documents) await openFile(page, jsonFile(`${document.name}.json`, document));
}

async function settingsOf(page: Page, name: string) {
  await card(page, name).click();
  const form = properties(page);
  await form.getByRole("tab", { name: "Settings" }).click();
  return form;
}

test("a copy follows its datasets until somebody fills it in", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openAll(page, table, files, pipeline());
  await page.getByRole("treeitem", { name: /^Forms/ }).click();

  await test.step("a synonym finds it, Enter adds it", async () => {
    const search = page.getByRole("searchbox", { name: "Search activities" });
    await search.fill("ingest");
    await expect(paletteEntry(page, "Copy data")).toBeVisible();
    await search.press("Enter");
    await expect(card(page, "Copy data1")).toBeVisible();
  });

  const form = await settingsOf(page, "Copy data1");
  const source = form.getByRole("combobox", { name: "Source settings: type" });
  const sink = form.getByRole("combobox", { name: "Sink settings: type" });

  await test.step("source and sink take the types of the datasets", async () => {
    await form.getByRole("button", { name: "Add source dataset" }).click();
    await form.getByRole("combobox", { name: "Source dataset 1" }).fill("ds_files");
    await expect(source).toHaveValue("DelimitedTextSource");
    await expect(form.getByRole("combobox", { name: "Store: type" }).first()).toHaveValue("AzureBlobFSReadSettings");
    await form.getByRole("button", { name: "Add sink dataset" }).click();
    await form.getByRole("combobox", { name: "Sink dataset 1" }).fill("ds_table");
    await expect(sink).toHaveValue("AzureSqlSink");
    await stage.accessible("the form of a copy");
  });

  await test.step("parameters of a dataset are there, read by their types", async () => {
    const days = form.getByRole("textbox", { name: "Days of ds_table" });
    await expect(days).toHaveAttribute("placeholder", "Default: 7");
    await days.fill("many");
    await expect(form.getByText("The value is a whole number, e.g. 30.")).toBeVisible();
    await days.fill("30");
    await expect(form.getByText("The value is a whole number, e.g. 30.")).toBeHidden();
    await form.getByRole("textbox", { name: "TableName of ds_table" }).fill("@pipeline().Pipeline");
    await expect(form.getByRole("textbox", { name: "TableName of ds_table" })).toBeFocused();
  });

  await test.step("upsert asks for its keys", async () => {
    await form.getByRole("combobox", { name: "Write behaviour" }).selectOption("upsert");
    await form.getByRole("button", { name: "Add column" }).first().click();
    await expect(form.getByRole("textbox", { name: "Key columns: column 1" })).toBeFocused();
    await page.keyboard.type("RecordId");
    await expect(form.getByRole("textbox", { name: "Key columns: column 1" })).toHaveValue("RecordId");
  });

  await test.step("what was filled in stays when the dataset changes, until it is asked for", async () => {
    await form.getByRole("combobox", { name: "Sink dataset 1" }).fill("ds_files");
    await expect(sink).toHaveValue("AzureSqlSink");
    await expect(form.getByText("ds_files needs Delimited text.")).toBeVisible();
    await form.getByRole("button", { name: "Use it" }).click();
    await expect(sink).toHaveValue("DelimitedTextSink");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(form.getByRole("textbox", { name: "Key columns: column 1" })).toHaveValue("RecordId");
  });
});

test("rows are added, filled, moved and removed, and the focus goes with them", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  const script = {
    name: "Ask",
    type: "Script",
    dependsOn: [],
    linkedServiceName: { referenceName: "sql", type: "LinkedServiceReference" },
    typeProperties: { scripts: [{ type: "Query", text: "SELECT 1" }] },
  };
  await openAll(page, pipeline(script));
  const form = await settingsOf(page, "Ask");
  const rows = form.getByRole("group", { name: /^Scripts: script \d+$/ });

  await form.getByRole("button", { name: "Add script" }).click();
  await expect(rows).toHaveCount(2);
  await expect(card(page, "Ask")).toHaveAccessibleName(/1 error/);
  await rows.nth(1).getByRole("textbox", { name: "SQL" }).fill("UPDATE dbo.Scores SET done = 1");
  await expect(card(page, "Ask")).not.toHaveAccessibleName(/error/);
  await rows.nth(1).getByRole("combobox", { name: "Type" }).selectOption("NonQuery");
  await rows.nth(0).getByRole("button", { name: "Add parameter" }).click();
  await rows.nth(0).getByRole("textbox", { name: "Name" }).fill("model");
  await stage.accessible("scripts with parameters");

  await rows.nth(1).getByRole("button", { name: "Move script 2 up" }).click();
  await expect(rows.nth(0).getByRole("textbox", { name: "SQL" })).toHaveValue(/^UPDATE/);
  await rows.nth(0).getByRole("button", { name: "Remove script 1" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.nth(0).getByRole("textbox", { name: "Name" })).toHaveValue("model");
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(2);
});

test("files of a web service keep the letter case of their file; new ones get names by suggestion", async ({
  stage,
}) => {
  const { page } = stage;
  await stage.open();
  const batch = {
    name: "Score",
    type: "AzureMLBatchExecution",
    linkedServiceName: { referenceName: "ml", type: "LinkedServiceReference" },
    typeProperties: {
      webServiceInputs: {
        input1: { LinkedServiceName: { referenceName: "blob", type: "LinkedServiceReference" }, FilePath: "a/in.csv" },
      },
    },
  };
  await openAll(page, pipeline(batch));
  const form = await settingsOf(page, "Score");
  const first = form.getByRole("group", { name: "Web service inputs: input1" });
  await first.getByRole("textbox", { name: "File path" }).fill("a/other.csv");
  await form.getByRole("combobox", { name: "New input" }).fill("input2");
  await form.getByRole("combobox", { name: "New input" }).press("Enter");
  const second = form.getByRole("group", { name: "Web service inputs: input2" });
  await expect(second.getByText("File path must be filled.")).toBeVisible();
  await expect(second.getByText("Not in this workspace")).toBeHidden();
  await stage.accessible("the files of a web service");

  await test.step("a linked service is made in place, of a type that fits", async () => {
    await second.getByRole("button", { name: "New linked service" }).click();
    await page.getByRole("menuitem", { name: /Blob/ }).first().click();
    await expect(second.getByRole("button", { name: /^Open / })).toBeVisible();
  });
  await form.getByRole("combobox", { name: "New input" }).fill("input1");
  await form.getByRole("combobox", { name: "New input" }).press("Enter");
  await expect(form.getByText("There is an input input1 already.")).toBeVisible();
});

test("settings of an unknown type are edited as JSON, and typed JSON that is none yet is not lost", async ({
  stage,
}) => {
  const { page } = stage;
  await stage.open();
  const copy = {
    name: "Load",
    type: "Copy",
    inputs: [{ referenceName: "a", type: "DatasetReference" }],
    outputs: [{ referenceName: "b", type: "DatasetReference" }],
    typeProperties: { source: { type: "AzureSqlSource" }, sink: { type: "SnowflakeV2Sink", importSettings: {} } },
  };
  await openAll(page, pipeline(copy));
  const form = await settingsOf(page, "Load");
  const json = form.getByRole("textbox", { name: "Sink settings" });
  await expect(json).toHaveValue(/SnowflakeV2Sink/);
  await json.fill('{ "type": "SnowflakeV2Sink", "preCopyScript": ');
  await expect(form.getByText(/This is not JSON yet/)).toBeVisible();
  await card(page, "Load").click();
  await expect(json).toHaveValue('{ "type": "SnowflakeV2Sink", "preCopyScript": ');
  await json.fill('{ "type": "SnowflakeV2Sink", "preCopyScript": "TRUNCATE" }');
  await expect(form.getByText(/This is not JSON yet/)).toBeHidden();
  await expect(form.getByRole("link", { name: "Documentation: Copy data" })).toHaveAttribute(
    "href",
    "https://learn.microsoft.com/azure/data-factory/copy-activity-overview",
  );
});
