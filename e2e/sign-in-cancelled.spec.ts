import type { Page } from "@playwright/test";
import { ada, azureView, enterName, expectSignedIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

const press = (page: Page) => () => page.getByRole("button", { name: "Sign in to Azure" }).click();

test("who cancels, in the window or beside it, is told so quietly and can begin again", async ({ azure }) => {
  const { page } = azure;
  const quiet = page.getByRole("status").filter({ hasText: "The sign-in was cancelled." });
  await azure.open();
  await azureView(page);

  await test.step("in the window", async () => {
    const window = await windowOf(page, press(page));
    await window.getByRole("button", { name: "Cancel" }).click();
    await expect(quiet).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await azure.accessible("a cancelled sign-in");
  });

  await test.step("beside it, where the window was closed: a browser does not tell of that", async () => {
    const window = await windowOf(page, press(page));
    await window.close();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Waiting for the sign-in window …")).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  await enterName(await windowOf(page, press(page)), ada);
  await expectSignedIn(page, ada);
});
