import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { card } from "./cards.ts";
import { openFile, saveByDownload, scoreDaily } from "./files.ts";
import { connect } from "./sandbox.ts";
import { expect, test } from "./stage.ts";

const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const about = (page: Page) => page.getByRole("dialog", { name: "About" });

async function openAbout(page: Page) {
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("tab", { name: "About" }).click();
  await expect(about(page)).toBeVisible();
}

test("help is reached, read and left by keys; the focus comes back", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole("button", { name: "Help" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Keyboard shortcuts" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(about(page).getByRole("heading", { name: `Sluice ${version}` })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tabpanel", { name: "About" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(about(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Help" })).toBeFocused();
});

test("the licences of everything that ships are shown, as text", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openAbout(page);
  await page.getByRole("button", { name: "Show licences and notices" }).click();
  const licences = page.getByRole("group", { name: "Text of all licences" });
  await expect(licences).toBeFocused();
  const text = (await licences.textContent()) ?? "";
  const inside = ["@dagrejs/graphlib", "vscode-json-languageservice", "Codicons", "nodejs path library", "scheduler"];
  for (const name of [...Object.keys(dependencies), ...inside]) expect(text).toContain(name);
  expect(text).toContain("Copyright (c) 2026 The Sluice authors");
  expect(await licences.locator("*").count()).toBe(0);
});

test("licences that did not come are no silence", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openAbout(page);
  await page.route("**/third-party-notices.md", (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
  await page.getByRole("button", { name: "Show licences and notices" }).click();
  await expect(about(page).getByRole("status").getByText("is missing beside the app")).toBeVisible();
  await page.unroute("**/third-party-notices.md");
  await page.getByRole("button", { name: "Show licences and notices" }).click();
  await expect(page.getByRole("group", { name: "Text of all licences" })).toBeVisible();
});

test("a workspace is forgotten after a question, and no row of it stays", async ({ stage }) => {
  const { page } = stage;
  await saveByDownload(page);
  await stage.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();
  await connect(stage);
  await page.getByRole("button", { name: "Author", exact: true }).click();
  expect(await page.evaluate(() => window.localStorage.getItem("sluice.recent-targets"))).toContain("contoso-ml-dev");
  await openAbout(page);
  await page.getByRole("button", { name: /^Forget this workspace/ }).click();
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Forget this workspace/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(about(page).getByText("Forget 1 resource and everything kept with it?")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my work first" }).click();
  expect((await downloading).suggestedFilename()).toBe("sluice-workspace.zip");
  await expect(about(page).getByRole("status").getByText("Saved 1 resource")).toBeVisible();

  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  expect(await keptRows(page)).toEqual({ workspaces: 0, resources: 0, origins: 0, layouts: 0, drafts: 0 });
  expect(await page.evaluate(() => window.localStorage.getItem("sluice.recent-targets"))).toBe("[]");
  await page.reload();
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  await expect(page.getByRole("treeitem")).toHaveCount(0);
});

test("a tab that only reads cannot forget what another one edits", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  const second = await page.context().newPage();
  await second.goto("/");
  await expect(second.getByText("This workspace is open in another tab")).toBeVisible();
  await openAbout(second);
  await expect(second.getByRole("button", { name: /^Forget this workspace/ })).toBeDisabled();
  await expect(about(second).getByText("It is being edited in another tab")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`about can be read by everyone, ${colorScheme}`, async ({ stage }) => {
    const { page } = stage;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await stage.open();
    await openAbout(page);
    await stage.accessible("about");
    await page.getByRole("button", { name: /^Forget this workspace/ }).click();
    await stage.accessible("the question before forgetting");
    await page.getByRole("button", { name: "Show licences and notices" }).click();
    await expect(page.getByRole("group", { name: "Text of all licences" })).toBeVisible();
    await stage.accessible("the licences");
  });
}

/** How many rows each store of the app's database holds, read past the app. */
function keptRows(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("refused")));
      });
    const database = await done(indexedDB.open("sluice"));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const counts = await Promise.all(names.map((name) => done(transaction.objectStore(name).count())));
    database.close();
    return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? -1]));
  });
}
