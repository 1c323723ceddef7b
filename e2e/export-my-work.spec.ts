/**
 * Drawing fails for real here: a part of the browser that the app draws with begins to throw. The errors that React then logs
 * are what is asked for, so these journeys do without the watch over the console.
 */
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { card, properties } from "./cards.ts";
import { openFile, saveByDownload } from "./files.ts";

const factory = "e2e/fixtures/factory";
const paths = readdirSync(factory, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".json"));

/** What breaks once `breakNow` is called, until the page is loaded anew. */
const breakable = {
  /** React Flow measures with it: the canvas inside the frame. */
  canvas: `
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (...all) {
      if (window.isBroken) throw new Error("The canvas broke");
      return observe.apply(this, all);
    };`,
  /** The tree sorts by it: within the frame, but in no room of its own. */
  tree: `
    const { get } = Object.getOwnPropertyDescriptor(Intl.Collator.prototype, "compare");
    Object.defineProperty(Intl.Collator.prototype, "compare", {
      get() {
        if (window.isBroken) throw new Error("The tree broke");
        return get.call(this);
      },
    });`,
  /** The frame asks it for the theme: nothing of the app stands around that. */
  frame: `
    const { matchMedia } = window;
    window.matchMedia = (query) => {
      if (window.isBroken) throw new Error("The frame broke");
      return matchMedia.call(window, query);
    };`,
  /** The start looks with it for the texts of files among what was kept. */
  start: `
    const { startsWith } = String.prototype;
    String.prototype.startsWith = function (...all) {
      if (all[0] === "file " && localStorage.getItem("break the start")) throw new Error("The start broke");
      return startsWith.apply(this, all);
    };`,
} as const;

const breakNow = (page: Page, isBroken = true) => page.evaluate(`window.isBroken = ${isBroken}`);

/** Opens a whole factory and renames an activity; the rest stays as the files have it. */
async function work(page: Page) {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Open file/ }).click();
  await (await choosing).setFiles(paths.map((path) => `${factory}/${path}`));
  await expect(page.getByRole("treeitem", { name: /^TrainModel/ })).toBeVisible();
  await page.getByRole("treeitem", { name: /^TrainModel/ }).click();
  await card(page, "Load").click();
  await properties(page).getByRole("tab", { name: "General" }).click();
  const name = properties(page).getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Load all");
  await name.press("Enter");
  await expect(card(page, "Load all")).toBeVisible();
}

/** The zip holds every file to the byte, but for the name that was edited. */
async function exportsAll(page: Page) {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my work" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("sluice-workspace.zip");
  await expect(page.getByRole("status").getByText(`Saved ${paths.length} resources`)).toBeVisible();
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files).toSorted()).toEqual(paths.toSorted());
  for (const path of paths) {
    const before = readFileSync(`${factory}/${path}`);
    const after = Buffer.from(files[path] ?? []);
    if (path === "pipeline/TrainModel.json")
      expect(after.toString()).toBe(before.toString().replaceAll('"Load"', '"Load all"'));
    else expect(after.equals(before), path).toBe(true);
  }
}

async function isAllThere(page: Page) {
  await expect(page.getByRole("treeitem", { name: /^TrainModel/ })).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /^CleanOrders/ })).toBeVisible();
  await page.getByRole("treeitem", { name: /^TrainModel/ }).click();
  await expect(card(page, "Load all")).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await saveByDownload(page);
  for (const script of Object.values(breakable)) await page.addInitScript(script);
});

test("where the canvas cannot be drawn, the rest stays: all can be exported, tried again, and is there after a reload", async ({
  page,
}) => {
  await work(page);
  await breakNow(page);
  await page.getByRole("treeitem", { name: /^LoadOrders/ }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The canvas stopped working" });
  await expect(alert).toContainText("The canvas broke");
  await expect(page.getByRole("treeitem", { name: /^TrainModel/ })).toBeVisible();
  await exportsAll(page);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toContainText("The canvas broke");
  await breakNow(page, false);
  await alert.getByRole("button", { name: "Try again" }).click();
  await isAllThere(page);
  await breakNow(page);
  await page.getByRole("treeitem", { name: /^LoadOrders/ }).click();
  await alert.getByRole("button", { name: "Reload the page" }).click();
  await isAllThere(page);
});

test("where the workspace cannot be drawn, all can be exported, tried again, and is there after a reload", async ({
  page,
}) => {
  await work(page);
  await breakNow(page);
  await page.getByRole("region", { name: "Factory Resources" }).getByRole("searchbox").fill("o");
  await expect(page.getByRole("heading", { name: "Sluice cannot draw this workspace" })).toBeVisible();
  await expect(page.getByText("The tree broke")).toBeVisible();
  await exportsAll(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("The tree broke")).toBeVisible();
  await breakNow(page, false);
  await page.getByRole("button", { name: "Try again" }).click();
  await isAllThere(page);
  await breakNow(page);
  await page.getByRole("region", { name: "Factory Resources" }).getByRole("searchbox").fill("o");
  await page.getByRole("button", { name: "Reload the page" }).click();
  await isAllThere(page);
});

test("where not even the frame can be drawn, all work can be exported and is there after a reload", async ({
  page,
}) => {
  await work(page);
  await breakNow(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.getByRole("heading", { name: "Sluice cannot be drawn" })).toBeVisible();
  await expect(page.getByText("The frame broke")).toBeVisible();
  await exportsAll(page);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await isAllThere(page);
});

test("where the start fails, what the last visit kept can be exported and is there at the next start", async ({
  page,
}) => {
  await work(page);
  await page.evaluate(() => window.localStorage.setItem("break the start", "yes"));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sluice cannot be drawn" })).toBeVisible();
  await exportsAll(page);
  await page.evaluate(() => window.localStorage.removeItem("break the start"));
  await page.getByRole("button", { name: "Reload the page" }).click();
  await isAllThere(page);
});

test("text that is no value yet goes into the export, too", async ({ page }) => {
  await page.goto("/");
  await openFile(page, `${factory}/pipeline/TrainModel.json`);
  await card(page, "Train").click();
  await properties(page).getByRole("tab", { name: "JSON" }).click();
  await expect(page.locator(".view-lines")).toContainText("AzureMLExecutePipeline");
  await page.locator(".view-lines").click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("halftyped");
  await expect(page.getByText(/not JSON|line 1/i).first()).toBeVisible();
  await breakNow(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my work" }).click();
  const files = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
  expect(new TextDecoder().decode(files["unfinished-text.json"])).toContain("halftyped");
});
