/** Draws the pictures of docs/screens: the product in real journeys, 1600 × 1000, light and dark. */
import type { Page } from "@playwright/test";
import { middleOf, paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { openFile, openFolder } from "./files.ts";
import { draw } from "./screen.ts";
import { expect, type Stage, test } from "./stage.ts";

const factory = "e2e/fixtures/factory";
const cardStates = "e2e/fixtures/card-states.json";

for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ viewport: { width: 1600, height: 1000 }, colorScheme: theme });

    test("empty", async ({ stage }) => {
      await stage.open();
      await draw(stage.page, theme, "empty");
    });

    test("gallery, author and publish", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await openFactory(page);
      await page.getByRole("treeitem", { name: /^Score-Daily/ }).click();
      await chooseTemplate(page);
      await draw(page, theme, "gallery");
      await page.getByRole("button", { name: "Use template" }).click();
      await author(page);
      await draw(page, theme, "author");
      await plan(stage);
      await draw(page, theme, "publish");
    });

    test("cards", async ({ stage }) => {
      const { page } = stage;
      await stage.open();
      await openFactory(page);
      await openFile(page, cardStates);
      await card(page, "Collapsed").getByRole("button", { name: "Collapse", exact: true }).click();
      await properties(page)
        .getByRole("tab", { name: /^Problems/ })
        .click();
      await page.getByRole("button", { name: "Zoom to fit" }).click();
      // The keys show where the focus is; a second card is selected beside it, and the pointer rests on a third.
      await card(page, "Focus").click();
      await page.keyboard.press("ArrowRight");
      await expect(card(page, "Selected")).toHaveAttribute("aria-current");
      await card(page, "Focus").click({ modifiers: ["ControlOrMeta"] });
      await card(page, "Hover").hover();
      await draw(page, theme, "cards");
    });
  });
}

async function openFactory(page: Page): Promise<void> {
  await openFolder(page, factory);
  await expect(page.getByRole("treeitem", { name: /^Score-Daily/ })).toBeVisible();
}

async function chooseTemplate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gallery", exact: true }).click();
  await page.getByRole("button", { name: "Run batch endpoint (service principal)" }).click();
  await expect(page.getByRole("heading", { name: /^Parameters/ })).toBeVisible();
}

/** The template put to work: in a folder, with an alert when the call fails and a record of how it went. */
async function author(page: Page): Promise<void> {
  await properties(page).getByRole("textbox", { name: "Folder" }).fill("Batch scoring");
  await addWeb(page, { name: "Alert on-call", after: ["Run Batch-Endpoint", "On fail"], at: { x: 580, y: 430 } });
  await addWeb(page, { name: "Record outcome", after: ["Alert on-call", "On completion"], at: { x: 970, y: 430 } });
  await connect(page, ["Wait for job", "On skip"], "Record outcome");
  await page.getByRole("button", { name: "Zoom to fit" }).click();
  await card(page, "Run Batch-Endpoint").click();
  await properties(page).getByRole("tab", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Activities" }).hover();
}

async function addWeb(
  page: Page,
  web: { readonly name: string; readonly after: readonly [string, string]; readonly at: { x: number; y: number } },
): Promise<void> {
  await paletteEntry(page, "Web").dragTo(page.getByRole("application"), { targetPosition: web.at });
  await connect(page, web.after, "Web1");
  await card(page, "Web1").click();
  await properties(page).getByRole("tab", { name: "Settings" }).click();
  await properties(page).getByRole("textbox", { name: "URL" }).fill("https://alerts.contoso.com/scoring");
  await properties(page).getByRole("combobox", { name: "Method" }).selectOption("GET");
  await properties(page).getByRole("tab", { name: "General" }).click();
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).fill(web.name);
  await properties(page).getByRole("textbox", { name: "Name", exact: true }).press("Enter");
  await expect(card(page, web.name)).toBeVisible();
}

async function connect(page: Page, [from, outcome]: readonly [string, string], to: string): Promise<void> {
  const { x, y } = await middleOf(card(page, from));
  // The head of a container, for a card may lie in its middle.
  await card(page, from).hover({ position: { x: 60, y: 8 } });
  await card(page, from).getByRole("button", { name: outcome }).last().dragTo(card(page, to), { steps: 8 });
  await page.mouse.move(x, y + 400);
}

/** The plan against the factory of the sandbox. */
async function plan({ page, connects }: Stage): Promise<void> {
  connects();
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await page.getByRole("button", { name: "Connect to the sandbox" }).click();
  await page.getByRole("option", { name: /Contoso Data Platform/ }).click();
  await page.getByRole("option", { name: /^contoso-ml-dev/ }).click();
  await page.getByRole("tab", { name: /^Create \d/ }).waitFor();
  await page.getByRole("button", { name: /TrainModel/ }).click();
}
