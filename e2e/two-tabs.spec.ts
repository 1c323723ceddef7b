import { card, properties } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { expect, test } from "./stage.ts";

test("a second tab is told, reads only, and can take the workspace over with every edit", async ({ stage }) => {
  const { page } = stage;
  await stage.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();

  const second = await page.context().newPage();
  await second.goto("/");
  await expect(second.getByText("This workspace is open in another tab")).toBeVisible();
  await card(second, "Alert").click();
  await second.keyboard.press("Delete");
  await expect(card(second, "Alert")).toBeVisible();

  await card(page, "Alert").click();
  await properties(page).getByRole("tab", { name: "General" }).click();
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill("Alarm");
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
  await expect(card(page, "Alarm")).toBeVisible();

  await second.getByRole("button", { name: "Edit here" }).click();
  await expect(card(second, "Alarm")).toBeVisible();
  await expect(page.getByText("This workspace is open in another tab")).toBeVisible();
  await card(second, "Alarm").click();
  await second.keyboard.press("Delete");
  await expect(card(second, "Alarm")).toHaveCount(0);
});
