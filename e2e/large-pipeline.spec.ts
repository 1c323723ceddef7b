import { card } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

test("a pipeline of 5,000 activities opens and the page stays alive", async ({ stage }) => {
  const { page } = stage;
  const activities = Array.from({ length: 5000 }, (_, at) => ({
    name: `Step ${at}`,
    type: "WebActivity",
    dependsOn:
      at === 0
        ? []
        : [
            {
              activity: `Step ${at - 1 - (at % 3 === 0 ? Math.min(2, at - 1) : 0)}`,
              dependencyConditions: ["Succeeded"],
            },
          ],
    typeProperties: { url: `https://example.org/${at}`, method: "GET" },
  }));
  await stage.open();
  await openFile(page, jsonFile("large.json", { name: "Large", properties: { activities } }));
  await expect(page.getByRole("application", { name: /5,?000 activities/ })).toBeVisible();
  await expect(card(page, "Step 0")).toBeVisible();
  // Cards in view are mounted, the thousands outside are not.
  expect(await page.getByRole("region", { name: "Canvas" }).getByRole("group").count()).toBeLessThan(500);
  await card(page, "Step 0").click();
  await page.keyboard.press("Delete");
  await expect(card(page, "Step 0")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "Step 0")).toBeVisible();
});
