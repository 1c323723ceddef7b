import type { Page } from "@playwright/test";
import { jsonFile, openFile, saveByDownload, saved } from "./files.ts";
import { expect, test } from "./stage.ts";

test.beforeEach(({ page }) => saveByDownload(page));

const properties = (page: Page) => page.getByRole("region", { name: "Properties" });
const tree = (page: Page) => page.getByRole("tree", { name: "Resources" });

async function startNew(page: Page, item: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Add new resource" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const machineLearning = jsonFile("LS_ML.json", {
  name: "LS_ML",
  properties: {
    type: "AzureMLService",
    typeProperties: {
      subscriptionId: "s",
      resourceGroupName: "g",
      mlWorkspaceName: "w",
      authentication: "MSI",
      futureProperty: 1,
    },
  },
});

test("a linked service opens in its form, and another way to sign in is one step", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, machineLearning);
  const form = properties(page);
  await expect(form.getByText("Azure Machine Learning · linked service")).toBeVisible();
  await expect(form.getByRole("textbox", { name: "Workspace" })).toHaveValue("w");
  await expect(form.getByRole("textbox", { name: "futureProperty" })).toHaveValue("1");
  await stage.accessible("the form of a linked service");

  await test.step("its fields come, are asked for, and lead there from the problems", async () => {
    await form.getByRole("combobox", { name: "Authentication" }).selectOption({ label: "Service principal" });
    await expect(form.getByRole("textbox", { name: "Application ID" })).toBeVisible();
    await form.getByRole("tab", { name: /^Problems/ }).click();
    await stage.accessible("the problems of a linked service");
    await form.getByRole("button", { name: /Tenant is required/ }).click();
    await expect(form.getByRole("textbox", { name: "Tenant" })).toBeFocused();
  });

  await test.step("the JSON says so, and undo brings the file's text back", async () => {
    await form.getByRole("tab", { name: "JSON" }).click();
    await expect(page.locator(".view-lines").first()).not.toContainText("MSI");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator(".view-lines").first()).toContainText('"authentication": "MSI"');
  });

  await test.step("a new name is taken with Enter, and the tab and the tree follow", async () => {
    await form.getByRole("tab", { name: "Settings" }).click();
    await form.getByRole("textbox", { name: "Name", exact: true }).fill("LS_Training");
    await form.getByRole("textbox", { name: "Name", exact: true }).press("Enter");
    await expect(page.getByRole("tab", { name: "LS_Training" })).toBeVisible();
    await expect(tree(page).getByRole("treeitem", { name: /^LS_Training/ })).toBeVisible();
  });
});

test("a dataset, its linked service and a trigger are made from nothing", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, machineLearning);

  await test.step("the dialog finds a type by store and format", async () => {
    await startNew(page, /^Dataset/);
    const dialog = page.getByRole("dialog", { name: "New dataset" });
    await expect(dialog.getByRole("searchbox")).toBeFocused();
    await stage.accessible("the dialog of new datasets");
    await dialog.getByRole("searchbox").fill("parquet blob");
    await dialog.getByRole("searchbox").press("Enter");
    await expect(dialog).toBeHidden();
    await expect(properties(page).getByRole("combobox", { name: "Store" })).toHaveValue("AzureBlobStorageLocation");
  });

  await test.step("its linked service is made in place, and the store follows on request", async () => {
    const form = properties(page);
    await form.getByRole("button", { name: "New linked service" }).click();
    await page.getByRole("menuitem", { name: "Azure Data Lake Storage Gen2" }).click();
    await expect(form.getByRole("combobox", { name: "Linked service" })).toHaveValue("AzureDataLakeStorage1");
    await form.getByRole("button", { name: "Use that store" }).click();
    await form.getByRole("textbox", { name: "File system" }).fill("ml");
    await expect(form.getByRole("button", { name: "Use that store" })).toHaveCount(0);
    await stage.accessible("the form of a dataset");
  });

  await test.step("a schedule shows its next runs, and says when it cannot", async () => {
    await startNew(page, /^Trigger/);
    await page.getByRole("button", { name: /^Schedule/ }).click();
    const form = properties(page);
    await expect(form.getByRole("group", { name: "Next runs" }).getByRole("listitem")).toHaveCount(5);
    await form.getByRole("combobox", { name: "Time zone" }).fill("Mars Standard Time");
    await expect(form.getByText(/time zone "Mars Standard Time" is not known/)).toBeVisible();
    await form.getByRole("combobox", { name: "Time zone" }).fill("W. Europe Standard Time");
    await form.getByRole("combobox", { name: "Every" }).selectOption("Week");
    await form.getByRole("checkbox", { name: "Monday" }).check();
    const runs = form.getByRole("group", { name: "Next runs" }).getByRole("listitem");
    await expect(runs.first()).toContainText(/^Mon, /);
    await stage.accessible("the form of a schedule");
  });

  await test.step("everything stands in the tree and in the files", async () => {
    for (const name of ["AzureDataLakeStorage1", "Parquet1", "trigger1"]) {
      await expect(tree(page).getByRole("treeitem", { name: new RegExp(`^${name}`) })).toBeVisible();
    }
    await tree(page)
      .getByRole("treeitem", { name: /^Parquet1/ })
      .click();
    const file = await saved(page, /^Save as JSON/);
    expect(JSON.parse(file.bytes.toString()).properties.typeProperties).toEqual({
      location: { type: "AzureBlobFSLocation", fileSystem: "ml" },
      compressionCodec: "snappy",
    });
  });
});

