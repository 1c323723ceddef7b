import { ada, azureView, enterName, expectSignedIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("a redirect URI that is registered wrongly is named to the letter, to be copied", async ({ azure }) => {
  const { page, provider } = azure;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await azure.open();
  await azureView(page);
  const press = () => page.getByRole("button", { name: "Sign in to Azure" }).click();

  await test.step("not at all: the provider's own window says so, and beside the wait stands what to register", async () => {
    await provider.set({ redirectUris: ["https://localhost/elsewhere"] });
    const window = await windowOf(page, press);
    await expect(window.getByText(`AADSTS50011`)).toContainText(provider.redirectUri);
    await expect(page.getByText("Does the window say AADSTS50011?")).toContainText(provider.redirectUri);
    await expect(page.getByRole("button", { name: "Copy the redirect URI" })).toBeVisible();
    await azure.accessible("waiting for the window");
    await window.close();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  await test.step('for the platform "Web": the app says so', async () => {
    await provider.set({ redirectUris: [provider.redirectUri] });
    await provider.answer({
      at: "token",
      error: "invalid_request",
      description: "AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application'.",
    });
    await enterName(await windowOf(page, press), ada);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText('The redirect URI is registered for the platform "Web".');
    await expect(alert).toContainText(provider.redirectUri);
    await azure.accessible("a wrong registration");
    await alert.getByRole("button", { name: "Copy the redirect URI" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(provider.redirectUri);
  });

  await test.step("corrected, it goes on", async () => {
    await windowOf(page, press);
    await expectSignedIn(page, ada);
  });
});
