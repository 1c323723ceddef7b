import type { Locator, Page } from "@playwright/test";
import { boxOf, canvas, expectSelected, middleOf, paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

const wait = (name: string, after?: string) => ({
  name,
  type: "Wait",
  dependsOn: after === undefined ? [] : [{ activity: after, dependencyConditions: ["Succeeded"] }],
  typeProperties: { waitTimeInSeconds: 1 },
});
const container = (name: string, type: string, typeProperties: object, after?: string) => ({
  ...wait(name, after),
  type,
  typeProperties,
});
const expression = (value: string) => ({ value, type: "Expression" });

const nightly = {
  name: "Nightly",
  properties: {
    parameters: { files: { type: "array" }, kind: { type: "string" } },
    activities: [
      wait("First"),
      wait("Second", "First"),
      wait("Third", "Second"),
      container("Each file", "ForEach", { items: expression("@pipeline().parameters.files"), activities: [] }),
      container("Poll", "Until", { expression: expression("@equals(1, 1)"), activities: [] }, "Each file"),
      container("Is new", "IfCondition", { expression: expression("@equals(1, 1)") }, "Poll"),
      container(
        "Kind",
        "Switch",
        {
          on: expression("@pipeline().parameters.kind"),
          cases: [
            { value: "csv", activities: [] },
            { value: "json", activities: [] },
          ],
          defaultActivities: [],
        },
        "Is new",
      ),
    ],
  },
};

/** Every lane of every container, with the container it is in. */
const lanes = [
  ["Each file", "Each item"],
  ["Poll", "Activities"],
  ["Is new", "True"],
  ["Is new", "False"],
  ["Kind", "csv"],
  ["Kind", "json"],
  ["Kind", "Default"],
] as const;

const extract = "Extract to child pipeline";
const slot = (page: Page, label: string) =>
  canvas(page).getByRole("button", { name: `Add activity to ${label}`, exact: true });
const undo = (page: Page) => page.getByRole("button", { name: "Undo", exact: true }).first().click();
const fit = (page: Page) => canvas(page).getByRole("button", { name: "Zoom to fit" }).click();
const inside = (page: Page, name: string, count: number) =>
  expect(card(page, name)).toHaveAccessibleName(new RegExp(`${count} activit(y|ies) inside`));
const offer = (page: Page) => canvas(page).locator(".canvas-refusal").getByRole("button", { name: extract });
const pipelines = (page: Page) => page.getByRole("treeitem", { name: /^Nightly_/ });
const notice = (page: Page, words: RegExp) =>
  page.getByRole("region", { name: "Notifications" }).locator(".notice").filter({ hasText: words });

async function open(page: Page): Promise<void> {
  // The view does not travel, so that nothing moves under the pointer.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openFile(page, jsonFile("nightly.json", nightly));
  await expect(card(page, "Kind")).toBeVisible();
  await page.getByRole("button", { name: "Collapse panel" }).click();
  await fit(page);
}

/** Presses on a card's name, moves there in steps, and lets go. */
async function carry(page: Page, name: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const from = await boxOf(card(page, name).locator(".card-name"));
  await page.mouse.move(from.x + 12, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** The menu of a lane, opened by the button that the pointer finds in it. */
async function laneMenu(page: Page, holder: string, label: string): Promise<Locator> {
  await card(page, holder).hover({ position: { x: 60, y: 20 } });
  await card(page, holder)
    .getByRole("button", { name: `More for ${label}`, exact: true })
    .click();
  const menu = page.getByRole("menu", { name: `${holder}, ${label}` });
  await expect(menu).toBeVisible();
  return menu;
}

const laneLabels = (page: Page, holder: string) =>
  expect.poll(() => card(page, holder).locator(".lane-label b").allInnerTexts());

test("containers are filled, emptied and changed by the mouse", async ({ stage, context }) => {
  const { page } = stage;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage.open();
  await open(page);
  await stage.accessible("a pipeline with every kind of container");

  await test.step("a card goes into each lane and out again; what that drops is said", async () => {
    const home = await middleOf(card(page, "Third"));
    for (const [holder, label] of lanes) {
      await carry(page, "Third", await middleOf(slot(page, label)));
      await inside(page, holder, 1);
      await expect(canvas(page).getByText('"Third" no longer runs on success of "Second".')).toBeVisible();
      await carry(page, "Third", home);
      await inside(page, holder, 0);
      await expect(card(page, "Third")).not.toHaveAccessibleName(/runs/);
      await undo(page);
      await undo(page);
      await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Second$/);
    }
  });

  await test.step("several go together, and what joins them stays", async () => {
    const home = await middleOf(card(page, "First"));
    await card(page, "First").click();
    await card(page, "Second").click({ modifiers: ["Shift"] });
    await carry(page, "First", await middleOf(slot(page, "False")));
    await inside(page, "Is new", 2);
    await expect(card(page, "Second")).toHaveAccessibleName(/runs on success of First$/);
    await expect(card(page, "Third")).not.toHaveAccessibleName(/runs/);
    await stage.accessible("cards in a lane, and what was dropped");
    await expectSelected(page, ["First", "Second"]);
    await carry(page, "First", home);
    await inside(page, "Is new", 0);
    await expect(card(page, "Second")).toHaveAccessibleName(/runs on success of First$/);
    await undo(page);
    await undo(page);
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Second$/);
  });

  await test.step("an entry of the Activities pane is dropped into each lane", async () => {
    for (const [holder, label] of lanes) {
      await paletteEntry(page, "Set variable").dragTo(slot(page, label), { steps: 8 });
      await inside(page, holder, 1);
      await undo(page);
      await inside(page, holder, 0);
    }
  });

  await test.step("copies are pasted into each lane by its menu, and out on the pipeline", async () => {
    await card(page, "Second").click();
    await page.keyboard.press("ControlOrMeta+C");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('"Second"');
    for (const [holder, label] of lanes) {
      const menu = await laneMenu(page, holder, label);
      await menu.getByRole("menuitem", { name: "Paste" }).click();
      await inside(page, holder, 1);
      await expect(
        canvas(page).getByText('The copy of "Second" does not run on success of "First", which was not copied.'),
      ).toBeVisible();
      await undo(page);
      await inside(page, holder, 0);
    }
    await canvas(page).getByRole("application").press("Escape");
    await page.keyboard.press("ControlOrMeta+V");
    await expect(card(page, "Second_copy1")).toBeVisible();
    await undo(page);
    await expect(card(page, "Second_copy1")).toHaveCount(0);
  });

  await test.step("a case is added on the canvas, and named in the form", async () => {
    await card(page, "Kind").hover({ position: { x: 60, y: 20 } });
    await card(page, "Kind").getByRole("button", { name: "Add case" }).click();
    const value = properties(page).getByRole("textbox", { name: "Value of case 3" });
    await expect(value).toBeFocused();
    await page.keyboard.type("parquet");
    await page.keyboard.press("Enter");
    await laneLabels(page, "Kind").toEqual(["csv", "json", "parquet", "Default"]);
    await stage.accessible("the cases in the form");
    await value.fill("csv");
    await value.press("Enter");
    await expect(properties(page).getByText('Another case is for "csv" already')).toBeVisible();
    await stage.accessible("a value that is taken");
    await value.press("Escape");
    await expect(value).toHaveValue("parquet");
  });

  await test.step("cases are moved by the form and by the menu of their lanes; Default stays last", async () => {
    await properties(page).getByRole("button", { name: "Move case 3 up" }).click();
    await laneLabels(page, "Kind").toEqual(["csv", "parquet", "json", "Default"]);
    await page.getByRole("button", { name: "Collapse panel" }).click();
    await fit(page);
    let menu = await laneMenu(page, "Kind", "parquet");
    await stage.accessible("the menu of a case");
    await menu.getByRole("menuitem", { name: "Move case up" }).click();
    await laneLabels(page, "Kind").toEqual(["parquet", "csv", "json", "Default"]);
    menu = await laneMenu(page, "Kind", "parquet");
    await expect(menu.getByRole("menuitem", { name: "Move case up" })).toHaveAttribute("aria-disabled", "true");
    await menu.getByRole("menuitem", { name: "Rename case" }).click();
    await expect(properties(page).getByRole("textbox", { name: "Value of case 1" })).toBeFocused();
    await page.keyboard.type("delta");
    await page.keyboard.press("Enter");
    await laneLabels(page, "Kind").toEqual(["delta", "csv", "json", "Default"]);
    await page.getByRole("button", { name: "Collapse panel" }).click();
    await fit(page);
    const ofDefault = await laneMenu(page, "Kind", "Default");
    await expect(ofDefault.getByRole("menuitem", { name: /case$/ })).toHaveText(["Add case"]);
    await page.keyboard.press("Escape");
  });

  await test.step("a case with activities is removed without asking, and a notice undoes it", async () => {
    await carry(page, "Third", await middleOf(slot(page, "delta")));
    await inside(page, "Kind", 1);
    const menu = await laneMenu(page, "Kind", "delta");
    await menu.getByRole("menuitem", { name: "Remove case" }).click();
    await laneLabels(page, "Kind").toEqual(["csv", "json", "Default"]);
    await expect(card(page, "Third")).toHaveCount(0);
    const said = notice(page, /Removed the case delta with an activity/);
    await stage.accessible("a case that was removed");
    await said.getByRole("button", { name: "Undo" }).click();
    await laneLabels(page, "Kind").toEqual(["delta", "csv", "json", "Default"]);
    await expect(card(page, "Third")).toBeVisible();
  });
});

test("a forbidden nesting is refused and offers a child pipeline, by the mouse", async ({ stage, context }) => {
  const { page } = stage;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage.open();
  await open(page);

  await test.step("a loop dropped into a loop: the reason stands there, and the offer does it in another way, in one step", async () => {
    await carry(page, "Each file", await middleOf(slot(page, "Activities")));
    await expect(
      canvas(page)
        .getByText(/A ForEach cannot sit in an Until/)
        .first(),
    ).toBeVisible();
    await inside(page, "Poll", 0);
    await expect(offer(page)).toBeFocused();
    await stage.accessible("a refusal with an offer");
    await offer(page).click();
    await inside(page, "Poll", 1);
    await expect(card(page, "Execute Each file")).toBeVisible();
    await expect(card(page, "Each file")).toHaveCount(0);
    await expect(pipelines(page)).toHaveCount(1);
    const said = canvas(page).locator(".canvas-told");
    await expect(said).toContainText("Extracted to Nightly_Each_file.");
    await expect(said).toContainText('It is given "files".');
    await expect(said).toContainText('"Poll" no longer runs on success of "Each file".');
    await stage.accessible("a call in the place of a loop");
    await said.getByRole("button", { name: "Open pipeline" }).click();
    await expect(
      canvas(page).getByRole("application", { name: "Pipeline Nightly_Each_file, 1 activities" }),
    ).toBeVisible();
    await expect(card(page, "Each file")).toBeVisible();
    await expect(page.getByRole("tab", { name: /^Nightly_Each_file/ })).toBeVisible();
    await undo(page);
    await expect(pipelines(page)).toHaveCount(0);
    await expect(card(page, "Poll")).toHaveAccessibleName(/0 activities inside, runs on success of Each file/);
    await expect(card(page, "Each file")).toBeVisible();
  });

  await test.step("one from the Activities pane", async () => {
    await paletteEntry(page, "ForEach").dragTo(slot(page, "Activities"), { steps: 8 });
    await offer(page).click();
    await expect(card(page, "Execute ForEach1")).toBeVisible();
    await undo(page);
    await expect(pipelines(page)).toHaveCount(0);
  });

  await test.step("one from the clipboard", async () => {
    await card(page, "Each file").locator(".card-name").click();
    await page.keyboard.press("ControlOrMeta+C");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('"Each file"');
    const menu = await laneMenu(page, "Is new", "True");
    await menu.getByRole("menuitem", { name: "Paste" }).click();
    await expect(canvas(page).getByText(/A ForEach cannot sit in an If Condition/)).toBeVisible();
    await offer(page).press("Escape");
    await expect(offer(page)).toHaveCount(0);
    await expect(canvas(page).getByRole("application")).toBeFocused();
    await inside(page, "Is new", 0);
  });

  await test.step("a selection is extracted by the row of its card, and what runs after it follows", async () => {
    await card(page, "First").click();
    await card(page, "Second").click({ modifiers: ["Shift"] });
    await card(page, "Second").hover();
    await card(page, "Second").getByRole("button", { name: extract }).click();
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Execute First$/);
    await expectSelected(page, ["Execute First"]);
    await stage.accessible("a call in the place of two activities");
    await undo(page);
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Second$/);
    await expectSelected(page, ["First", "Second"]);
  });

  await test.step("what cannot be extracted says why, beside the card", async () => {
    await card(page, "First").click();
    await card(page, "Third").click({ modifiers: ["Shift"] });
    await card(page, "Third").click({ button: "right" });
    await page.getByRole("menuitem", { name: extract }).click();
    await expect(canvas(page).getByText(/"Second" runs between the activities to extract/)).toBeVisible();
    await stage.accessible("a refused extraction");
    await expect(pipelines(page)).toHaveCount(0);
  });
});

