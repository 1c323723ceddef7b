import { ada, azureView, expectSignedIn, signIn } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

for (const protocol of ["Entra", "OIDC"] as const) {
  test.describe(protocol, () => {
    test.use({ protocol });

    test("after a reload the account is there again, in silence and without a loop", async ({ azure }) => {
      const { page, provider } = azure;
      const asked = (path: string) =>
        azure.requests.filter((request) => request.url().startsWith(provider.origin) && request.url().includes(path))
          .length;
      await azure.open();
      await signIn(azure);
      expect(asked("/token")).toBe(1);

      await test.step("from what the session kept: the provider is not asked, the page loads once", async () => {
        let loads = 0;
        page.on("load", () => {
          loads += 1;
        });
        await page.reload();
        await azureView(page);
        await expectSignedIn(page, ada);
        await expect(page.getByRole("listbox", { name: "Subscription" }).getByRole("option")).toHaveCount(2);
        expect([asked("/auth?"), asked("/token"), loads, page.context().pages().length]).toEqual([1, 1, 1, 1]);
      });

      await test.step("a token that has run out is renewed by the refresh token, still without a window", async () => {
        // MSAL takes no token that has less than five minutes left.
        await provider.set({ tokenLifetime: 200 });
        await page.evaluate(expireAccessTokens);
        await page.reload();
        await azureView(page);
        await expect(page.getByRole("listbox", { name: "Subscription" }).getByRole("option")).toHaveCount(2);
        expect([asked("/auth?"), page.context().pages().length]).toEqual([1, 1]);
        expect(asked("/token")).toBeGreaterThan(1);
      });

      await test.step("where nothing is left, the page says so: it goes nowhere and asks no more", async () => {
        await provider.endSessions();
        await page.evaluate(expireAccessTokens);
        let loads = 0;
        page.on("load", () => {
          loads += 1;
        });
        await page.reload();
        await azureView(page);
        await expect(page.getByRole("alert").filter({ hasText: "Your session ended" })).toBeVisible();
        await azure.accessible("a session that ended while nobody looked");
        // One hidden frame for each of the two lists.
        expect([loads, page.context().pages().length, asked("prompt=none")]).toEqual([1, 1, 2]);
      });
    });
  });
}

/** In the page: MSAL's own marks of when a token ends are put into the past. */
function expireAccessTokens(): void {
  for (const key of Object.keys(sessionStorage)) {
    const text = sessionStorage.getItem(key) ?? "";
    if (text.includes('"credentialType":"AccessToken"')) {
      sessionStorage.setItem(key, text.replaceAll(/("expiresOn":)"?\d+"?/g, '$1"1"'));
    }
  }
}
