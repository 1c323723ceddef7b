import type { Page } from "@playwright/test";
import { card, properties } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { type OwnServer, ownServer } from "./own-server.ts";
import { expect, test } from "./stage.ts";

let server: OwnServer;
let config: object;
test.beforeEach(async () => {
  config = {};
  server = await ownServer(() => config);
});
test.afterEach(() => server.close());

const notices = (page: Page) => page.getByRole("region", { name: "Notifications" });

async function rename(page: Page, from: string, to: string): Promise<void> {
  await card(page, from).click();
  await properties(page).getByRole("tab", { name: "General" }).click();
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill(to);
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
  await expect(card(page, to)).toBeVisible();
}

async function expectVersion(page: Page, version: string): Promise<void> {
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("tab", { name: "About" }).click();
  await expect(page.getByRole("heading", { name: `Sluice ${version}` })).toBeVisible();
  await page.keyboard.press("Escape");
}

/** The user comes back to a tab: the app asks whether there is something new. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

test.describe("given a service worker", () => {
  test.use({ serviceWorkers: "allow" });

  async function visit(page: Page): Promise<void> {
    await page.goto(server.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  test("a new version is told, waits, and comes with the edit that was made last", async ({ page }) => {
    await visit(page);
    await openFile(page, scoreDaily);
    server.deploy("9.9.9");
    await comeBack(page);
    await expect(notices(page).getByText("A new version of Sluice is ready")).toBeVisible();

    await test.step("what was not loaded yet of the running version is still there", async () => {
      await page.getByRole("button", { name: "Gallery", exact: true }).click();
      await expect(page.getByRole("searchbox").first()).toBeVisible();
      await page.getByRole("button", { name: "Author", exact: true }).click();
    });
    await rename(page, "Alert", "Alarm");
    await notices(page).getByRole("button", { name: "Reload" }).click();

    await expect(notices(page).getByText(/Recovered/)).toBeVisible();
    await expect(card(page, "Alarm")).toBeVisible();
    await expectVersion(page, "9.9.9");
    await expect(notices(page).getByText("A new version of Sluice is ready")).toHaveCount(0);
  });

  test("another tab is told and reloads only when its user says so", async ({ page }) => {
    await visit(page);
    await openFile(page, scoreDaily);
    const other = await page.context().newPage();
    await other.goto(server.url);
    await expect(other.getByText("This workspace is open in another tab")).toBeVisible();
    await other.evaluate(() => Object.assign(window, { isSamePage: true }));
    server.deploy("9.9.9");
    await comeBack(page);
    await expect(notices(other).getByText("A new version of Sluice is ready")).toBeVisible();
    await notices(page).getByRole("button", { name: "Reload" }).click();
    await expect(card(page, "Alert")).toBeVisible();
    await expectVersion(page, "9.9.9");

    await expect(notices(other).getByText("Another tab has brought in a new version of Sluice")).toBeVisible();
    await expect(notices(other).getByText("A new version of Sluice is ready")).toHaveCount(0);
    expect(await other.evaluate(() => "isSamePage" in window)).toBe(true);
    await notices(other).getByRole("button", { name: "Reload" }).click();
    await expect(other.getByText("This workspace is open in another tab")).toBeVisible();
    await expectVersion(other, "9.9.9");
  });

  test("an edited config.json counts as a new version: the page that is kept comes with its new headers", async ({
    page,
  }) => {
    const policy = async () => (await page.reload())?.headers()["content-security-policy"];
    await visit(page);
    expect(await policy()).not.toContain("http://localhost:4999");
    config = { sandbox: { url: "http://localhost:4999/s/default/" } };
    await comeBack(page);
    await notices(page).getByRole("button", { name: "Reload" }).click();
    await expect(notices(page).getByRole("button", { name: "Reload" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
    expect(await policy()).toContain("http://localhost:4999");
  });

  test("a part that is gone is told, and Reload brings the new version even though the old one is kept", async ({
    page,
  }) => {
    await visit(page);
    await openFile(page, scoreDaily);
    // A browser that is short of space may drop a part of what it keeps.
    await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) if (request.url.includes("/Gallery-")) await cache.delete(request);
      }
    });
    server.deploy("9.9.9");
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    const told = page.getByRole("main").getByRole("alert");
    await expect(told.getByText("A newer version of Sluice is on the server")).toBeVisible();
    await told.getByRole("button", { name: "Reload" }).click();
    await expect(card(page, "Alert")).toBeVisible();
    await expectVersion(page, "9.9.9");
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    await expect(page.getByRole("searchbox").first()).toBeVisible();
  });
});

test.describe("given no service worker", () => {
  test("a part that is gone after a deployment is told; Reload brings the new version and the work", async ({
    page,
  }) => {
    await page.goto(server.url);
    await openFile(page, scoreDaily);
    await rename(page, "Alert", "Alarm");
    server.deploy("9.9.9");
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    const told = page.getByRole("main").getByRole("alert");
    await expect(told.getByText("A newer version of Sluice is on the server")).toBeVisible();
    await expect(told.getByRole("button", { name: "Try again" })).toHaveCount(0);
    await told.getByRole("button", { name: "Reload" }).click();
    await expect(card(page, "Alarm")).toBeVisible();
    await expectVersion(page, "9.9.9");
  });

  test("a part that does not come for lack of a server says that, and comes once there is one", async ({ page }) => {
    await page.goto(server.url);
    await openFile(page, scoreDaily);
    await server.stop();
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    const told = page.getByRole("main").getByRole("alert");
    await expect(told.getByText("The gallery could not be loaded")).toBeVisible();
    await server.start();
    await told.getByRole("button", { name: "Reload the page" }).click();
    await expect(card(page, "Alert")).toBeVisible();
    await page.getByRole("button", { name: "Gallery", exact: true }).click();
    await expect(page.getByRole("searchbox").first()).toBeVisible();
  });
});
