/** The hand of the journeys that begin with an empty factory: menus, drags, and typing into fields. No JSON, no import. */
import { expect, type Locator, type Page } from "@playwright/test";
import { canvas, paletteEntry } from "./canvas.ts";
import { card, properties } from "./cards.ts";

const tab = (page: Page, name: string) => properties(page).getByRole("tab", { name });
const panel = (page: Page, act: "Collapse" | "Expand") =>
  properties(page).getByRole("button", { name: `${act} panel` });

/** Takes a name with Enter, as every name is taken. */
async function take(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.press("Enter");
}

/** Begins with an empty pipeline, and names it. */
export async function startWithPipeline(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "empty pipeline" }).click();
  await tab(page, "Settings").click();
  await take(properties(page).getByRole("textbox", { name: "Name", exact: true }), name);
  await expect(page.getByRole("tab", { name, exact: true })).toBeVisible();
}

/** A new dataset by the + menu: its type is searched for, its name given. Its form is what is returned. */
export async function newDataset(page: Page, search: string, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "Add new resource" }).click();
  await page.getByRole("menuitem", { name: /^Dataset/ }).click();
  await page.getByRole("dialog", { name: "New dataset" }).getByRole("searchbox").fill(search);
  await page.getByRole("dialog", { name: "New dataset" }).getByRole("searchbox").press("Enter");
  const form = properties(page);
  await take(form.getByRole("textbox", { name: "Name", exact: true }), name);
  await expect(page.getByRole("tab", { name, exact: true })).toBeVisible();
  return form;
}

export interface Declaration {
  readonly name: string;
  readonly type?: string;
  readonly defaultValue?: string;
}

/** Rows of the table of parameters (or variables) that is shown. */
export async function declare(form: Locator, declarations: readonly Declaration[], one = "parameter"): Promise<void> {
  for (const { name, type, defaultValue } of declarations) {
    await form.getByRole("button", { name: `New ${one}` }).click();
    const fresh = form.getByRole("row").last();
    await take(fresh.getByRole("textbox", { name: /^Name of/ }), name);
    if (type !== undefined)
      await form.getByRole("combobox", { name: `Type of ${name}`, exact: true }).selectOption(type);
    const value = form.getByRole("textbox", { name: `Default value of ${name}`, exact: true });
    await expect(value).toBeVisible();
    if (defaultValue !== undefined) await value.fill(defaultValue);
  }
}

/** The parameters of the pipeline that is shown, while nothing on its canvas is selected. */
export async function declareParameters(page: Page, declarations: readonly Declaration[]): Promise<void> {
  await tab(page, "Parameters").click();
  await declare(properties(page), declarations);
}

/** Gives the canvas the height of the panel, or takes it back. */
export async function collapsePanel(page: Page): Promise<void> {
  await panel(page, "Collapse").click();
}
export async function expandPanel(page: Page): Promise<void> {
  await panel(page, "Expand").click();
}

/** Drags an entry of the Activities pane to a place, and waits for its card under the name that it gets. */
export async function dropActivity(
  page: Page,
  {
    entry,
    fresh,
    onto,
    at,
  }: {
    readonly entry: string;
    readonly fresh: string;
    readonly onto?: Locator;
    readonly at?: { readonly x: number; readonly y: number };
  },
): Promise<void> {
  const place = at === undefined ? {} : { targetPosition: at };
  await paletteEntry(page, entry).dragTo(onto ?? canvas(page), { steps: 8, ...place });
  await expect(card(page, fresh)).toBeVisible();
}

/** The name on a card: where it is taken hold of, since the middle of a container is what it holds. */
function nameOn(page: Page, name: string): Locator {
  return card(page, name).getByText(name, { exact: true });
}

/** Draws a dependency from a port of one card to another card. */
export async function connect(page: Page, from: string, to: string, port = "On success"): Promise<void> {
  await card(page, from).hover({ position: { x: 40, y: 38 } });
  await card(page, from)
    .getByRole("button", { name: port })
    .dragTo(card(page, to), { steps: 8, targetPosition: { x: 40, y: 38 } });
  await expect(card(page, to)).toHaveAccessibleName(new RegExp(`runs on .* of ${from}`));
}

/** Selects a card, gives its activity a name, and shows its settings. */
export async function settingsOf(page: Page, fresh: string, name: string): Promise<Locator> {
  await nameOn(page, fresh).click();
  await tab(page, "General").click();
  await take(properties(page).getByRole("textbox", { name: "Name", exact: true }), name);
  await expect(card(page, name)).toBeVisible();
  await tab(page, "Settings").click();
  return properties(page);
}

/** Sets a box. One that shows a default says so in the document once it has been clicked there and back. */
export async function tick(box: Locator, wanted: boolean): Promise<void> {
  if ((await box.isChecked()) === wanted) await box.click();
  await box.setChecked(wanted);
}

/** Names with values, beneath their field: parameters of a job, of a pipeline, headers. */
export async function fillNames(group: Locator, word: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await take(group.getByRole("combobox", { name: `New ${word}` }), name);
    await group.getByRole("textbox", { name: new RegExp(`^(Value of ${name}|${name} of .*)$`) }).fill(value);
  }
}

/** Values for the parameters that a dataset or a pipeline declares. */
export async function fillParameters(
  form: Locator,
  of: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const group = form.getByRole("group", { name: `Parameters of ${of}` });
  for (const [name, value] of Object.entries(values)) {
    await group.getByRole("textbox", { name: `${name} of ${of}`, exact: true }).fill(value);
  }
}
