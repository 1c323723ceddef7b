import { ada, azureView, enterName, expectSignedIn, signIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test.use({ serviceWorkers: "allow" });

test("with the service worker in between, a window and this tab come back as without", async ({ azure }) => {
  const { page, provider } = azure;
  await azure.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await signIn(azure);

  await test.step("signed out, and in again in this tab", async () => {
    await page.getByRole("button", { name: `Account: ${ada}` }).click();
    await windowOf(page, () => page.getByRole("menuitem", { name: "Sign out" }).click());
    await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeVisible();
    const window = await windowOf(page, () => page.getByRole("button", { name: "Sign in to Azure" }).click());
    await page.getByRole("button", { name: "Continue in this tab" }).click();
    await page.waitForURL((url) => url.origin === provider.origin);
    await window.close();
    await enterName(page, ada);
    await expectSignedIn(page, ada);
  });

  await test.step("the worker has kept neither an answer of the sign-in nor one of Azure", async () => {
    await azureView(page);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => url);
    });
    expect(kept.length).toBeGreaterThan(0);
    for (const address of kept) {
      expect(address.startsWith(azure.app)).toBe(true);
      expect(address).not.toMatch(/[?&#](code|state|\w*token)=/);
    }
  });
});
