import { readFileSync } from "node:fs";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile, saveByDownload, saved, scoreDaily } from "./files.ts";
import { expect, test } from "./stage.ts";

test.beforeEach(({ page }) => saveByDownload(page));

test("a file is opened, saved without an edit with the same bytes, and with one edit with its own lines only", async ({
  stage,
}) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Wait for job")).toBeVisible();
  const untouched = await saved(page, /^Save as JSON/);
  expect(untouched.name).toBe("score-daily.json");
  expect(untouched.bytes.equals(readFileSync(scoreDaily))).toBe(true);

  await card(page, "Alert").click();
  await properties(page).getByRole("tab", { name: "General" }).click();
  await properties(page).getByRole("textbox", { name: "Description" }).fill("Calls somebody");
  const edited = await saved(page, /^Save as JSON/);
  const before = readFileSync(scoreDaily, "utf8").split("\n");
  const added = edited.bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => !before.includes(line));
  expect(added.map((line) => line.trim())).toEqual(['"typeProperties": {},', '"description": "Calls somebody"']);
});

test("a pipeline is saved as a template zip and opened from it again", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Wait for job")).toBeVisible();
  const zip = await saved(page, /^Save as template/);
  expect(zip.name).toBe("Score-Daily.zip");
  await page.getByRole("treeitem", { name: /^Score-Daily/ }).press("Delete");
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import from pipeline template" }).click();
  await (await choosing).setFiles({ name: zip.name, mimeType: "application/zip", buffer: zip.bytes });
  await expect(card(page, "Check status")).toBeVisible();
});

test("a file dropped on the window and JSON pasted without a field are opened", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  const text = readFileSync(scoreDaily, "utf8");
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "score-daily.json", { type: "application/json" }));
    return data;
  }, text);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
  await expect(card(page, "Wait for job")).toBeVisible();

  const pasted = text.replace("Score-Daily", "Pasted");
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, pasted);
  await expect(page.getByRole("treeitem", { name: /^Pasted/ })).toBeVisible();
});

const broken: readonly { readonly what: string; readonly text: string; readonly says: RegExp }[] = [
  { what: "not JSON", text: "hello", says: /line 1/ },
  { what: "truncated", text: '{"name": "P", "properties": {"activities": [', says: /line 1/ },
  { what: "a wrong root", text: "[]", says: /object/ },
  { what: "an HTML page", text: "<!doctype html><p>Sign in</p>", says: /HTML/ },
  {
    what: "activities that are no list",
    text: '{"name":"P","properties":{"activities":{}}}',
    says: /properties\.activities/,
  },
];

for (const { what, text, says } of broken) {
  test(`${what} is refused with what and where, and what was open stays`, async ({ stage }) => {
    const { page } = stage;
    await stage.open();
    await openFile(page, scoreDaily);
    await expect(card(page, "Wait for job")).toBeVisible();
    await openFile(page, jsonFile("broken.json", text));
    await expect(page.getByRole("region", { name: "Notifications" }).getByText(says)).toBeVisible();
    await expect(card(page, "Wait for job")).toBeVisible();
    await expect(page.getByRole("treeitem")).toHaveCount(6);
  });
}

test("odd activities open: each is drawn or named, and saved as it came", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, "src/testing/fixtures/odd-activities.json");
  await expect(page.getByRole("region", { name: "Canvas" }).getByRole("group")).toHaveCount(8);
  await page.getByRole("tab", { name: /^Problems/ }).click();
  const problems = page.getByRole("region", { name: "Problems" });
  for (const says of [/depends on itself/, /has no name/i, /"Twice"/, /"Nobody"/])
    await expect(problems.getByText(says).first()).toBeVisible();
  await stage.accessible("problems");
  const again = await saved(page, /^Save as JSON/);
  expect(again.bytes.equals(readFileSync("src/testing/fixtures/odd-activities.json"))).toBe(true);
});
