import { card } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { ada, azureView, enterName, expectSignedIn, grace, signIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("two accounts, another directory, and signing out: the work stays", async ({ azure }) => {
  const { page, provider } = azure;
  const subscriptions = page.getByRole("listbox", { name: "Subscription" }).getByRole("option");
  const account = (username: string) => page.getByRole("button", { name: `Account: ${username}` });
  await azure.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();
  await signIn(azure);
  await expect(subscriptions).toHaveText([/Contoso Data Platform/, /Contoso Analytics/]);

  await test.step("another directory has its own subscriptions, asked of its own authority", async () => {
    await page.getByRole("combobox", { name: "Directory" }).selectOption("Fabrikam");
    await expect(subscriptions).toHaveText([/Fabrikam Retail/, /Fabrikam Empty/]);
    expect(
      azure.requests.some((request) => request.url().includes("c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02/v2.0/token")),
    ).toBe(true);
    await subscriptions.filter({ hasText: "Fabrikam Retail" }).click();
    const factories = page.getByRole("listbox", { name: "Factory" }).getByRole("option");
    await expect(factories).toHaveText([/fabrikam-retail/]);
    await subscriptions.filter({ hasText: "Fabrikam Empty" }).click();
    await expect(factories).toHaveCount(0);
    await azure.accessible("a subscription without a factory");
  });

  await test.step("another account signs in beside the first one", async () => {
    await account(ada).click();
    await azure.accessible("the menu of accounts");
    const window = await windowOf(page, () => page.getByRole("menuitem", { name: "Use another account" }).click());
    await window.getByRole("button", { name: "Use another account" }).click();
    await enterName(window, grace);
    await expectSignedIn(page, grace);
    await expect(subscriptions).toHaveText([/Contoso Data Platform/, /Contoso Analytics/]);
  });

  await test.step("a directory that the account is not in says so and offers the others", async () => {
    await page.getByRole("combobox", { name: "Directory" }).selectOption("Fabrikam");
    await expect(page.getByText("The account does not belong to this directory.")).toBeVisible();
    await azure.accessible("a directory that is closed to the account");
    await page.getByRole("combobox", { name: "Directory" }).selectOption("Contoso");
    await expect(subscriptions).toHaveCount(2);
  });

  await test.step("the first one is back with one click and without a window", async () => {
    const pages = page.context().pages().length;
    await account(grace).click();
    await page.getByRole("menuitemradio", { name: ada }).click();
    await expectSignedIn(page, ada);
    await expect(subscriptions).toHaveCount(2);
    expect(page.context().pages()).toHaveLength(pages);
  });

  await test.step("signed out, nothing of the account is left in this tab, and all of the work is", async () => {
    await account(ada).click();
    await windowOf(page, () => page.getByRole("menuitem", { name: "Sign out" }).click());
    await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeVisible();
    await azure.accessible("signed out");
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(kept).not.toContain("ada@contoso.example");
    expect((await provider.tokens()).length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Author", exact: true }).click();
    await expect(card(page, "Alert")).toBeVisible();
    await page.reload();
    await expect(card(page, "Alert")).toBeVisible();
    await azureView(page);
    await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeVisible();
  });
});

test("a guest comes in by the directory that has its password, and is let into the other one", async ({ azure }) => {
  const { page } = azure;
  const subscriptions = page.getByRole("listbox", { name: "Subscription" }).getByRole("option");
  const directory = page.getByRole("combobox", { name: "Directory" });
  await azure.open();
  await signIn(azure, "lin@fabrikam.example");
  await expect(directory.getByRole("option", { selected: true })).toHaveText("Fabrikam");
  await expect(subscriptions).toHaveText([/Fabrikam Retail/, /Fabrikam Empty/]);
  await directory.selectOption("Contoso");
  await expect(subscriptions).toHaveText([/Contoso Data Platform/, /Contoso Analytics/]);

  await test.step("a reload finds the directory again, still without a window", async () => {
    await page.reload();
    await azureView(page);
    await expectSignedIn(page, "lin@fabrikam.example");
    await expect(directory.getByRole("option", { selected: true })).toHaveText("Contoso");
    await expect(subscriptions).toHaveText([/Contoso Data Platform/, /Contoso Analytics/]);
    expect(page.context().pages()).toHaveLength(1);
  });
});
