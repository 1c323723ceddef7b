import type { Page } from "@playwright/test";
import { card, properties } from "./cards.ts";
import { openFile, saveByDownload, saved, scoreDaily } from "./files.ts";
import { expect, test } from "./stage.ts";

test.beforeEach(({ page }) => saveByDownload(page));

const editor = (page: Page) => page.getByRole("textbox", { name: /JSON|Editor content/ });
const lines = (page: Page) => page.locator(".view-lines");

async function replaceAll(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  // Typing a brace over a selection would put braces around it.
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

test("JSON and canvas are two views of one document", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, scoreDaily);
  await card(page, "Alert").click();
  await properties(page).getByRole("tab", { name: "JSON" }).click();
  await expect(lines(page)).toContainText("TridentNotebook");
  await stage.accessible("the JSON of an activity");

  await test.step("what is typed appears on the card, as one step of undo", async () => {
    await replaceAll(page, '{ "name": "Alarm", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 1.0 } }');
    await expect(card(page, "Alarm")).toHaveAccessibleName(/^Alarm, Wait/);
  });

  await test.step("while the text is invalid the canvas keeps the last good document and says so", async () => {
    await replaceAll(page, '{ "name": "Alarm", "type": ');
    await expect(page.getByText(/line 1/i).first()).toBeVisible();
    await expect(card(page, "Alarm")).toBeVisible();
  });

  await test.step("the unfinished text is there again after a reload", async () => {
    await page.reload();
    await page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Close" }).click();
    await card(page, "Alarm").click();
    await properties(page).getByRole("tab", { name: "JSON" }).click();
    await expect(lines(page)).toContainText('{ "name": "Alarm", "type":');
    await replaceAll(page, '{ "name": "Alarm", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 2 } }');
    await expect(page.getByText(/line 1/i)).toHaveCount(0);
  });

  await test.step("the code view leads to what is selected, and an edit on the canvas arrives in its text, the file's own", async () => {
    await page.getByRole("button", { name: "Code" }).click();
    await expect(lines(page).first()).toContainText('"Alarm"');
    await card(page, "Run Batch-Endpoint").click();
    await expect(lines(page).first()).toContainText('"WebActivity"');
    await properties(page).getByRole("tab", { name: "General" }).click();
    await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill("Score");
    await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
    await expect(lines(page).first()).toContainText('"Score"');
    await stage.accessible("the code view");
    const file = await saved(page, /^Save as JSON/);
    expect(file.bytes.toString()).toContain('"futureProperty": 1.0');
    expect(file.bytes.toString()).toContain("activity('Score').output.id)");
  });
});