const flow = jsonFile("Clean.json", {
  name: "Clean",
  properties: {
    type: "MappingDataFlow",
    typeProperties: {
      sources: [{ dataset: { referenceName: "orders", type: "DatasetReference" }, name: "Orders" }],
      sinks: [],
      transformations: [],
      scriptLines: ["source(allowSchemaDrift: true) ~> Orders"],
    },
  },
});

test("the script of a data flow is written beside its sources and sinks", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, flow);
  const script = page.getByRole("region", { name: "Script" });
  await expect(script.locator(".view-lines")).toContainText("Orders");
  await script.getByRole("button", { name: "Insert a step" }).click();
  await page.getByRole("menuitem", { name: "Filter" }).click();
  await expect(script.locator(".view-lines")).toContainText("~> filter1");
  await page.keyboard.press("Escape");
  await script.getByRole("button", { name: "Add to the transformations" }).click();
  await stage.accessible("the form of a data flow");
  const file = await saved(page, /^Save as JSON/);
  const { typeProperties } = JSON.parse(file.bytes.toString()).properties;
  expect(typeProperties.scriptLines).toEqual([
    "source(allowSchemaDrift: true) ~> Orders",
    "Orders filter(!isNull(column)) ~> filter1",
  ]);
  expect(typeProperties.transformations).toEqual([{ name: "filter1" }]);
  expect(typeProperties).not.toHaveProperty("script");
});

test("global parameters are a table, and a new name is followed everywhere", async ({ stage }) => {
  const { page } = stage;
  const reader = jsonFile("Read.json", {
    name: "Read",
    properties: {
      activities: [
        {
          name: "Call",
          type: "WebActivity",
          typeProperties: { url: "@pipeline().globalParameters.parameter1", method: "GET" },
        },
      ],
    },
  });
  await stage.open();
  await openFile(page, reader);
  await startNew(page, /^Global parameters/);
  const form = properties(page);
  await form.getByRole("button", { name: "New global parameter" }).click();
  await form.getByRole("textbox", { name: "Value of parameter1" }).fill("https://example.org");
  await form.getByRole("textbox", { name: "Name of parameter1" }).fill("endpoint");
  await form.getByRole("textbox", { name: "Name of parameter1" }).press("Enter");
  await expect(form.getByRole("textbox", { name: "Value of endpoint" })).toHaveValue("https://example.org");
  await stage.accessible("the global parameters");
  await tree(page).getByRole("treeitem", { name: /^Read/ }).click();
  const file = await saved(page, /^Save as JSON/);
  expect(file.bytes.toString()).toContain("@pipeline().globalParameters.endpoint");
});
