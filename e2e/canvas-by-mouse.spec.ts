import type { Page } from "@playwright/test";
import { boxOf, canvas, dependency, expectSelected, middleOf, paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

const wait = (name: string, more: object = {}) => ({
  name,
  type: "Wait",
  typeProperties: { waitTimeInSeconds: 1 },
  ...more,
});
const after = (activity: string, ...dependencyConditions: string[]) => ({
  dependsOn: [{ activity, dependencyConditions }],
});

const nightly = {
  name: "Nightly",
  properties: {
    parameters: { files: { type: "array" } },
    activities: [
      wait("Prepare"),
      wait("Score", after("Prepare", "Completed")),
      wait("Report", after("Score", "Succeeded")),
      {
        name: "Each file",
        type: "ForEach",
        typeProperties: { items: { value: "@pipeline().parameters.files", type: "Expression" }, activities: [] },
      },
      {
        name: "Poll",
        type: "Until",
        typeProperties: { expression: { value: "@equals(1, 1)", type: "Expression" }, activities: [wait("Pause")] },
      },
    ],
  },
};

const view = (page: Page) => canvas(page).getByRole("toolbar", { name: "View" });
const lane = (page: Page, label: string) => canvas(page).getByRole("button", { name: `Add activity to ${label}` });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).click();

