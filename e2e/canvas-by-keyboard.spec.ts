import type { Locator, Page } from "@playwright/test";
import { canvas } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { expect, test } from "./stage.ts";

const drawing = (page: Page) => canvas(page).getByRole("application");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search activities" });

/** The focus stands somewhere: it never falls back to the page, from where everything begins anew. */
async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? "nothing"))
    .not.toMatch(/BODY|HTML|nothing/);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocus(page);
  }
}

/** Goes on with Tab, or back with Shift+Tab, until the element has the focus. */
async function reach(page: Page, element: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(element).toBeVisible();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(element).toBeFocused();
}

/** The card that the keys of the canvas act on is read out with this name. */
async function expectActive(page: Page, says: RegExp): Promise<void> {
  await expect(drawing(page)).toBeFocused();
  await expect
    .poll(async () => {
      const id = await drawing(page).getAttribute("aria-activedescendant");
      return page.evaluate((one) => document.getElementById(one ?? "")?.ariaLabel ?? "", id);
    })
    .toMatch(says);
}

async function add(page: Page, words: string): Promise<void> {
  await press(page, "/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(words);
  await press(page, "Enter");
  await expect(drawing(page)).toBeFocused();
}

test("a pipeline is made, edited and checked by the keyboard alone", async ({ stage }) => {
  const { page } = stage;
  const form = properties(page);
  await stage.open();

  await test.step("a template of the gallery is used, and the focus stands on its canvas", async () => {
    await reach(page, page.getByRole("button", { name: "Start from the gallery" }));
    await press(page, "Enter");
    await reach(page, page.getByRole("button", { name: "Run batch endpoint (managed identity)" }));
    await press(page, "Enter");
    await reach(page, page.getByRole("button", { name: "Use template" }));
    await press(page, "Enter");
    await expect(drawing(page)).toBeFocused();
    await press(page, "Home");
    await expectActive(page, /^Run Batch-Endpoint, Web activity$/);
    await press(page, "ArrowRight");
    await expectActive(
      page,
      /^Wait for job, Until activity, 2 activities inside, runs on success of Run Batch-Endpoint$/,
    );
    await press(page, "ArrowRight");
    await expectActive(page, /^Wait, Wait activity$/);
    await press(page, "ControlOrMeta+Z");
    await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
    await expectFocus(page);
  });

  await test.step("an empty pipeline is made", async () => {
    await reach(page, page.getByRole("button", { name: "empty pipeline" }));
    await press(page, "Enter");
    await expect(drawing(page)).toBeFocused();
    await expect(drawing(page)).toHaveAccessibleName("Pipeline pipeline1, 0 activities");
  });

  await test.step("activities are found by / and added by Enter, each after the one that is selected", async () => {
    await add(page, "web");
    await expectActive(page, /^Web1, Web activity/);
    await add(page, "wait");
    await expectActive(page, /^Wait1, Wait activity, runs on success of Web1$/);
    await press(page, "Escape", "Insert");
    await page.keyboard.type("fail");
    await press(page, "Enter");
    await expectActive(page, /^Fail1, Fail activity, \d errors?$/);
  });

  await test.step("arrows go from card to card", async () => {
    await press(page, "Home");
    await expectActive(page, /^Web1,/);
    await press(page, "ArrowRight");
    await expectActive(page, /^Wait1,/);
    await press(page, "ArrowLeft");
    await expectActive(page, /^Web1,/);
    await press(page, "End");
    await expectActive(page, /^(Wait1|Fail1),/);
  });

  await test.step("C, an outcome and a target connect two activities", async () => {
    await press(page, "Home", "c");
    await expect(page.getByRole("menuitem", { name: "On success" })).toBeFocused();
    await press(page, "ArrowDown");
    await expect(page.getByRole("menuitem", { name: "On fail" })).toBeFocused();
    await press(page, "Enter");
    await expect(canvas(page).getByText("choose the activity that runs next")).toBeVisible();
    await press(page, "ArrowRight", "ArrowRight");
    await expectActive(page, /^Fail1,/);
    await press(page, "Enter");
    await expect(card(page, "Fail1")).toHaveAccessibleName(/runs on failure of Web1$/);
  });

  await test.step("a circle is refused in words, and the focus stays", async () => {
    await press(page, "Home", "ArrowRight");
    await expectActive(page, /^Wait1,/);
    await press(page, "c", "Enter", "ArrowLeft");
    await press(page, "Enter");
    await expect(canvas(page).getByText(/This would close a circle/)).toBeVisible();
    await expect(drawing(page)).toBeFocused();
    await press(page, "Escape");
    await expect(card(page, "Web1")).not.toHaveAccessibleName(/runs/);
  });

  await test.step("F2 renames; who goes on with Tab goes on in the form", async () => {
    await press(page, "Home", "F2");
    const name = form.getByRole("textbox", { name: "Name", exact: true });
    await expect(name).toBeFocused();
    await page.keyboard.type("Score");
    await press(page, "Tab");
    await expect(card(page, "Wait1")).toHaveAccessibleName(/runs on success of Score$/);
    await expect(form.getByRole("textbox", { name: "Description" })).toBeFocused();
    await page.keyboard.type("Calls the endpoint");
    await press(page, "Shift+Tab");
    await expect(name).toBeFocused();
    await page.keyboard.type("Score all");
    await press(page, "Enter");
    await expect(card(page, "Fail1")).toHaveAccessibleName(/runs on failure of Score all$/);
    await expect(name).toBeFocused();
  });

  await test.step("the settings are filled by Tab", async () => {
    await reach(page, form.getByRole("tab", { name: "General" }), "Shift+Tab");
    await press(page, "ArrowRight");
    await expect(form.getByRole("tab", { name: "Settings" })).toBeFocused();
    await reach(page, form.getByRole("textbox", { name: "URL" }));
    await page.keyboard.type("https://example.org/score");
    await reach(page, form.getByRole("combobox", { name: "Method" }));
    await press(page, "P");
    await expect(form.getByRole("combobox", { name: "Method" })).toHaveValue("POST");
    await reach(page, form.getByRole("textbox", { name: "Body" }));
    await page.keyboard.type('{"all": true}');
    await expect(card(page, "Score all")).not.toHaveAccessibleName(/error/);
  });

  await test.step("undo and redo go back and forth, in the form and on the canvas", async () => {
    await reach(page, drawing(page), "Shift+Tab");
    await press(page, "ControlOrMeta+Z");
    await expect(form.getByRole("textbox", { name: "Body" })).not.toHaveValue('{"all": true}');
    await press(page, "ControlOrMeta+Y");
    await expect(form.getByRole("textbox", { name: "Body" })).toHaveValue('{"all": true}');
    await expect(drawing(page)).toBeFocused();
  });

  await test.step("Delete deletes, the canvas keeps the focus, undo brings it back", async () => {
    await press(page, "Home", "ArrowRight");
    await expectActive(page, /^Wait1,/);
    await press(page, "Delete");
    await expect(card(page, "Wait1")).toHaveCount(0);
    await expect(drawing(page)).toBeFocused();
    await press(page, "ControlOrMeta+Z");
    await expect(card(page, "Wait1")).toHaveAccessibleName(/runs on success of Score all$/);
    await expect(drawing(page)).toBeFocused();
  });

  await test.step("F7 validates; a problem leads to its field", async () => {
    await press(page, "F7");
    await expect(form.getByRole("tab", { name: /^Problems/ })).toHaveAttribute("aria-selected", "true");
    await expect(drawing(page)).toBeFocused();
    await reach(page, page.getByRole("region", { name: "Problems" }).getByRole("button", { name: /Fail message/ }));
    await press(page, "Enter");
    await expect(form.getByRole("textbox", { name: "Fail message" })).toBeFocused();
    await page.keyboard.type("Scoring failed");
    await reach(page, form.getByRole("textbox", { name: "Error code" }));
    await page.keyboard.type("500");
    await expect(card(page, "Fail1")).not.toHaveAccessibleName(/error/);
  });

  await test.step("Tab leaves the canvas, both ways", async () => {
    await reach(page, drawing(page), "Shift+Tab");
    await press(page, "Tab");
    await expect(drawing(page)).not.toBeFocused();
    await press(page, "Shift+Tab");
    await expect(drawing(page)).toBeFocused();
    await press(page, "Shift+Tab");
    await expect(drawing(page)).not.toBeFocused();
  });

  await test.step("what goes away by its own button hands the focus on to what stood beside it", async () => {
    await reach(page, drawing(page));
    await press(page, "Escape");
    await reach(page, form.getByRole("tab", { selected: true }));
    await press(page, "Home");
    await expect(form.getByRole("tab", { name: "Parameters" })).toBeFocused();
    await reach(page, form.getByRole("button", { name: "New parameter" }));
    await press(page, "Enter", "Enter");
    await reach(page, form.getByRole("button", { name: "Delete parameter1" }));
    await press(page, "Enter");
    await expect(form.getByRole("button", { name: "Delete parameter2" })).toBeFocused();
    await press(page, "Enter");
    await expect(form.getByRole("button", { name: "New parameter" })).toBeFocused();

    await reach(page, page.getByRole("button", { name: "Code", exact: true }), "Shift+Tab");
    await press(page, "Enter");
    await reach(page, page.getByRole("button", { name: "Close code" }));
    await press(page, "Enter");
    await expect(drawing(page)).toBeFocused();
    await press(page, "Home", "ArrowRight", "Shift+F10");
    await page.getByRole("menuitem", { name: "Dependencies" }).press("ArrowRight");
    await press(page, "Enter");
    await reach(page, canvas(page).getByRole("button", { name: "Delete dependency" }));
    await press(page, "Enter");
    await expect(card(page, "Wait1")).not.toHaveAccessibleName(/runs/);
    await expect(drawing(page)).toBeFocused();
    await press(page, "ControlOrMeta+Z");
    await expect(card(page, "Wait1")).toHaveAccessibleName(/runs on success of Score all$/);
  });

  await test.step("the + menu makes another pipeline", async () => {
    await reach(page, page.getByRole("button", { name: "Add new resource" }), "Shift+Tab");
    await press(page, "Enter", "ArrowRight");
    await expect(
      page.getByRole("menu", { name: "Pipeline" }).getByRole("menuitem", { name: "Pipeline", exact: true }),
    ).toBeFocused();
    await press(page, "Enter");
    await expect(drawing(page)).toHaveAccessibleName("Pipeline pipeline2, 0 activities");
    await expectFocus(page);
  });

  await test.step("the Undo button is pressed until there is nothing left, and the focus is still somewhere", async () => {
    const undo = page.getByRole("button", { name: "Undo" });
    await reach(page, undo, "Shift+Tab");
    while (await undo.isEnabled()) await press(page, "Enter");
    await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
    await expectFocus(page);
  });
});
