import { ada, azureView, chooseFactory, enterName, expectSignedIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

for (const protocol of ["Entra", "OIDC"] as const) {
  test.describe(protocol, () => {
    test.use({ protocol });

    test("a window opens for the sign-in, the page stays, and the lists of the directory follow", async ({ azure }) => {
      const { page, provider, app } = azure;
      await azure.open();
      await azureView(page);
      const region = page.getByRole("region", { name: "Azure" });
      await expect(region.getByRole("button", { name: "Sign in to Azure" })).toBeVisible();
      await azure.accessible("the way to Azure");

      await test.step("nobody but the app's own host was asked so far", () => {
        expect(azure.requests.map((request) => request.url()).filter((url) => !url.startsWith(app))).toEqual([]);
      });

      await test.step("the page waits and says so", async () => {
        const press = () => region.getByRole("button", { name: "Sign in to Azure" }).click();
        const window = await windowOf(page, press);
        await expect(page.getByRole("status").filter({ hasText: "Waiting for the sign-in window …" })).toBeVisible();
        await expect(page.getByRole("button", { name: "Continue in this tab" })).toBeVisible();
        await azure.accessible("waiting for the window");
        const closed = window.waitForEvent("close");
        await enterName(window, ada);
        await closed;
      });

      await test.step("the account, the directory and its subscriptions are there", async () => {
        await expectSignedIn(page, ada);
        const directory = page.getByRole("combobox", { name: "Directory" });
        await expect(directory.getByRole("option", { selected: true })).toHaveText("Contoso");
        await expect(page.getByRole("listbox", { name: "Subscription" }).getByRole("option")).toHaveCount(2);
        await azure.accessible("the lists");
      });

      await test.step("so is a factory, with what the account may do there and the way to Studio", async () => {
        await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
        const permissions = page.getByRole("region", { name: "Permissions" });
        await expect(permissions).toContainText(`${ada} may publish to this factory.`);
        const studio = page.getByRole("link", { name: "Open in Data Factory Studio" });
        await expect(studio).toHaveAttribute("href", /^https:\/\/adf\.azure\.com\//);
        await azure.accessible("a factory of Azure");
      });
      expect((await provider.tokens()).map(({ kind }) => kind).toSorted()).toEqual(["access", "id", "refresh"]);
    });
  });
}
