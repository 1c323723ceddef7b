import { expect, type Page } from "@playwright/test";

/** Draws what is shown as docs/screens/<theme>-<name>.png, once it rests. */
export async function draw(page: Page, theme: "light" | "dark", name: string): Promise<void> {
  await expect(page.getByRole("region", { name: "Notifications" })).toHaveText("");
  // Menus, ports and the view come to rest.
  await page.waitForTimeout(600);
  await page.screenshot({ path: `docs/screens/${theme}-${name}.png`, animations: "disabled" });
}