test("containers are filled, changed and extracted by the keyboard alone", async ({ stage, context }) => {
  const { page } = stage;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage.open();
  await open(page);
  const drawing = canvas(page).getByRole("application");
  const item = (name: string | RegExp) =>
    page.getByRole("menuitem", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  /** Opens the menu of a card that arrows lead to from the first one. */
  const openMenu = async (name: string, ...keys: readonly string[]) => {
    await drawing.focus();
    for (const key of ["Escape", "Home", ...keys]) await page.keyboard.press(key);
    await expect
      .poll(async () => {
        const id = await drawing.getAttribute("aria-activedescendant");
        return page.evaluate((one) => document.getElementById(one ?? "")?.ariaLabel ?? "", id);
      })
      .toMatch(new RegExp(`^${name},`));
    await page.keyboard.press("Shift+F10");
  };
  const right = "ArrowRight";

  await test.step("an activity moves into a branch and out again", async () => {
    await openMenu("Third", "ArrowDown", right, right);
    await item("Move to").press("ArrowRight");
    await item("Is new, True").press("Enter");
    await inside(page, "Is new", 1);
    await expect(drawing).toBeFocused();
    await expectSelected(page, ["Third"]);
    await page.keyboard.press("Shift+F10");
    await item("Move to").press("ArrowRight");
    await item("The pipeline").press("Enter");
    await inside(page, "Is new", 0);
    await page.keyboard.press("ControlOrMeta+Z");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Second$/);
  });

  await test.step("a loop that may not go into a loop is offered a child pipeline: Enter takes it, one undo takes it back", async () => {
    await openMenu("Each file");
    await item("Move to").press("ArrowRight");
    await item("Poll, Activities …").press("Enter");
    await expect(offer(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(card(page, "Execute Each file")).toBeVisible();
    await expect(drawing).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(card(page, "Each file")).toBeVisible();
    await expect(pipelines(page)).toHaveCount(0);
  });

  await test.step("one that is added to a lane is offered it as well", async () => {
    await openMenu("Poll", right);
    await item("Activities").press("ArrowRight");
    await item("Add activity").press("Enter");
    await expect(page.getByRole("searchbox", { name: "Search activities" })).toBeFocused();
    await page.keyboard.type("foreach");
    await page.keyboard.press("Enter");
    await expect(offer(page)).toBeFocused();
    await stage.accessible("an offer after adding");
    await page.keyboard.press("Enter");
    await expect(card(page, "Execute ForEach1")).toBeVisible();
    await expect(drawing).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
    await inside(page, "Poll", 0);
  });

  await test.step("an activity is extracted by the menu of its card", async () => {
    await openMenu("Second", "ArrowDown", right);
    await item(extract).press("Enter");
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Execute Second$/);
    await expect(drawing).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(card(page, "Third")).toHaveAccessibleName(/runs on success of Second$/);
  });

  await test.step("a copy is pasted into a case, a case is added, named, moved and removed", async () => {
    await openMenu("First", "ArrowDown");
    await page.keyboard.press("Escape");
    await drawing.press("ControlOrMeta+C");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('"First"');
    await openMenu("Kind", right, right, right);
    await item("csv").press("ArrowRight");
    await item("Paste").press("Enter");
    await inside(page, "Kind", 1);

    await openMenu("Kind", right, right, right);
    await item("Add case").press("Enter");
    await expect(properties(page).getByRole("textbox", { name: "Value of case 3" })).toBeFocused();
    await page.keyboard.type("avro");
    await page.keyboard.press("Enter");
    await laneLabels(page, "Kind").toEqual(["csv", "json", "avro", "Default"]);
    await properties(page).getByRole("button", { name: "Move case 3 up" }).press("Enter");
    await laneLabels(page, "Kind").toEqual(["csv", "avro", "json", "Default"]);
    await expect(properties(page).getByRole("textbox", { name: "Value of case 2" })).toBeFocused();
    await properties(page).getByRole("button", { name: "Remove case 1" }).press("Enter");
    await laneLabels(page, "Kind").toEqual(["avro", "json", "Default"]);
    await expect(properties(page).getByRole("textbox", { name: "Value of case 1" })).toBeFocused();
    await stage.accessible("cases changed by keys");
  });
});
