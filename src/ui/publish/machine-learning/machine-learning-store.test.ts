import { beforeEach, expect, test } from "vitest";
import { getFactory } from "#azure/factories.ts";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import { factoryId, type SandboxInTest, sandboxServer, subscriptionId, workspaceId } from "#testing/sandbox-server.ts";
import { sandboxPlace, type Target } from "../place.ts";
import { createMachineLearning } from "./machine-learning-store.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
let target: Target;
beforeEach(async () => {
  sandbox = server.state();
  const factory = await getFactory(sandbox.client, factoryId);
  if (!factory.ok) throw new Error(factory.problem.message);
  const subscription = { id: subscriptionId, name: "Contoso", tenantId: undefined };
  target = { place: sandboxPlace(sandbox.endpoint), subscription, factory: factory.value };
});

const endpointIn = (items: readonly BatchEndpoint[], wanted: string): BatchEndpoint => {
  const found = items.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no endpoint ${wanted}.`);
  return found;
};

test("the only workspace is picked at once; its endpoints and the user's rights on it are read", async () => {
  const store = createMachineLearning();
  await store.show(target);
  await expect.poll(() => store.endpoints.get().state.at).toBe("whole");
  await expect.poll(() => store.rights.get()).toEqual({ at: "known", missing: [] });
  expect(store.get().workspace?.id).toBe(workspaceId);
  const count = (await sandbox.requests()).length;
  await store.show(target);
  expect(await sandbox.requests()).toHaveLength(count);
});

test("an endpoint is tried only in a user's name, and one with a foreign address never is", async () => {
  const id = `${workspaceId}/batchEndpoints/churn-scoring`;
  await sandbox.edit(id, { properties: { scoringUri: "https://elsewhere.example/jobs" } });
  const store = createMachineLearning();
  await store.show(target);
  await expect.poll(() => store.endpoints.get().state.at).toBe("whole");
  const { items } = store.endpoints.get();
  const foreign = endpointIn(items, "churn-scoring");
  expect(foreign).toMatchObject({ scoringUri: undefined, foreignScoringHost: "elsewhere.example" });
  await store.check(foreign);
  const honest = endpointIn(items, "demand-forecast");
  await store.check(honest);
  const { checks } = store.get();
  expect([checks.get(foreign.id)?.is, checks.get(honest.id)?.is]).toEqual(["foreign", "not-asked"]);
});
