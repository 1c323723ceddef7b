import type { Locator, Page } from "@playwright/test";
import { canvas } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile } from "./files.ts";
import { expect, test } from "./stage.ts";

const after = (...names: readonly string[]) =>
  names.map((activity) => ({ activity, dependencyConditions: ["Succeeded"] }));
const wait = (name: string, ...before: readonly string[]) => ({
  name,
  type: "Wait",
  dependsOn: after(...before),
  typeProperties: { waitTimeInSeconds: 1 },
});

/** Every rule is broken once. */
const broken = {
  name: "Broken",
  properties: {
    variables: { count: { type: "String" } },
    activities: [
      { type: "Wait", typeProperties: { waitTimeInSeconds: 1 } },
      { name: "Typeless" },
      wait("Twice"),
      {
        name: "Loop",
        type: "Until",
        typeProperties: { expression: { value: "@equals(1, 1)", type: "Expression" }, activities: [wait("twice")] },
      },
      wait("Lost", "Gone"),
      wait("Self", "Self"),
      wait("Round", "About"),
      wait("About", "Round"),
      {
        name: "Call",
        type: "ExecutePipeline",
        typeProperties: { pipeline: { referenceName: "Missing", type: "PipelineReference" }, waitOnCompletion: true },
      },
      { name: "Ask", type: "WebActivity", typeProperties: { url: "@pipeline().parameters.address", method: "GET" } },
      { name: "Remember", type: "SetVariable", typeProperties: { variableName: "total", value: "1" } },
      { name: "Stop", type: "Fail", typeProperties: { message: "It is over", errorCode: "" } },
    ],
  },
};

interface Story {
  readonly rule: string;
  readonly says: RegExp;
  readonly on: string;
  /** Where a click on the problem puts the focus. */
  readonly field: (form: Locator) => Locator;
  readonly mend: (field: Locator, page: Page) => Promise<void>;
  /** How many findings the mending takes away. */
  readonly fewer: number;
}

const name = (form: Locator) => form.getByRole("textbox", { name: "Name", exact: true });
const rename = (to: string) => async (field: Locator) => {
  await field.fill(to);
  await field.press("Enter");
};
const firstOutcomeOf = (of: string) => (form: Locator) =>
  form.getByRole("group", { name: `Outcomes of ${of}` }).getByRole("checkbox", { name: "On success" });
const disconnect = (from: string) => (_: Locator, page: Page) =>
  properties(page)
    .getByRole("button", { name: `Remove the dependency on ${from}` })
    .click();

const stories: readonly Story[] = [
  { rule: "STR001", says: /has no name/, on: "No name", field: name, mend: rename("First"), fewer: 1 },
  { rule: "STR002", says: /"twice" is used 2 times/, on: "twice", field: name, mend: rename("Once"), fewer: 2 },
  {
    rule: "STR009",
    says: /no activity has that name/,
    on: "Lost",
    field: firstOutcomeOf("Gone"),
    mend: disconnect("Gone"),
    fewer: 1,
  },
  {
    rule: "STR011",
    says: /depends on itself/,
    on: "Self",
    field: firstOutcomeOf("Self"),
    mend: disconnect("Self"),
    fewer: 1,
  },
  {
    rule: "STR010",
    says: /in a circle: Round > About > Round/,
    on: "Round",
    field: firstOutcomeOf("About"),
    mend: disconnect("About"),
    fewer: 1,
  },
  {
    rule: "REF001",
    says: /calls the pipeline "Missing"/,
    on: "Call",
    field: (form) => form.getByRole("combobox", { name: "Invoked pipeline" }),
    mend: (field) => field.fill("Other"),
    fewer: 1,
  },
  {
    rule: "EXP003",
    says: /"address"/,
    on: "Ask",
    field: (form) => form.getByRole("textbox", { name: "URL" }),
    mend: (field) => field.fill("@concat('https://', 'example.org')"),
    fewer: 1,
  },
  {
    rule: "EXP004",
    says: /"total"/,
    on: "Remember",
    field: (form) => form.getByRole("combobox", { name: "Name" }),
    mend: (field) => field.fill("count"),
    fewer: 1,
  },
  {
    rule: "STR007",
    says: /Error code is required/,
    on: "Stop",
    field: (form) => form.getByRole("textbox", { name: "Error code" }),
    mend: (field) => field.fill("500"),
    fewer: 1,
  },
];

test("each problem leads to its activity and field, and mending it takes it away", async ({ stage }) => {
  const { page } = stage;
  const form = properties(page);
  const tab = form.getByRole("tab", { name: /^Problems/ });
  const problems = page.getByRole("region", { name: "Problems" });
  const items = problems.getByRole("listitem");
  await stage.open();
  await openFile(page, jsonFile("other.json", { name: "Other", properties: { activities: [wait("Pause")] } }));
  await openFile(page, jsonFile("broken.json", broken));
  await expect(card(page, "Stop")).toBeVisible();
  await tab.click();
  await expect(items).toHaveCount(11);
  await expect(tab).toHaveAccessibleName("Problems 10 errors 1 warning");
  await stage.accessible("a list of problems");

  let left = 11;
  for (const { rule, says, on, field, mend, fewer } of stories) {
    await test.step(rule, async () => {
      await tab.click();
      const problem = problems.getByRole("button", { name: says }).filter({ hasText: rule });
      const shown = card(page, on);
      await expect(shown).toHaveAccessibleName(/1 (error|warning)/);
      await problem.click();
      await expect(shown).toHaveAttribute("aria-current", "true");
      await expect(field(form)).toBeFocused();
      await mend(field(form), page);
      left -= fewer;
      await tab.click();
      await expect(items).toHaveCount(left);
      await expect(problems.getByText(rule)).toHaveCount(rule === "STR001" ? 1 : 0);
    });
  }

  await test.step("what no form shows is mended in the JSON", async () => {
    await expect(tab).toHaveAccessibleName("Problems 1 error");
    await problems.getByRole("button", { name: /has no type/ }).click();
    await expect(card(page, "Typeless")).toHaveAttribute("aria-current", "true");
    await expect(form.getByRole("tabpanel", { name: "JSON" })).toBeFocused();
    await expect(form.locator(".view-lines")).toContainText("Typeless");
    await page.keyboard.press("Tab");
    await expect(form.getByRole("textbox", { name: /JSON|Editor content/ })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(
      '{ "name": "Typeless", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 1 } }',
    );
    await expect(card(page, "Typeless")).toHaveAccessibleName("Typeless, Wait activity");
    await expect(tab).toHaveAccessibleName("Problems");
    await tab.click();
    await expect(problems.getByText("No problems")).toBeVisible();
  });
  await expect(canvas(page).getByRole("group", { name: /error|warning/ })).toHaveCount(0);
});
