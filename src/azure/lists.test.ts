import { beforeEach, expect, test } from "vitest";
import { factoryId, type SandboxInTest, sandboxServer, subscriptionId, workspaceId } from "#testing/sandbox-server.ts";
import { getFactory, listFactories, listSubscriptions } from "./factories.ts";
import { deleteResource, getResource, listResources, putResource } from "./factory-resources.ts";
import { listBatchEndpoints, listWorkspaces } from "./machine-learning.ts";
import { collect } from "./pages.ts";
import type { FetchResponse } from "./ports.ts";
import { listResourceGroups } from "./resource-groups.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

async function all<T>(pages: Parameters<typeof collect<T>>[0]): Promise<readonly T[]> {
  const result = await collect(pages);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test("subscriptions come by name, without those that are disabled", async () => {
  const subscriptions = await all(listSubscriptions(sandbox.client));
  expect(subscriptions.map(({ name }) => name)).toEqual(["Contoso Data Platform", "Contoso Analytics"]);
  expect(subscriptions[0]?.id).toBe(subscriptionId);
});

test("factories arrive page by page, with identity and Git where they have them", async () => {
  const sizes: number[] = [];
  for await (const page of listFactories(sandbox.client, subscriptionId)) if (page.ok) sizes.push(page.value.length);
  expect(sizes).toEqual([5, 2]);
  const [dev, git, , , finance] = await all(listFactories(sandbox.client, subscriptionId));
  expect(dev).toMatchObject({ name: "contoso-ml-dev", resourceGroup: "rg-ml", location: "westeurope", git: undefined });
  expect(dev?.principalId).toMatch(/^7e0c9c1e/);
  expect(git?.git).toEqual({ account: "contoso", repository: "data-factory", branch: "main" });
  expect(finance?.principalId).toBeUndefined();
  expect(await getFactory(sandbox.client, factoryId)).toEqual({ ok: true, value: dev });
});

test("resource groups come with their place, and factories of one group only where it is named", async () => {
  const groups = await all(listResourceGroups(sandbox.client, subscriptionId));
  expect(groups).toEqual([
    { id: `/subscriptions/${subscriptionId}/resourceGroups/rg-ml`, name: "rg-ml", location: "westeurope" },
    { id: `/subscriptions/${subscriptionId}/resourceGroups/rg-data`, name: "rg-data", location: "northeurope" },
  ]);
  const sales = await all(listFactories(sandbox.client, subscriptionId, { resourceGroup: "rg-data" }));
  expect(sales.map(({ name }) => name)).toEqual(["contoso-finance", "contoso-sales", "contoso-telemetry"]);
});

test("a list that breaks off keeps its first page and ends with the problem", async () => {
  await sandbox.order({ kind: "error", status: 403, match: { path: "/factories", skip: 1 } });
  const pages = [];
  for await (const page of listFactories(sandbox.client, subscriptionId)) pages.push(page);
  expect(pages).toMatchObject([{ ok: true }, { ok: false, problem: { status: 403 } }]);
});

test("a nextLink to another host is refused, and nothing is sent there", async () => {
  const asked: string[] = [];
  const answering = (nextLink: string) => (url: string) => {
    asked.push(url);
    const response: FetchResponse = {
      status: 200,
      headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify({ value: [], nextLink })),
    };
    return Promise.resolve(response);
  };
  for (const link of ["https://elsewhere.example/subscriptions", "//elsewhere.example/x", "not an address"]) {
    asked.length = 0;
    const result = await collect(listSubscriptions(sandbox.connect({ fetch: answering(link) })));
    expect(result).toMatchObject({ ok: false, problem: { code: "ForeignLink" } });
    expect(asked).toHaveLength(1);
  }
  const circle = `${sandbox.endpoint}/subscriptions?$skiptoken=1`;
  const result = await collect(listSubscriptions(sandbox.connect({ fetch: answering(circle) })));
  expect(result).toMatchObject({ ok: false, problem: { code: "EndlessList" } });
});

test("resources of a factory are listed, read, written on condition and deleted, whatever their name", async () => {
  const name = "Précédent (100) [a]";
  const place = { factoryId, kind: "pipeline", name } as const;
  expect(await getResource(sandbox.client, place)).toEqual({ ok: true, value: undefined });
  const properties = { activities: [], description: "ü" };
  const made = await putResource(sandbox.client, place, { properties });
  if (!made.ok) throw new Error(made.problem.message);
  const read = await getResource(sandbox.client, place);
  expect(read).toMatchObject({ ok: true, value: { name, etag: made.value.etag, properties } });
  const stale = await putResource(sandbox.client, place, { properties, ifMatch: "stale" });
  expect(stale).toMatchObject({ ok: false, problem: { status: 412 } });
  const pipelines = await all(listResources(sandbox.client, place));
  expect(pipelines.map((pipeline) => pipeline.name)).toContain(name);
  expect(pipelines.length).toBeGreaterThan(5);
  expect(await deleteResource(sandbox.client, place)).toEqual({ ok: true, value: { existed: true } });
  expect(await deleteResource(sandbox.client, place)).toEqual({ ok: true, value: { existed: false } });
});

test("every kind has its path", async () => {
  const kinds = [
    "credential",
    "integrationRuntime",
    "linkedService",
    "dataset",
    "dataflow",
    "pipeline",
    "trigger",
    "globalParameter",
  ] as const;
  const counts = [];
  for (const kind of kinds) counts.push((await all(listResources(sandbox.client, { factoryId, kind }))).length);
  expect(counts).toEqual([1, 1, 4, 2, 1, 7, 1, 1]);
});

test("workspaces and their batch endpoints come with what a template needs", async () => {
  expect((await all(listWorkspaces(sandbox.client, subscriptionId))).map(({ id }) => id)).toEqual([workspaceId]);
  const endpoints = await all(listBatchEndpoints(sandbox.client, workspaceId));
  expect(endpoints).toHaveLength(6);
  expect(endpoints[0]).toMatchObject({
    name: "churn-scoring",
    scoringUri: "https://churn-scoring.westeurope.inference.ml.azure.com/jobs",
    defaultDeployment: "churn-v3",
    authMode: "AADToken",
  });
  expect(endpoints[2]?.defaultDeployment).toBeUndefined();
});
