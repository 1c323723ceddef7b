import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

export const scoreDaily = "src/testing/fixtures/score-daily.json";

type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Opens a file by the menu, as a user picks it. */
export async function openFile(page: Page, file: Picked): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Open file/ }).click();
  await (await choosing).setFiles(file);
}

/** Opens the Git folder of a factory, as a user picks it. */
export async function openFolder(page: Page, folder: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open folder" }).click();
  await (await choosing).setFiles(folder);
}

/** JSON as a file that the browser's dialog gave. */
export function jsonFile(name: string, content: unknown): Picked {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

/** Saves by an entry of the Save menu; the file that came. The browser's own save dialog must be switched off before. */
export async function saved(page: Page, entry: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The browser's own save dialog cannot be driven; without it the app saves by a download. */
export async function saveByDownload(page: Page): Promise<void> {
  await page.addInitScript("delete window.showSaveFilePicker");
}
