import { card } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { behind } from "./sandbox.ts";
import { ada, chooseFactory, enterName, signIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("a session that ended is renewed in silence while it can be, and else with one click; work goes on", async ({
  azure,
}) => {
  const { page, provider } = azure;
  // MSAL takes no token that has less than five minutes left: each request renews it.
  await provider.set({ tokenLifetime: 200 });
  await azure.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();
  await signIn(azure);
  await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
  await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
  const ended = page.getByRole("alert").filter({ hasText: "Your session ended" });
  const again = page.getByRole("button", { name: "Compare again" });
  const compareAgain = async () => {
    const answer = page.waitForResponse((response) => /\/pipelines\?/.test(response.url()) && response.ok());
    await again.click();
    await answer;
    await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
    await expect(ended).toHaveCount(0);
  };

  await test.step("by the refresh token, which nobody notices", async () => {
    const before = (await provider.tokens()).length;
    await compareAgain();
    expect((await provider.tokens()).length).toBeGreaterThan(before);
  });

  await test.step("a token that Azure refuses is renewed once, which nobody notices either", async () => {
    await behind(azure).order({
      kind: "error",
      status: 401,
      code: "ExpiredAuthenticationToken",
      message: "The access token expiry UTC time is earlier than current UTC time.",
    });
    await compareAgain();
  });

  await test.step("by the session at the provider, where the refresh token is gone", async () => {
    await provider.answer({
      at: "token",
      error: "invalid_grant",
      description: "AADSTS700082: The refresh token has expired.",
    });
    await compareAgain();
    expect(azure.requests.filter((request) => request.url().includes("prompt=none"))).toHaveLength(1);
  });

  await test.step("a sign-in service that is out of order is not taken for the end of the session", async () => {
    await provider.set({ tokenEndpoint: "down" });
    await again.click();
    await expect(page.getByRole("alert")).toContainText("The factory contoso-ml-dev could not be read");
    await expect(page.getByRole("button", { name: "Sign in again" })).toHaveCount(0);
    await provider.set({ tokenEndpoint: "up" });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
  });

  await test.step("where all is gone the user is asked, once and in words, and nothing is lost meanwhile", async () => {
    await provider.endSessions();
    await again.click();
    await expect(ended).toHaveCount(1);
    await azure.accessible("a session that ended");
    await page.getByRole("button", { name: "Author", exact: true }).click();
    await card(page, "Alert").click();
    await page.keyboard.press("Delete");
    await expect(card(page, "Alert")).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(card(page, "Alert")).toBeVisible();
  });

  await test.step("after the sign-in it goes on where it stopped", async () => {
    await page.getByRole("button", { name: "Azure", exact: true }).click();
    const window = await windowOf(page, () => ended.getByRole("button", { name: "Sign in again" }).click());
    await expect(window.getByLabel("Username")).toHaveValue(ada);
    await enterName(window, ada);
    await expect(ended).toHaveCount(0);
    await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
  });
});