/** Presses on the card's name, moves there in steps, and holds. */
async function carry(page: Page, name: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const from = await boxOf(card(page, name));
  await page.mouse.move(from.x + 40, from.y + 38);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** What the canvas says stands near a point of the window. */
async function expectBeside(
  page: Page,
  says: RegExp,
  point: { readonly x: number; readonly y: number },
): Promise<void> {
  const note = canvas(page).getByText(says).first();
  await expect(note).toBeVisible();
  const box = await boxOf(note);
  expect(Math.max(box.x - point.x, point.x - box.x - box.width, 0)).toBeLessThan(64);
  expect(Math.max(box.y - point.y, point.y - box.y - box.height, 0)).toBeLessThan(64);
}

test("a pipeline is edited on the canvas by the mouse", async ({ stage, context }) => {
  const { page } = stage;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // The view does not travel, so that nothing moves under the pointer.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage.open();
  await openFile(page, jsonFile("nightly.json", nightly));
  await expect(card(page, "Pause")).toBeVisible();
  await page.getByRole("button", { name: "Collapse panel" }).click();
  await view(page).getByRole("button", { name: "Zoom to fit" }).click();

  await test.step("an activity dropped onto a dependency goes between its ends and takes its outcomes over", async () => {
    await paletteEntry(page, "Set variable").dragTo(dependency(page, "Score runs on completion of Prepare"), {
      steps: 8,
    });
    await expect(card(page, "Set variable1")).toHaveAccessibleName(/runs on completion of Prepare$/);
    await expect(card(page, "Score")).toHaveAccessibleName(/runs on success of Set variable1$/);
    await undo(page);
    await expect(card(page, "Set variable1")).toHaveCount(0);
    await expect(card(page, "Score")).toHaveAccessibleName(/runs on completion of Prepare$/);
  });
  await test.step("one dropped into an empty lane stands in the container", async () => {
    await paletteEntry(page, "Web").dragTo(lane(page, "Each item"), { steps: 8 });
    await expect(card(page, "Each file")).toHaveAccessibleName(/1 activity inside/);
    await expect(card(page, "Web1")).toBeVisible();
    await undo(page);
    await expect(lane(page, "Each item")).toBeVisible();
  });

  await test.step("a card dragged into a lane loses the dependencies that would cross its edge; out again it has none", async () => {
    const start = await middleOf(card(page, "Score"));
    await carry(page, "Score", await middleOf(lane(page, "Each item")));
    await expect(card(page, "Each file").getByText("Move here").first()).toBeVisible();
    await page.mouse.up();
    await expect(card(page, "Each file")).toHaveAccessibleName(/1 activity inside/);
    await expect(card(page, "Score")).not.toHaveAccessibleName(/runs/);
    await expect(card(page, "Report")).not.toHaveAccessibleName(/runs/);
    await carry(page, "Score", start);
    await page.mouse.up();
    await expect(card(page, "Each file")).toHaveAccessibleName(/0 activities inside/);
    await expect(card(page, "Score")).not.toHaveAccessibleName(/runs/);
    await undo(page);
    await expect(card(page, "Each file")).toHaveAccessibleName(/1 activity inside/);
    await undo(page);
    await expect(card(page, "Score")).toHaveAccessibleName(/runs on completion of Prepare/);
    expect(await middleOf(card(page, "Score"))).toEqual(start);
  });

  await test.step("a loop is refused in a loop, and the reason stands where it is dropped", async () => {
    const place = await boxOf(card(page, "Each file"));
    const at = await middleOf(card(page, "Pause"));
    await carry(page, "Each file", at);
    await expect(card(page, "Poll").getByText("Not here")).toBeVisible();
    await expect(canvas(page).getByText(/A ForEach cannot sit in an Until/)).toBeVisible();
    await page.mouse.up();
    await expectBeside(page, /A ForEach cannot sit in an Until.*Call a child pipeline instead/, at);
    await expect(card(page, "Poll")).toHaveAccessibleName(/1 activity inside/);
    expect(await boxOf(card(page, "Each file"))).toEqual(place);
  });

  await test.step("a palette entry is refused in the same way", async () => {
    await paletteEntry(page, "Until").dragTo(card(page, "Pause"), { steps: 8 });
    await expectBeside(page, /An Until cannot sit in an Until/, await middleOf(card(page, "Pause")));
    await expect(card(page, "Until1")).toHaveCount(0);
  });

  await test.step("a connection that would close a circle is refused beside the card that would close it", async () => {
    await card(page, "Report").hover();
    const port = card(page, "Report").getByRole("button", { name: "On success" });
    const to = await middleOf(card(page, "Prepare"));
    await port.hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await expectBeside(page, /This would close a circle/, { x: (await boxOf(card(page, "Prepare"))).x + 176, y: to.y });
    await page.mouse.up();
    await expect(canvas(page).getByText(/This would close a circle/)).toBeVisible();
    await expect(card(page, "Prepare")).not.toHaveAccessibleName(/runs/);
  });

  await test.step("a port dragged to a card connects them", async () => {
    await card(page, "Prepare").hover();
    await card(page, "Prepare").getByRole("button", { name: "On skip" }).dragTo(card(page, "Each file"), { steps: 8 });
    await expect(card(page, "Each file")).toHaveAccessibleName(/runs when Prepare is skipped/);
  });

  await test.step("the toolbar of a dependency changes its outcomes and says what cannot be", async () => {
    await dependency(page, "Report runs on success of Score").click();
    const outcomes = canvas(page).getByRole("toolbar", { name: "Outcomes" });
    await outcomes.getByRole("checkbox", { name: "On fail" }).click();
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on success or failure of Score/);
    await outcomes.getByRole("checkbox", { name: "On success" }).click();
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on failure of Score/);
    await outcomes.getByRole("checkbox", { name: "On completion" }).click();
    await expect(outcomes.getByRole("checkbox", { name: "On completion" })).not.toBeChecked();
    await expect(canvas(page).getByRole("alert")).toContainText("cannot stand beside");
    await outcomes.getByRole("button", { name: "Delete dependency" }).click();
    await expect(card(page, "Report")).not.toHaveAccessibleName(/runs/);
    await undo(page);
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on failure of Score/);
  });

  await test.step("cards are selected together by Shift and a click, and by a box", async () => {
    await card(page, "Prepare").click();
    await card(page, "Score").click({ modifiers: ["Shift"] });
    await expectSelected(page, ["Prepare", "Score"]);
    await card(page, "Score").click({ modifiers: ["Shift"] });
    await expectSelected(page, ["Prepare"]);
    const [first, last] = [await boxOf(card(page, "Prepare")), await boxOf(card(page, "Report"))];
    await page.keyboard.down("Shift");
    await page.mouse.move(first.x - 12, first.y - 12);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width + 12, last.y + last.height + 12, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expectSelected(page, ["Prepare", "Report", "Score"]);
  });

  await test.step("they are copied and pasted with what joins them, here and into another pipeline", async () => {
    await page.keyboard.press("ControlOrMeta+C");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('"Report"');
    await page.keyboard.press("ControlOrMeta+V");
    await expect(card(page, "Score_copy1")).toHaveAccessibleName(/runs on completion of Prepare_copy1/);
    await expectSelected(page, ["Prepare_copy1", "Report_copy1", "Score_copy1"]);
    await undo(page);
    await expect(card(page, "Score_copy1")).toHaveCount(0);

    await page.getByRole("button", { name: "Add new resource" }).click();
    await page.getByRole("menuitem", { name: "Pipeline", exact: true }).hover();
    await page.getByRole("menu", { name: "Pipeline" }).getByRole("menuitem", { name: "Pipeline", exact: true }).click();
    await expect(canvas(page).getByRole("application", { name: /pipeline1, 0 activities/ })).toBeVisible();
    await canvas(page).getByRole("application").click();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on failure of Score/);
    await page.getByRole("tab", { name: "Nightly" }).click();
    await expect(card(page, "Poll")).toBeVisible();
  });

  await test.step("a card is cut, pasted, duplicated and deleted", async () => {
    await card(page, "Report").click();
    await page.keyboard.press("ControlOrMeta+X");
    await expect(card(page, "Report")).toHaveCount(0);
    await canvas(page).getByRole("application").press("ControlOrMeta+V");
    await expect(card(page, "Report")).not.toHaveAccessibleName(/runs/);
    await page.keyboard.press("ControlOrMeta+D");
    await expect(card(page, "Report_copy1")).toBeVisible();
    await card(page, "Report_copy1").hover();
    await card(page, "Report_copy1").getByRole("button", { name: "Delete" }).click();
    await expect(card(page, "Report_copy1")).toHaveCount(0);
    await undo(page);
    await undo(page);
    await undo(page);
    await undo(page);
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on failure of Score/);
  });

  await test.step("one deleted from between two can leave them connected", async () => {
    await view(page).getByRole("button", { name: "Zoom to fit" }).click();
    await card(page, "Score").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Delete and reconnect" }).click();
    await expect(card(page, "Score")).toHaveCount(0);
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on completion of Prepare/);
    await undo(page);
    await expect(card(page, "Report")).toHaveAccessibleName(/runs on failure of Score/);
  });

  await test.step("a card is moved, everything aligned, and undo puts each back where it was", async () => {
    await view(page).getByRole("button", { name: "Zoom to fit" }).click();
    const before = await boxOf(card(page, "Report"));
    await carry(page, "Report", { x: before.x + 40, y: before.y + 160 });
    await page.mouse.up();
    const moved = await boxOf(card(page, "Report"));
    expect(moved.y).toBeGreaterThan(before.y + 60);
    await view(page).getByRole("button", { name: "Auto align" }).click();
    await expect.poll(async () => (await boxOf(card(page, "Report"))).y).not.toBe(moved.y);
    await undo(page);
    await undo(page);
    await view(page).getByRole("button", { name: "Zoom to fit" }).click();
    expect(await boxOf(card(page, "Report"))).toEqual(before);
  });

  await test.step("the view: zoom, fit, minimap", async () => {
    const minimap = canvas(page).getByRole("img", { name: "Minimap" });
    await expect(minimap).toBeVisible();
    await view(page).getByRole("button", { name: "Minimap" }).click();
    await expect(minimap).toHaveCount(0);
    await view(page).getByRole("button", { name: "Minimap" }).click();
    await expect(minimap).toBeVisible();
    const before = await boxOf(card(page, "Prepare"));
    await view(page).getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(async () => (await boxOf(card(page, "Prepare"))).width).toBeGreaterThan(before.width);
    await view(page).getByRole("button", { name: "Zoom to fit" }).click();
    await expect.poll(async () => (await boxOf(card(page, "Prepare"))).width).toBeCloseTo(before.width, 0);
  });

  await test.step("a container is collapsed to a card and expanded again", async () => {
    await card(page, "Poll").getByRole("button", { name: "Collapse" }).click();
    await expect(card(page, "Poll")).toHaveAccessibleName(/1 activity inside, collapsed/);
    await expect(card(page, "Pause")).toHaveCount(0);
    await card(page, "Poll").getByRole("button", { name: "Expand" }).click();
    await expect(card(page, "Pause")).toBeVisible();
  });
  await expect(properties(page)).toBeVisible();
});
