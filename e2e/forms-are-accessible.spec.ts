/** Every form can be read and worked by everyone: each as it comes from the palette, ten filled in, and those of resources. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile, openFolder } from "./files.ts";
import { expect, type Stage, test } from "./stage.ts";

/** The rest of the page is the same for every form, and other journeys look at it. */
const form = 'section[aria-label="Properties"]';
const activities = '[draggable="true"]:not([aria-label$=", pattern"])';

// In parts, so that none of them takes long.
for (const [part, theme] of (["light", "dark", "light", "dark"] as const).entries()) {
  test(`the empty forms of all activities, part ${part + 1} of 4, ${theme}`, async ({ stage }) => {
    const { page } = stage;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await stage.open();
    await openFile(page, jsonFile("Empty.json", { name: "Empty", properties: { activities: [] } }));
    const palette = page.getByRole("region", { name: "Activities" });
    await expect(palette.locator(activities)).toHaveCount(41);
    const labels = await palette.locator(activities).evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));
    for (const label of labels.filter((_, at) => at % 4 === part)) {
      await palette
        .locator(activities)
        .and(palette.getByRole("button", { name: label, exact: true }))
        .click();
      await settings(page, label);
      await expectAccessible(page, `the form of ${label}`, form);
    }
  });
}

test("the forms of activities that are filled in, light", async ({ stage }) => {
  const { page } = stage;
  await filledFactory(stage, "light");
  await look(page, "Score-Readings", [
    "Archive readings",
    "Ask the endpoint",
    "Train the model",
    "Score by batch",
    "Run the notebook",
    "Predict in SQL",
    "Publish scores",
    "Read the watermark",
    "Count with Spark",
    "Load with SSIS",
  ]);
});

test("the forms of containers and resources that are filled in, dark", async ({ stage }) => {
  const { page } = stage;
  await filledFactory(stage, "dark");
  await look(page, "Score-By-Region", ["Each region", "Until scored", "By mode", "If complete"]);
  for (const resource of ["MachineLearning", "Spark", "ReadingsParquet", "Weekdays", "CleanReadings"]) {
    await page.getByRole("treeitem", { name: resource }).click();
    const name = properties(page).getByRole("textbox", { name: "Name", exact: true }).first();
    await expect(name).toHaveValue(resource);
    await expectAccessible(page, `the form of ${resource}`, form);
  }
});

/** A factory whose forms are filled in: values, rows in rows, dynamic content. */
async function filledFactory({ page, open }: Stage, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await open();
  await openFolder(page, "e2e/fixtures/forms");
}

async function look(page: Page, pipeline: string, names: readonly string[]): Promise<void> {
  await page.getByRole("treeitem", { name: pipeline }).click();
  await page.getByRole("button", { name: "Zoom to fit" }).click();
  for (const name of names) {
    // The head of a container, for a card may lie in its middle.
    await card(page, name).click({ position: { x: 40, y: 8 } });
    await settings(page, name);
    await expectAccessible(page, `the form of ${name}`, form);
  }
}

/** The settings of what is selected, once its form is there. */
async function settings(page: Page, subject: string): Promise<void> {
  await expect(properties(page).locator(".properties-subject")).toContainText(subject);
  const tab = properties(page).getByRole("tab", { name: "Settings" });
  if ((await tab.count()) > 0) await tab.click();
}
