/** Draws the pictures of the forms for docs/screens: palette, activities, resources, containers; 1280 wide, light and dark. */
import type { Locator, Page } from "@playwright/test";
import { card, properties } from "./cards.ts";
import { openFolder } from "./files.ts";
import { draw } from "./screen.ts";
import { test } from "./stage.ts";

const factory = "e2e/fixtures/forms";

/** The picture of each activity of Score-Readings. */
const forms = {
  copy: "Archive readings",
  web: "Ask the endpoint",
  "ml-pipeline": "Train the model",
  "ml-batch": "Score by batch",
  "databricks-notebook": "Run the notebook",
  script: "Predict in SQL",
  "stored-procedure": "Publish scores",
  lookup: "Read the watermark",
  "hdinsight-spark": "Count with Spark",
  ssis: "Load with SSIS",
};

for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ viewport: { width: 1280, height: 880 }, colorScheme: theme });
    // The next runs of a trigger count from here.
    test.beforeEach(({ page }) => page.clock.setFixedTime("2026-01-15T09:00:00Z"));

    test("palette", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await open(page, "Score-Readings");
      await properties(page).getByRole("button", { name: "Collapse panel" }).click();
      await page.getByRole("button", { name: "Zoom to fit" }).click();
      await page.setViewportSize({ width: 1280, height: 1040 });
      // Folded, so that every group is in the picture.
      for (const group of ["Iteration & conditionals", "General", "HDInsight", "Databricks", "Synapse"])
        await fold(page, group);
      await page.getByRole("heading", { name: "Activities" }).hover();
      await palette(page)
        .getByRole("heading", { name: /^Machine Learning/ })
        .scrollIntoViewIfNeeded();
      await draw(page, theme, "palette");
      await page.setViewportSize({ width: 1280, height: 880 });
      await page.getByRole("searchbox", { name: "Search activities" }).fill("score");
      await draw(page, theme, "palette-search");
    });

    test("forms of activities", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await open(page, "Score-Readings");
      await enlarge(page);
      for (const [picture, name] of Object.entries(forms)) {
        await card(page, name).click();
        await properties(page).getByRole("tab", { name: "Settings" }).click();
        await draw(page, theme, `form-${picture}`);
      }
    });

    test("forms of resources", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await open(page, "MachineLearning");
      await draw(page, theme, "linked-service");
      await choose(page, "ReadingsParquet");
      await draw(page, theme, "dataset");
      await choose(page, "Weekdays");
      await draw(page, theme, "trigger");
      await choose(page, "CleanReadings");
      await page.locator(".view-lines").first().waitFor();
      await draw(page, theme, "data-flow");
      await page.getByRole("button", { name: "Add new resource" }).click();
      await page.getByRole("menuitem", { name: /^Linked service/ }).click();
      await draw(page, theme, "new-linked-service");
    });

    test("containers", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await open(page, "Score-By-Region");
      await properties(page).getByRole("button", { name: "Collapse panel" }).click();
      await page.getByRole("button", { name: "Zoom to fit" }).click();
      await draw(page, theme, "containers");
    });
  });
}

async function open(page: Page, name: string): Promise<void> {
  await openFolder(page, factory);
  await choose(page, name);
}

function palette(page: Page): Locator {
  return page.getByRole("region", { name: "Activities" });
}

/** Closes a group of the palette. Its head carries a count; the entries of the same beginning do not. */
async function fold(page: Page, group: string): Promise<void> {
  await palette(page)
    .getByRole("button", { name: new RegExp(`^${group} ?\\d+$`) })
    .click();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name: new RegExp(`^${name}\\b(?!-)`) }).click();
}

/** Gives the properties the room that a form of many fields needs. */
async function enlarge(page: Page): Promise<void> {
  const edge = page.getByRole("separator", { name: "Height of the properties" });
  await edge.press("End");
  await edge.press("Shift+ArrowDown");
  await edge.press("Shift+ArrowDown");
  // The ring of the focus is no part of the picture.
  await edge.blur();
  await page.getByRole("button", { name: "Zoom to fit" }).click();
}
