import type { Page } from "@playwright/test";
import { card, properties } from "./cards.ts";
import { jsonFile, openFile, scoreDaily } from "./files.ts";
import { behind, connect, publish } from "./sandbox.ts";
import { expect, test } from "./stage.ts";

const main = (page: Page) => page.getByRole("main");
const plan = (page: Page) => page.getByRole("region", { name: "Plan" });
const row = (page: Page, name: string) => plan(page).getByRole("button", { name: new RegExp(name) });
const again = (page: Page) => page.getByRole("button", { name: "Compare again" }).click();

async function expectCounts(page: Page, ...counts: readonly string[]): Promise<void> {
  for (const count of counts) await expect(page.getByRole("tab", { name: count })).toBeVisible();
}

async function describe(page: Page, pipeline: string, text: string): Promise<void> {
  await page.getByRole("button", { name: "Author", exact: true }).click();
  await page.getByRole("treeitem", { name: new RegExp(`^${pipeline}`) }).click();
  await properties(page).getByRole("tab", { name: "Settings" }).click();
  await properties(page).getByRole("textbox", { name: "Description" }).fill(text);
}

const calls = (pipeline: string) => ({
  name: `Call ${pipeline}`,
  type: "ExecutePipeline",
  typeProperties: { pipeline: { referenceName: pipeline, type: "PipelineReference" }, waitOnCompletion: true },
});
const pipeline = (name: string, ...activities: readonly object[]) =>
  jsonFile(`${name}.json`, { name, properties: { activities } });
const pause = { name: "Pause", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } };

test("what is there is left alone, an edit is shown before it is made, somebody else's is never overwritten", async ({
  stage,
}) => {
  const { page } = stage;
  const azure = behind(stage);
  await stage.open();
  await openFile(page, scoreDaily);
  await expect(card(page, "Wait for job")).toBeVisible();

  await test.step("the first time it is created", async () => {
    await connect(stage);
    await expectCounts(page, "Create 1", "Update 0", "Unchanged 0");
    await publish(page, 1);
    await expect(main(page).getByText(/^Published 1 resource to contoso-ml-dev/)).toBeVisible();
  });

  await test.step("the second time nothing is left to do", async () => {
    await again(page);
    await expectCounts(page, "Create 0", "Update 0", "Unchanged 1");
    await expect(main(page).getByText("Nothing to publish")).toBeVisible();
    expect(await azure.writes()).toEqual(["Score-Daily 200"]);
  });

  await test.step("an edit is an update that shows the property, before and after", async () => {
    await describe(page, "Score-Daily", "Scores every night");
    await page.getByRole("button", { name: "Publish all" }).click();
    await expectCounts(page, "Create 0", "Update 1", "Unchanged 0");
    const changes = page.getByRole("list", { name: "Changed properties" });
    await expect(changes.getByRole("listitem")).toHaveCount(1);
    await expect(changes).toContainText("description");
    await expect(changes).toContainText("Scores every night");
  });

  await test.step("somebody else's edit between comparing and publishing is a conflict: nothing is overwritten", async () => {
    await azure.edit("Score-Daily", { description: "Theirs", concurrency: 3 });
    await publish(page, 1);
    await expect(main(page).getByText(/Published 0 of 1 resource to contoso-ml-dev: 1 in conflict/)).toBeVisible();
    await expect(page.getByRole("tab", { name: "Conflict 1" })).toBeVisible();
    await expect(
      main(page).getByText("Changed in Azure meanwhile; nothing was overwritten. Compare again."),
    ).toBeVisible();
    const changes = page.getByRole("list", { name: "Changed properties" });
    await expect(changes).toContainText("Theirs");
    await expect(changes).toContainText("Scores every night");
    expect(await azure.pipeline("Score-Daily")).toMatchObject({ description: "Theirs", concurrency: 3 });
    await stage.accessible("a conflict");
  });

  await test.step("compared again, the plan says what would become of theirs, and then it is ours", async () => {
    await again(page);
    await expectCounts(page, "Update 1", "Conflict 0");
    const changes = page.getByRole("list", { name: "Changed properties" });
    await expect(changes).toContainText("Theirs");
    await expect(changes).toContainText("concurrency");
    await publish(page, 1);
    await expect(main(page).getByText(/^Published 1 resource to contoso-ml-dev/)).toBeVisible();
    expect((await azure.pipeline("Score-Daily"))?.["description"]).toBe("Scores every night");
  });

  await test.step("one that somebody makes under the same name meanwhile is a conflict as well", async () => {
    await page.getByRole("button", { name: "Author", exact: true }).click();
    await openFile(page, pipeline("Fresh", pause));
    await expect(card(page, "Pause")).toBeVisible();
    await page.getByRole("button", { name: "Publish all" }).click();
    await expectCounts(page, "Create 1", "Unchanged 1");
    await azure.edit("Fresh", { activities: [], description: "Theirs" });
    await publish(page, 1);
    await expect(page.getByRole("tab", { name: "Conflict 1" })).toBeVisible();
    expect(await azure.pipeline("Fresh")).toEqual({ activities: [], description: "Theirs" });
  });
});

