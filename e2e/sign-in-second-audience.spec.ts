import { behind } from "./sandbox.ts";
import { chooseFactory, signIn } from "./signing-in.ts";
import { type AzureStage, expect, test } from "./stage-azure.ts";

const endpoint =
  "/subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/contoso-ml/batchEndpoints/churn-scoring";

async function openEndpoints(azure: AzureStage) {
  const { page } = azure;
  await azure.open();
  await signIn(azure);
  await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
  await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
  const card = page.getByRole("article", { name: "churn-scoring" });
  await expect(card).toBeVisible();
  return { card, check: () => card.getByRole("button", { name: "Check that it answers" }).click() };
}

test("an endpoint of Azure ML gets a token of its own audience, without another window", async ({ azure }) => {
  const { page } = azure;
  await behind(azure).set({ scoring: "here" });
  const { card, check } = await openEndpoints(azure);
  await check();
  await expect(card.getByRole("status")).toContainText("churn-scoring answers, and lists its jobs to you.");
  await azure.accessible("an endpoint that answers");
  expect(page.context().pages()).toHaveLength(1);
  const log = await behind(azure).requests();
  const audiences = (scoring: boolean) =>
    new Set(log.filter(({ path }) => path.startsWith("/scoring/") === scoring).map(({ audience }) => audience));
  expect([...audiences(true)]).toEqual(["https://ml.azure.com"]);
  expect([...audiences(false)]).toEqual(["https://management.azure.com"]);
});

test("an endpoint that does not answer says why: no right, no reading from here, a private link, another host", async ({
  azure,
}) => {
  // The browser itself writes down each answer that it may not show to the page.
  azure.expectsError(/CORS policy/);
  const azureMl = behind(azure);
  await azureMl.set({ scoring: "here-forbidden" });
  const { page } = azure;
  const { card, check } = await openEndpoints(azure);
  const says = card.getByRole("status");

  await check();
  await expect(says).toContainText("Your account may not do this");
  await expect(says).toContainText("AzureML Data Scientist");
  await azure.accessible("an endpoint that refuses the account");

  await azureMl.set({ scoring: "here-without-cors" });
  await check();
  await expect(says).toContainText("does not let a page of this site read its answers (CORS)");

  await azureMl.set({ publicNetworkAccess: "Disabled" });
  await page.reload();
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
  await check();
  await expect(says).toContainText("takes no calls from the public network (private link)");

  await azureMl.set({ scoring: "azure", publicNetworkAccess: "Enabled" });
  await azureMl.editAt(endpoint, { scoringUri: "https://scoring.example/jobs" });
  await page.reload();
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
  await expect(card).toContainText("Refused: it names an address at scoring.example, which is none of Azure ML.");
  await expect(card.getByRole("button", { name: "Check that it answers" })).toHaveCount(0);
  await azure.accessible("an endpoint with a foreign address");
});
