import type { Locator, Page } from "@playwright/test";

/** The card of an activity on the canvas, by its name. */
export function card(page: Page, name: string): Locator {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page.getByRole("region", { name: "Canvas" }).getByRole("group", { name: new RegExp(`^${literal},`) });
}

/** The bottom panel. */
export function properties(page: Page): Locator {
  return page.getByRole("region", { name: "Properties" });
}