test("waits are said and waited out, a refusal is shown in full, and what needs it is named", async ({ stage }) => {
  const { page } = stage;
  const azure = behind(stage);
  await stage.open();
  await openFile(page, pipeline("Clean", pause));
  await openFile(page, pipeline("Train", calls("Clean")));
  await openFile(page, pipeline("Night", calls("Train")));
  await openFile(page, pipeline("Alone", pause));
  await expect(page.getByRole("treeitem", { name: /^Alone/ })).toBeVisible();
  await connect(stage);
  await expectCounts(page, "Create 4");

  await test.step("a refusal shows what Azure said, what to do, its code and its request id", async () => {
    await azure.order({
      kind: "error",
      status: 403,
      code: "AuthorizationFailed",
      message:
        "The client 'ml' does not have authorization to perform action 'Microsoft.DataFactory/factories/pipelines/write'.",
      match: { method: "PUT", path: "/pipelines/Clean" },
    });
    await publish(page, 4);
    await expect(
      main(page).getByText(/Published 1 of 4 resources to contoso-ml-dev: 1 failed, 2 not tried/),
    ).toBeVisible();
    await row(page, "Clean").click();
    const said = main(page).getByRole("alert");
    await expect(said).toContainText("does not have authorization to perform action");
    await expect(said).toContainText("Data Factory Contributor");
    await expect(said).toContainText("Code AuthorizationFailed");
    await expect(said).toContainText(/Request ID [0-9a-f-]{36}/);
    await stage.accessible("a refusal");
  });

  await test.step("what needs it is left out, the first cause named; what does not is done", async () => {
    for (const name of ["Train", "Night"]) {
      await row(page, name).click();
      await expect(main(page).getByText('Not published, because the pipeline "Clean" failed.')).toBeVisible();
      expect(await azure.pipeline(name)).toBeUndefined();
    }
    await expect(row(page, "Alone")).toContainText("Done");
    expect(await azure.pipeline("Alone")).toBeDefined();
  });

  await test.step("a wait that Azure asks for is said and waited out", async () => {
    await again(page);
    await expectCounts(page, "Create 3", "Unchanged 1");
    await azure.order({ kind: "throttle", retryAfter: 5, match: { method: "PUT", path: "/pipelines/Clean" } });
    await publish(page, 3);
    await expect(row(page, "Clean")).toContainText("Azure asks to wait 5 s.");
    await expect(main(page).getByText(/^Published 3 resources to contoso-ml-dev/)).toBeVisible();
    expect((await azure.writes()).filter((write) => write.startsWith("Clean"))).toEqual([
      "Clean 403",
      "Clean 429",
      "Clean 200",
    ]);
  });

  await test.step("so is one whose length the browser may not read", async () => {
    await describe(page, "Alone", "Again");
    await page.getByRole("button", { name: "Publish all" }).click();
    await expectCounts(page, "Update 1", "Unchanged 3");
    await azure.set({ exposeHeaders: false });
    await azure.order({ kind: "throttle", retryAfter: 1, match: { method: "PUT", path: "/pipelines/Alone" } });
    await publish(page, 1);
    await expect(row(page, "Alone")).toContainText(/Azure limits how often it is asked; next try in [5-7] s\./);
    await expect(main(page).getByText(/^Published 1 resource to contoso-ml-dev/)).toBeVisible();
    expect((await azure.pipeline("Alone"))?.["description"]).toBe("Again");
  });
});

test("publishing goes on while the user is elsewhere, and is there on coming back", async ({ stage }) => {
  const { page } = stage;
  const azure = behind(stage);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/pipelines\/Slow/, async (route) => {
    if (route.request().method() === "PUT") await released;
    await route.continue();
  });
  await stage.open();
  await openFile(page, pipeline("Slow", pause));
  await openFile(page, pipeline("After", calls("Slow")));
  await connect(stage);
  await publish(page, 2);
  await expect(row(page, "Slow")).toContainText("Publishing");

  await page.getByRole("button", { name: "Author", exact: true }).click();
  await expect(card(page, "Call Slow")).toBeVisible();
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await expect(main(page).getByText("0 of 2 resources ended")).toBeVisible();
  await expect(row(page, "After")).toContainText("Waiting");

  await page.getByRole("button", { name: "Author", exact: true }).click();
  release();
  const notices = page.getByRole("region", { name: "Notifications" });
  await expect(notices.getByText("Published 2 resources to contoso-ml-dev.")).toBeVisible();
  await notices.getByRole("button", { name: "Show" }).click();
  await expect(main(page).getByText(/^Published 2 resources to contoso-ml-dev/)).toBeVisible();
  await expect(row(page, "Slow")).toContainText("Done");
  expect(await azure.pipeline("After")).toBeDefined();
});
