import { card } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { behind, publish } from "./sandbox.ts";
import { chooseFactory, signIn, windowOf } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

test("a second factor that Azure asks for while publishing is given, and the publish is finished", async ({
  azure,
}) => {
  const { page } = azure;
  await azure.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();
  await signIn(azure);
  await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
  await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
  await behind(azure).order({
    kind: "claims-challenge",
    claims: { access_token: { acrs: { essential: true, value: "c1" } } },
    match: { method: "PUT" },
  });
  await publish(page, 1, "contoso-ml-dev");

  const more = page.getByRole("alert").filter({ hasText: "more proof of who you are" });
  await expect(more.first()).toBeVisible();
  expect(await behind(azure).writes()).toEqual(["Score-Daily 401"]);
  await azure.accessible("a second factor is asked for");
  const window = await windowOf(page, () => more.first().getByRole("button", { name: "Sign in again" }).click());
  // The password was given before: only what is missing is asked for.
  await window.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Waiting for the sign-in window …")).toHaveCount(0);
  await page.getByRole("button", { name: "Compare again" }).click();
  await publish(page, 1, "contoso-ml-dev");
  await expect(page.getByRole("main").getByText(/^Published 1 resource to contoso-ml-dev/)).toBeVisible();
  expect(await behind(azure).writes()).toEqual(["Score-Daily 401", "Score-Daily 200"]);
});
