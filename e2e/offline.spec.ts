import type { Page } from "@playwright/test";
import { paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { openFile, saveByDownload, saved, scoreDaily } from "./files.ts";
import { type OwnServer, ownServer } from "./own-server.ts";
import { expect, test } from "./stage.ts";

test.use({ serviceWorkers: "allow" });

let server: OwnServer;
test.beforeEach(async ({ page }) => {
  await saveByDownload(page);
  server = await ownServer({ sandbox: { url: "http://localhost:4181/s/default/" } });
});
test.afterEach(() => server.close());

/** A first visit, until everything is kept for the next one. */
async function visit(page: Page): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What the page's caches hold, as addresses without the marks of versions. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url.replace(/\?__WB_REVISION__=[\w-]+$/, ""));
  });
}

test("after one visit the app works without its server: open, edit, JSON, save, reload", async ({ page }) => {
  const refused: string[] = [];
  page.on("pageerror", (error) => refused.push(error.message));
  page.on("console", (message) => {
    if (/security policy/i.test(message.text())) refused.push(message.text());
  });
  await visit(page);
  await server.stop();

  await page.reload();
  await openFile(page, scoreDaily);
  await test.step("on the canvas", async () => {
    await card(page, "Alert").click();
    await properties(page).getByRole("tab", { name: "General" }).click();
    await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill("Alarm");
    await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
    await expect(card(page, "Alarm")).toBeVisible();
  });
  await test.step("in the JSON editor, whose workers check what is typed", async () => {
    await properties(page).getByRole("tab", { name: "JSON" }).click();
    await page.getByRole("textbox", { name: /JSON|Editor content/ }).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText('{ "name": "Pause", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 1 } }');
    await expect(card(page, "Pause")).toHaveAccessibleName(/^Pause, Wait/);
  });
  await test.step("with a pattern and the notes on it", async () => {
    await paletteEntry(page, "Key Vault secret, pattern").click();
    await expect(card(page, "Get secret")).toBeVisible();
    await page.getByRole("button", { name: "Notes: Key Vault secret" }).click();
    await expect(page.getByRole("dialog", { name: "Notes" })).toContainText("Key Vault Secrets User");
    await page.keyboard.press("Escape");
  });
  await test.step("in the gallery", async () => {
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    await expect(page.getByRole("searchbox").first()).toBeVisible();
    await page.getByRole("button", { name: "Author", exact: true }).click();
  });
  const file = await saved(page, /^Save as JSON/);
  expect(file.bytes.toString()).toContain('"name": "Pause"');

  await page.reload();
  await expect(card(page, "Pause")).toBeVisible();
  await card(page, "Pause").click();
  await properties(page).getByRole("tab", { name: "JSON" }).click();
  await expect(page.locator(".view-lines")).toContainText("waitTimeInSeconds");
  await test.step("and the configuration is the one that the server gave last", async () => {
    await page.getByRole("button", { name: "Azure", exact: true }).click();
    await expect(page.getByRole("button", { name: "Connect to the sandbox" })).toBeVisible();
  });
  expect(refused).toEqual([]);
});

test("the page that a sign-in comes back to is the server's, and nothing of its address is kept", async ({ page }) => {
  await visit(page);
  const answer = await page.goto(`${server.url}redirect.html?code=secret&state=x#code=secret`);
  expect(answer?.fromServiceWorker()).toBe(false);
  await expect(page.getByText("There is no sign-in to finish here.")).toBeVisible();
  await page.goto(`${server.url}?code=secret`);
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  const addresses = await kept(page);
  expect(addresses).toContain(`${server.url}index.html`);
  expect(addresses).toContain(`${server.url}config.json`);
  expect(addresses.filter((address) => /redirect\.html|secret|\?/.test(address))).toEqual([]);
});

test("only files of the app are kept: an answer of another host or with a token never is", async ({ page }) => {
  await visit(page);
  await page.evaluate(async () => {
    await fetch("config.json?token=secret", { headers: { authorization: "Bearer secret" } });
    await fetch("favicon.svg?token=secret");
    await fetch("config.json", { method: "POST" }).catch(() => undefined);
  });
  expect((await kept(page)).filter((address) => new URL(address).search !== "")).toEqual([]);
});
