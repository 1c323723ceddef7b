import type { Page } from "@playwright/test";
import { boxOf, canvas, dependency, expectSelected, paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

const batchMI = "Azure ML batch endpoint (managed identity), pattern";
const wait = (name: string, more: object = {}) => ({
  name,
  type: "Wait",
  typeProperties: { waitTimeInSeconds: 1 },
  ...more,
});
const scoring = {
  name: "Scoring",
  properties: {
    parameters: { poll_interval: { type: "string" } },
    activities: [
      wait("Prepare"),
      wait("Report", { dependsOn: [{ activity: "Prepare", dependencyConditions: ["Succeeded"] }] }),
      {
        name: "If new data",
        type: "IfCondition",
        typeProperties: {
          expression: { value: "@equals(1, 1)", type: "Expression" },
          ifTrueActivities: [wait("Pause first")],
        },
      },
    ],
  },
};

const search = (page: Page) => page.getByRole("searchbox", { name: "Search activities" });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).click();
const problems = (page: Page) => properties(page).getByRole("tab", { name: /^Problems/ });

async function openScoring(page: Page): Promise<void> {
  await openFile(page, jsonFile("scoring.json", scoring));
  await expect(card(page, "Pause first")).toBeVisible();
  await page.getByRole("button", { name: "Collapse panel" }).click();
  await canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
}

test("a pattern is found, inserted by Enter, a click and a drag, and taken back in one step", async ({ stage }) => {
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.open();
  await openScoring(page);

  await test.step("by / and Enter it comes after the selected activity", async () => {
    await card(page, "Report").click({ position: { x: 40, y: 38 } });
    await page.keyboard.press("/");
    await search(page).fill("batch endpoint");
    await expect(paletteEntry(page, batchMI)).toBeVisible();
    await stage.accessible("patterns found in the Activities pane");
    await page.keyboard.press("Enter");
    await expectSelected(page, ["Run Batch-Endpoint", "Wait for job", "Job succeeded?"]);
    await expect(card(page, "Run Batch-Endpoint")).toHaveAccessibleName(/runs on success of Report$/);
    await expect(card(page, "Check status")).toBeVisible();
    await stage.accessible("a pattern on the canvas");
    await undo(page);
    await expect(card(page, "Run Batch-Endpoint")).toHaveCount(0);
    await expect(card(page, "Report")).toBeVisible();
  });

  await test.step("a second one comes after the end of the first", async () => {
    await card(page, "Report").click({ position: { x: 40, y: 38 } });
    await paletteEntry(page, "Azure ML online endpoint (managed identity), pattern").click();
    await expectSelected(page, ["Score online"]);
    await paletteEntry(page, batchMI).click();
    await expectSelected(page, ["Run Batch-Endpoint", "Wait for job", "Job succeeded?"]);
    await paletteEntry(page, "Key Vault secret, pattern").click();
    await expectSelected(page, ["Get secret"]);
    // What is out of view is not drawn.
    await canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
    await expect(card(page, "Run Batch-Endpoint")).toHaveAccessibleName(/runs on success of Score online$/);
    await expect(card(page, "Get secret")).toHaveAccessibleName(/runs on success of Job succeeded\?$/);
    for (const _ of [1, 2, 3]) await undo(page);
    await canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
  });

  await test.step("dropped onto a dependency it goes between its ends", async () => {
    await paletteEntry(page, "Key Vault secret, pattern").dragTo(
      dependency(page, "Report runs on success of Prepare"),
      { steps: 8 },
    );
    await expect(card(page, "Get secret")).toHaveAccessibleName(/runs on success of Prepare$/);
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on success of Get secret$/);
    await undo(page);
  });

  await test.step("dropped onto the canvas it stands there, and none of its cards covers another", async () => {
    const frame = await boxOf(canvas(page));
    await paletteEntry(page, "Poll until done, pattern").dragTo(canvas(page), {
      steps: 8,
      targetPosition: { x: 80, y: frame.height - 80 },
    });
    await expect(card(page, "Poll until done")).toBeVisible();
    const loop = await boxOf(card(page, "Poll until done"));
    const check = await boxOf(card(page, "If ended well"));
    expect(check.x).toBeGreaterThan(loop.x + loop.width);
    await page.getByRole("button", { name: "Expand panel" }).click();
    await expect(problems(page)).toHaveText(/^Problems\s*$/);
    await undo(page);
  });
});

test("where a loop may not stand, a pattern goes into a child pipeline, and a notice says so", async ({ stage }) => {
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.open();
  await openScoring(page);

  await paletteEntry(page, batchMI).dragTo(card(page, "Pause first"), { steps: 8 });
  await expect(card(page, "Run batch endpoint")).toBeVisible();
  await expectSelected(page, ["Run batch endpoint"]);
  const notice = page.getByRole("region", { name: "Notifications" });
  await expect(notice).toContainText("The pattern went into a new pipeline, Run batch endpoint");
  await stage.accessible("a pattern in a child pipeline");
  await notice.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("tab", { name: "Run batch endpoint" })).toHaveAttribute("aria-selected", "true");
  await expect(card(page, "Wait for job")).toBeVisible();
  await undo(page);
  await expect(card(page, "Run batch endpoint")).toHaveCount(0);
  await expect(page.getByRole("tab", { name: "Run batch endpoint" })).toHaveCount(0);
});

test("the notes are read from a pattern and from a field", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openScoring(page);
  await expect(paletteEntry(page, batchMI)).toBeVisible();
  await page.getByRole("button", { name: "Notes: Azure OpenAI batch" }).click();
  const notes = page.getByRole("dialog", { name: "Notes" });
  await expect(notes.getByRole("article", { name: "Azure OpenAI batch" })).toContainText("custom_id");
  await stage.accessible("notes with code");
  await notes.getByRole("button", { name: "PREDICT by platform" }).click();
  await expect(notes.getByRole("row", { name: /^Azure SQL Database/ })).toContainText("No");
  await stage.accessible("notes with a table");
  await page.keyboard.press("Escape");
  await expect(notes).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Notes: Azure OpenAI batch" })).toBeFocused();

  await paletteEntry(page, "Stored procedure").click();
  await page.getByRole("button", { name: "Expand panel" }).click();
  await properties(page).getByRole("tab", { name: "Settings" }).click();
  await properties(page).getByRole("button", { name: "Notes: Procedure" }).click();
  await expect(notes.getByRole("article", { name: "PREDICT by platform" })).toBeVisible();
});
