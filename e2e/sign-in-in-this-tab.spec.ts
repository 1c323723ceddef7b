import { card, properties } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { ada, azureView, enterName, expectSignedIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("in this tab: the draft is safe before it leaves, and the address comes back to the letter", async ({ azure }) => {
  const { page, app, provider } = azure;
  const address = `${app}?from=a%20colleague#section-2`;
  await page.goto(address);
  await openFile(page, scoreDaily);
  await card(page, "Alert").click();
  await properties(page).getByRole("tab", { name: "General" }).click();
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill("Alarm");
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
  await expect(card(page, "Alarm")).toBeVisible();

  await azureView(page);
  const window = await windowOf(page, () => page.getByRole("button", { name: "Sign in to Azure" }).click());
  await page.getByRole("button", { name: "Continue in this tab" }).click();
  await page.waitForURL((url) => url.origin === provider.origin);
  await window.close();
  await enterName(page, ada);

  await expectSignedIn(page, ada);
  expect(page.url()).toBe(address);
  await azure.accessible("back from the sign-in");
  await page.getByRole("button", { name: "Author", exact: true }).click();
  await expect(card(page, "Alarm")).toBeVisible();

  await test.step("the way back in the browser leads to no second sign-in", async () => {
    await page.reload();
    await azureView(page);
    await expectSignedIn(page, ada);
    expect(azure.requests.filter((request) => request.url().includes("/auth?"))).toHaveLength(2);
  });
});

test("a tab that leaves and comes back without an answer says so, quietly, and can begin again", async ({ azure }) => {
  const { page, app, provider } = azure;
  await azure.open();
  await azureView(page);
  const window = await windowOf(page, () => page.getByRole("button", { name: "Sign in to Azure" }).click());
  await page.getByRole("button", { name: "Continue in this tab" }).click();
  await page.waitForURL((url) => url.origin === provider.origin);
  await window.close();
  await page.goto(app);
  await expect(page.getByRole("status").filter({ hasText: "The sign-in was not finished." })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await azure.accessible("a sign-in that was not finished");
  const press = () => page.getByRole("button", { name: "Sign in to Azure" }).click();
  await enterName(await windowOf(page, press), ada);
  await expectSignedIn(page, ada);
});
