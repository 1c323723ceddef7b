import { beforeEach, expect, test } from "vitest";
import { publishRights } from "#azure/rights.ts";
import { factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import { createRights } from "./rights-store.ts";
import { isWriteRight, neededRights } from "./target/needed-rights.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

/** Where the account of the seed may look and not touch. */
const readOnly =
  "/subscriptions/2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20/resourceGroups/rg-analytics/providers/Microsoft.DataFactory/factories/analytics-playground";

const asked = async () =>
  (await sandbox.requests()).filter(({ path }) => path.includes("Microsoft.Authorization")).length;

test("rights are read once for a scope, and again when asked", async () => {
  const rights = createRights(publishRights);
  await rights.read(sandbox.client, factoryId);
  await rights.read(sandbox.client, factoryId);
  expect(rights.get()).toEqual({ at: "known", missing: [] });
  expect(await asked()).toBe(1);
  await rights.again();
  await rights.read(sandbox.client, readOnly);
  expect(await asked()).toBe(3);
});

test("of what is missing, only what the workspace needs is told, and only writes hold publishing back", async () => {
  const rights = createRights(publishRights);
  await rights.read(sandbox.client, readOnly);
  const state = rights.get();
  if (state.at !== "known") throw new Error(`The rights are ${state.at}.`);
  const actions = (...kinds: Parameters<typeof neededRights>[1]) =>
    neededRights(state.missing, kinds).map(({ action }) => action.replace("Microsoft.DataFactory/factories/", ""));
  expect(actions("pipeline", "linkedService")).toEqual(["linkedservices/write", "pipelines/write"]);
  expect(actions("factory")).toEqual([]);
  expect(actions()).toHaveLength(6);
  expect(state.missing.every(isWriteRight)).toBe(true);
  expect(publishRights.filter(isWriteRight)).toHaveLength(6);
});

test("what Azure does not tell is unknown, not missing", async () => {
  const rights = createRights(publishRights);
  await sandbox.order({ kind: "error", status: 403, match: { path: "Microsoft.Authorization" } });
  await rights.read(sandbox.client, factoryId);
  expect(rights.get()).toMatchObject({ at: "unknown", problem: { status: 403 } });
  await rights.again();
  expect(rights.get()).toEqual({ at: "known", missing: [] });
});
