import { expect, type Locator, type Page } from "@playwright/test";

/** The region with the cards. */
export function canvas(page: Page): Locator {
  return page.getByRole("region", { name: "Canvas" });
}

/** A dependency's line, by what it says: "Score runs on success of Prepare". */
export function dependency(page: Page, says: string): Locator {
  return canvas(page).getByRole("img", { name: says, exact: true });
}

/** An entry of the Activities pane. */
export function paletteEntry(page: Page, label: string): Locator {
  return page.getByRole("region", { name: "Activities" }).getByRole("button", { name: label, exact: true });
}

/** The cards that are selected, by the beginnings of their names. */
export async function expectSelected(page: Page, names: readonly string[]): Promise<void> {
  const selected = canvas(page).getByRole("group").and(page.locator("[aria-current]"));
  await expect
    .poll(async () =>
      (await selected.evaluateAll((cards) => cards.map((card) => card.ariaLabel?.split(",")[0] ?? ""))).toSorted(),
    )
    .toEqual(names.toSorted());
}

/** The middle of what is shown, in the window. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(element);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The box of an element once it stands still: views travel, and a click must not run after a card. */
export async function boxOf(element: Locator) {
  let last = "";
  await expect
    .poll(async () => {
      const now = JSON.stringify(await element.boundingBox());
      const isStill = now === last && now !== "null";
      last = now;
      return isStill;
    })
    .toBe(true);
  const box = await element.boundingBox();
  if (box === null) throw new Error("The element is not shown.");
  return box;
}
