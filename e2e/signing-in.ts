import { expect, type Page } from "@playwright/test";
import type { AzureStage } from "./stage-azure.ts";

export const ada = "ada@contoso.example";
export const grace = "grace@contoso.example";

/** The Azure view of a page. */
export const azureView = (page: Page) => page.getByRole("button", { name: "Azure", exact: true }).click();

/** The window that a click opens. */
export async function windowOf(page: Page, click: () => Promise<void>): Promise<Page> {
  const opening = page.waitForEvent("popup");
  await click();
  return opening;
}

/** Fills the provider's form, in a window or in the tab. */
export async function enterName(page: Page, username: string): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill("any will do");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in by a window; the lists follow. */
export async function signIn({ page }: Pick<AzureStage, "page">, username = ada): Promise<void> {
  await azureView(page);
  const press = () => page.getByRole("button", { name: "Sign in to Azure" }).click();
  await enterName(await windowOf(page, press), username);
  await expectSignedIn(page, username);
}

/** The heading of the lists, and in whose name they are. */
export async function expectSignedIn(page: Page, username: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Choose a factory" })).toBeVisible();
  await expect(page.getByRole("button", { name: `Account: ${username}` })).toBeVisible();
}

/** Picks a factory from the lists. */
export async function chooseFactory(page: Page, subscription: string, factory: string): Promise<void> {
  await page
    .getByRole("listbox", { name: "Subscription" })
    .getByRole("option", { name: new RegExp(subscription) })
    .click();
  await page
    .getByRole("listbox", { name: "Factory" })
    .getByRole("option", { name: new RegExp(`^${factory}`) })
    .click();
}
