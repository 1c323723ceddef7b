import { ada, azureView, enterName, expectSignedIn } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("where the browser blocks the window, this tab goes instead", async ({ azure }) => {
  const { page } = azure;
  // What a browser does whose settings forbid windows.
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await azure.open();
  await azureView(page);
  await page.getByRole("button", { name: "Sign in to Azure" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The browser blocked the sign-in window.");
  await azure.accessible("a blocked window");
  await alert.getByRole("button", { name: "Continue in this tab" }).click();
  await enterName(page, ada);
  await expectSignedIn(page, ada);
});
