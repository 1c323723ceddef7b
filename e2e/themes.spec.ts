import { canvas, dependency } from "./canvas.ts";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile, scoreDaily } from "./files.ts";
import { behind, publish } from "./sandbox.ts";
import { expect, test } from "./stage.ts";

const dataset = {
  name: "Orders",
  properties: {
    type: "Parquet",
    linkedServiceName: { referenceName: "Lake", type: "LinkedServiceReference" },
    typeProperties: { location: { type: "AzureBlobFSLocation", fileSystem: "ml" } },
  },
};
const odd = "src/testing/fixtures/odd-activities.json";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    });

    test("the first screen, the gallery and the help can be read by everyone", async ({ stage }) => {
      const { page, accessible } = stage;
      await stage.open();
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await accessible("the empty factory");
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await accessible("the menu Open");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Help" }).click();
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await accessible("the shortcuts");
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: "Start from the gallery" }).click();
      await expect(page.getByRole("region", { name: "Templates" })).toBeVisible();
      await accessible("the gallery");
      await page.getByRole("searchbox", { name: "Search templates" }).fill("nothing like it");
      await accessible("a search without a result");
      await page.getByRole("searchbox", { name: "Search templates" }).fill("");
      await page.getByRole("button", { name: "Run batch endpoint (service principal)" }).click();
      await expect(page.getByRole("heading", { name: /^Parameters/ })).toBeVisible();
      await page.getByText("What each parameter means").click();
      await accessible("a template");
      await page.getByRole("button", { name: "View JSON" }).click();
      await accessible("the JSON of a template");
    });

    test("the forms, the problems and the JSON can be read by everyone", async ({ stage }) => {
      const { page, accessible } = stage;
      const form = properties(page);
      const tab = (name: string | RegExp) => form.getByRole("tab", { name });
      await stage.open();
      await openFile(page, odd);
      await expect(card(page, "Self")).toBeVisible();
      await expect(
        page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Close" }),
      ).toBeVisible();
      await accessible("wrong activities and a notice");
      await page.getByRole("button", { name: /^Messages/ }).click();
      await accessible("the messages");
      await page.keyboard.press("Escape");
      await page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Close" }).click();
      await tab(/^Problems/).click();
      await accessible("problems");

      await openFile(page, scoreDaily);
      await expect(card(page, "Wait for job")).toBeVisible();
      for (const name of ["Parameters", "Variables", "Settings"]) {
        await tab(name).click();
        await accessible(`the pipeline's ${name}`);
      }
      await tab(/^Problems/).click();
      await accessible("no problems");
      await tab("JSON").click();
      await expect(page.locator(".view-lines")).toContainText("Score-Daily");
      await accessible("the pipeline's JSON");

      for (const name of ["Run Batch-Endpoint", "Wait for job"]) {
        await card(page, name).click({ position: { x: 60, y: 36 } });
        for (const one of ["General", "Settings", "User properties"]) {
          await tab(one).click();
          await accessible(`${one} of ${name}`);
        }
      }
      await form.getByRole("button", { name: "Add user property" }).click();
      await accessible("a user property");
      await tab("JSON").click();
      await expect(page.locator(".view-lines")).toContainText("Wait for job");
      await accessible("the JSON of an activity");
    });

    test("the canvas, its menus, the code view and a second tab can be read by everyone", async ({ stage }) => {
      const { page, accessible } = stage;
      await stage.open();
      await openFile(page, scoreDaily);
      await card(page, "Run Batch-Endpoint").click();
      await card(page, "Alert").click({ modifiers: ["Shift"] });
      await accessible("two activities selected");
      await dependency(page, "Wait for job runs on success of Run Batch-Endpoint").click();
      await expect(canvas(page).getByRole("toolbar", { name: "Outcomes" })).toBeVisible();
      await accessible("a dependency selected");
      await card(page, "Alert").click({ button: "right" });
      await page.getByRole("menuitem", { name: /^Connect to/ }).hover();
      await expect(page.getByRole("menuitem", { name: "On skip" })).toBeVisible();
      await accessible("the menu of a card");
      await page.getByRole("menuitem", { name: "On skip" }).click();
      await accessible("the choice of a target");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Add new resource" }).click();
      await page.getByRole("menuitem", { name: "Pipeline", exact: true }).hover();
      await accessible("the + menu");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await card(page, "Wait for job").getByRole("button", { name: "Collapse" }).click();
      await accessible("a collapsed container");
      await page.getByRole("button", { name: "Collapse panel" }).click();
      await page.getByRole("button", { name: "Code", exact: true }).click();
      await expect(page.getByRole("region", { name: "Code" }).locator(".view-lines")).toContainText("TridentNotebook");
      await accessible("the code view");

      await openFile(page, jsonFile("orders.json", dataset));
      await expect(properties(page).getByRole("combobox", { name: "Store" })).toHaveValue("AzureBlobFSLocation");
      await accessible("the form of a dataset");
      await properties(page).getByRole("tab", { name: "JSON" }).click();
      await expect(page.locator(".view-lines")).toContainText("AzureBlobFSLocation");
      await accessible("a dataset as JSON");
      const second = await page.context().newPage();
      await second.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await second.goto("/");
      await expect(second.getByText("This workspace is open in another tab")).toBeVisible();
      await stage.accessible("a second tab", second);
    });

    test("connecting and publishing can be read by everyone", async ({ stage }) => {
      const { page, accessible } = stage;
      const azure = behind(stage);
      await stage.open();
      await openFile(page, scoreDaily);
      await openFile(page, jsonFile("orders.json", dataset));
      await page.getByRole("button", { name: "Azure", exact: true }).click();
      await expect(page.getByRole("button", { name: "Connect to the sandbox" })).toBeVisible();
      await accessible("the connect page");
      stage.connects();
      await page.getByRole("button", { name: "Connect to the sandbox" }).click();
      await page.getByRole("option", { name: /Contoso Data Platform/ }).click();
      await expect(page.getByRole("option", { name: /^contoso-ml-git/ })).toBeVisible();
      await accessible("the choice of a factory");
      await page.getByRole("option", { name: /^contoso-ml-dev/ }).click();
      await expect(page.getByRole("tab", { name: "Create 1" })).toBeVisible();
      await accessible("a plan to create");
      await publish(page, 1);
      await expect(page.getByRole("main").getByText(/^Published 1 resource/)).toBeVisible();
      await accessible("the result");

      const summary = (says: RegExp) => expect(page.getByRole("main").getByText(says)).toBeVisible();
      await azure.edit("Score-Daily", { description: "Theirs", annotations: ["night"] });
      await page.getByRole("button", { name: "Compare again" }).click();
      await expect(page.getByRole("tab", { name: "Update 1" })).toBeVisible();
      await accessible("a plan to update");
      await page.getByRole("button", { name: "Publish 1 to Sandbox" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await accessible("the confirmation");
      await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
      await azure.order({ kind: "error", status: 403, code: "AuthorizationFailed", match: { method: "PUT" } });
      await publish(page, 1);
      await summary(/1 failed/);
      await accessible("a refusal");
      await page.getByRole("button", { name: "Compare again" }).click();
      await expect(page.getByRole("tab", { name: "Update 1" })).toBeVisible();
      await azure.edit("Score-Daily", { description: "Theirs again" });
      await publish(page, 1);
      await summary(/1 in conflict/);
      await accessible("a conflict");
      await page.getByRole("tab", { name: "Blocked 1" }).click();
      await accessible("a resource that is held back");

      await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
      await page.getByRole("option", { name: /^contoso-ml\b/ }).click();
      await expect(page.getByRole("button", { name: "Use in a new pipeline" }).first()).toBeVisible();
      await accessible("batch endpoints");
    });
  });
}

test("with forced colours every screen is drawn and works", async ({ stage }) => {
  const { page, accessible } = stage;
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await stage.open();
  await accessible("the empty factory in forced colours");
  await page.getByRole("button", { name: "Start from the gallery" }).click();
  await page.getByRole("button", { name: "Run batch endpoint (managed identity)" }).click();
  await accessible("the gallery in forced colours");
  await page.getByRole("button", { name: "Use template" }).click();
  await card(page, "Run Batch-Endpoint").click();
  await expect(properties(page).getByRole("textbox", { name: "URL" })).toBeVisible();
  await expect(dependency(page, "Wait for job runs on success of Run Batch-Endpoint")).toBeVisible();
  await accessible("authoring in forced colours");
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await expect(page.getByRole("button", { name: "Connect to the sandbox" })).toBeVisible();
  await accessible("the connect page in forced colours");
});
