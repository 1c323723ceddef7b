import { card, properties as propertiesOf } from "./cards.ts";
import { expect, test } from "./stage.ts";

test("from the gallery to a published pipeline", async ({ stage }) => {
  const { page } = stage;
  const properties = propertiesOf(page);

  await test.step("the page opens on an empty factory with its four choices and the drop zone", async () => {
    await stage.open();
    for (const choice of [
      "Open folder",
      "Import from pipeline template",
      "Start from the gallery",
      "Connect to Azure",
    ]) {
      await expect(page.getByRole("button", { name: choice })).toBeVisible();
    }
    await expect(page.getByText("No sign-in is needed")).toBeVisible();
    await stage.accessible("the empty factory");
  });

  await test.step("a template of the gallery becomes a pipeline, inner activities drawn inline", async () => {
    await page.getByRole("button", { name: "Start from the gallery" }).click();
    await page.getByRole("button", { name: "Run batch endpoint (managed identity)" }).click();
    await expect(page.getByRole("heading", { name: /^Parameters/ })).toBeVisible();
    await stage.accessible("the gallery");
    await page.getByRole("button", { name: "Use template" }).click();
    for (const name of [
      "Run Batch-Endpoint",
      "Wait for job",
      "Wait",
      "Check status",
      "Job succeeded?",
      "Report failure",
    ]) {
      await expect(card(page, name)).toBeVisible();
    }
    await stage.accessible("the pipeline");
  });

  await test.step("a Web activity is dragged from the palette and connected on failure", async () => {
    const web = page.getByRole("region", { name: "Activities" }).getByRole("button", { name: "Web", exact: true });
    await web.dragTo(page.getByRole("application"), { targetPosition: { x: 260, y: 330 } });
    await expect(card(page, "Web1")).toBeVisible();
    await card(page, "Run Batch-Endpoint").hover();
    const port = card(page, "Run Batch-Endpoint").getByRole("button", { name: "On fail" });
    await port.dragTo(card(page, "Web1"), { steps: 8 });
    await expect(card(page, "Web1")).toHaveAccessibleName(/runs on failure of Run Batch-Endpoint/);
  });

  await test.step("its form is filled, and what is missing is said while it is", async () => {
    await card(page, "Web1").click();
    await properties.getByRole("tab", { name: "Settings" }).click();
    await properties.getByRole("textbox", { name: "URL" }).fill("https://alerts.contoso.com/score");
    await properties.getByRole("combobox", { name: "Method" }).selectOption("POST");
    await expect(card(page, "Web1")).toHaveAccessibleName(/1 error/);
    await properties.getByRole("textbox", { name: "Body" }).fill('{"text": "Scoring failed"}');
    await expect(card(page, "Web1")).not.toHaveAccessibleName(/error/);
    await stage.accessible("a filled form");
  });

  await test.step("an activity is renamed; dependencies and expressions follow", async () => {
    await card(page, "Run Batch-Endpoint").click();
    await properties.getByRole("tab", { name: "General" }).click();
    await properties.getByRole("textbox", { name: "Name", exact: true }).fill("Score");
    await properties.getByRole("textbox", { name: "Name", exact: true }).press("Enter");
    await expect(card(page, "Wait for job")).toHaveAccessibleName(/runs on success of Score/);
    await card(page, "Check status").click();
    await properties.getByRole("tab", { name: "Settings" }).click();
    await expect(properties.getByRole("textbox", { name: "URL" })).toHaveValue(/activity\('Score'\)\.output/);
  });

  await test.step("undo and redo go through everything", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(card(page, "Run Batch-Endpoint")).toBeVisible();
    while (await page.getByRole("button", { name: "Undo" }).isEnabled())
      await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
    while (await page.getByRole("button", { name: "Redo" }).isEnabled())
      await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("treeitem", { name: /^Run-BatchEndpoint/ }).click();
    await expect(card(page, "Web1")).toHaveAccessibleName(/runs on failure of Score/);
  });

  await test.step("the sandbox is connected, a factory picked, its batch endpoints are listed", async () => {
    await page.getByRole("button", { name: "Azure", exact: true }).click();
    await stage.accessible("the connect page");
    stage.connects();
    await page.getByRole("button", { name: "Connect to the sandbox" }).click();
    await page.getByRole("option", { name: /Contoso Data Platform/ }).click();
    await stage.accessible("the choice of a factory");
    await page.getByRole("option", { name: /^contoso-ml-dev/ }).click();
    await expect(page.getByRole("banner").getByText("Sandbox", { exact: true })).toBeVisible();
    await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
    await page.getByRole("option", { name: /^contoso-ml\b/ }).click();
    await expect(page.getByText(/https:\/\/[\w-]+\.westeurope\.inference\.ml\.azure\.com\/jobs/).first()).toBeVisible();
    await stage.accessible("batch endpoints");
  });

  await test.step("Publish all shows the plan, is confirmed, and each resource is done", async () => {
    await page.getByRole("button", { name: "Publish all" }).click();
    for (const count of ["Create 1", "Update 0", "Unchanged 0"]) {
      await expect(page.getByRole("tab", { name: count })).toBeVisible();
    }
    await stage.accessible("the plan");
    await page.getByRole("button", { name: "Publish 1 to Sandbox" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("contoso-ml-dev");
    await stage.accessible("the confirmation");
    await dialog.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByRole("main").getByText(/^Done/).first()).toBeVisible();
    await stage.accessible("the result");
    const published = await page.request.get(
      new URL(
        "subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10/resourceGroups/rg-ml/providers/Microsoft.DataFactory/factories/contoso-ml-dev/pipelines/Run-BatchEndpoint?api-version=2018-06-01",
        stage.sandbox,
      ).href,
    );
    const { properties: live } = await published.json();
    expect(live.activities.map((activity: { name: string }) => activity.name)).toEqual([
      "Score",
      "Wait for job",
      "Job succeeded?",
      "Web1",
    ]);
  });

  await test.step("the tab is closed in the middle of typing; reopened, nothing is missing", async () => {
    await page.getByRole("button", { name: "Author", exact: true }).click();
    await card(page, "Web1").click();
    await properties.getByRole("tab", { name: "Settings" }).click();
    await properties.getByRole("textbox", { name: "URL" }).press("End");
    await properties.getByRole("textbox", { name: "URL" }).pressSequentially("?half");
    await properties.getByRole("tab", { name: "General" }).click();
    await properties.getByRole("textbox", { name: "Retry", exact: true }).fill("tw");
    await page.close();
    const again = await page.context().newPage();
    await again.goto("/");
    await expect(again.getByRole("region", { name: "Notifications" }).getByText(/Recovered \d+ edits/)).toBeVisible();
    await card(again, "Web1").click();
    await again.getByRole("tab", { name: "Settings" }).click();
    await expect(again.getByRole("textbox", { name: "URL" })).toHaveValue("https://alerts.contoso.com/score?half");
    await again.getByRole("tab", { name: "General" }).click();
    await expect(again.getByRole("textbox", { name: "Retry", exact: true })).toHaveValue("tw");
    await expect(card(again, "Web1")).toHaveAccessibleName(/runs on failure of Score/);
  });
});
