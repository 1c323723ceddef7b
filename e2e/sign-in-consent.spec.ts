import type { Page } from "@playwright/test";
import { ada, azureView, chooseFactory, enterName, expectSignedIn, signIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

const press = (page: Page) => () => page.getByRole("button", { name: "Sign in to Azure" }).click();

test("who has not allowed the app yet is asked in the window, and may say no", async ({ azure }) => {
  const { page, provider } = azure;
  await provider.set({ consent: "needed" });
  await azure.open();
  await azureView(page);
  const first = await windowOf(page, press(page));
  await enterName(first, ada);
  await first.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The sign-in was cancelled." })).toBeVisible();
  const second = await windowOf(page, press(page));
  await expect(second.getByRole("heading", { name: "Permissions requested" })).toBeVisible();
  await second.getByRole("button", { name: "Accept" }).click();
  await expectSignedIn(page, ada);
});

test("where only an administrator may allow it, there is a link to send", async ({ azure }) => {
  const { page, provider } = azure;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await azure.open();
  await azureView(page);
  await provider.answer({
    at: "authorize",
    error: "access_denied",
    description: "AADSTS90094: The grant requires admin permission.",
  });
  await page.getByRole("button", { name: "Sign in to Azure" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Your organisation lets only an administrator allow this app.");
  await azure.accessible("an administrator is needed");
  await alert.getByRole("button", { name: "Copy the admin-consent link" }).click();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.origin + link.pathname).toBe(`${provider.origin}/organizations/adminconsent`);
  expect(link.searchParams.get("redirect_uri")).toBe(provider.redirectUri);
});

test("a consent that is taken back later is asked for again without losing the place", async ({ azure }) => {
  const { page, provider } = azure;
  await provider.set({ tokenLifetime: 200 });
  await azure.open();
  await signIn(azure);
  await provider.set({ consent: "needed" });
  await page
    .getByRole("listbox", { name: "Subscription" })
    .getByRole("option", { name: /Contoso Data Platform/ })
    .click();
  const alert = page.getByRole("alert").filter({ hasText: "Nobody has allowed this app yet" });
  await expect(alert).toHaveCount(1);
  await azure.accessible("a consent that is missing");
  const window = await windowOf(page, () => alert.getByRole("button", { name: "Sign in again" }).click());
  await window.getByRole("button", { name: "Accept" }).click();
  await expect(alert).toHaveCount(0);
  await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
  await expect(page.getByRole("region", { name: "Permissions" })).toContainText(ada);
});
