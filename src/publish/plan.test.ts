import { beforeEach, expect, test } from "vitest";
import { resourceAddress } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { propertiesOf, type Workspace } from "#model/workspace.ts";
import { emptyFactoryId, factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import { factory, lake, orders, prepare, resource, robot, score, vault, workspaceOf } from "./fixtures/orders.ts";
import { readLiveFactory } from "./live.ts";
import { type Plan, planPublish } from "./plan.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

async function planned(workspace: Workspace, id = factoryId, options = {}): Promise<Plan> {
  const live = await readLiveFactory(sandbox.client, id, { workspace });
  if (!live.ok) throw new Error(live.problem.message);
  return planPublish(workspace, live.value, options);
}

const says = (plan: Plan) =>
  plan.steps.map((step) => `${step.action} ${step.name}${"why" in step ? `: ${step.why}` : ""}`);

test("against an empty factory everything is created, what others refer to first", async () => {
  const plan = await planned(factory, emptyFactoryId);
  expect(says(plan)).toEqual([
    "create Robot",
    "create Vault",
    "create Lake",
    "create Orders",
    "create Prepare",
    "create Score",
    "create EveryNight",
  ]);
  expect(plan.counts).toEqual({ create: 7, update: 0, unchanged: 0, blocked: 0, notPublished: 0 });
  expect(plan.steps.at(-1)).toMatchObject({ needs: ["pipeline/score"], note: expect.stringContaining("rests") });
});

test("a live resource is unchanged whatever the order of its keys, and an update where a value differs", async () => {
  const read = await readLiveFactory(sandbox.client, factoryId, { workspace: workspaceOf(prepare, lake, orders) });
  if (!read.ok) throw new Error(read.problem.message);
  const live = (key: string): JsonObject => {
    const found = [...read.value.resources].find(([name]) => name === key);
    if (found === undefined) throw new Error(key);
    return found[1].properties;
  };
  const backwards = (json: JsonObject) => Object.fromEntries(Object.entries(json).toReversed());
  const plan = await planned(
    workspaceOf(
      resource("pipeline", "TrainModel", backwards(live("pipeline/trainmodel"))),
      resource("pipeline", "loadorders", { ...live("pipeline/loadorders"), description: "new" }),
      resource("dataset", "OrdersParquet", live("dataset/ordersparquet")),
    ),
  );
  expect(says(plan)).toEqual(["unchanged OrdersParquet", "update loadorders", "unchanged TrainModel"]);
  const update = plan.steps[1];
  expect(update).toMatchObject({ action: "update", live: { name: "LoadOrders" } });
  expect(update?.action === "update" && update.etag).toMatch(/^0a00/);
});

test("a reference that neither side has blocks, and so does a need that is blocked itself", async () => {
  const plan = await planned(workspaceOf(score, prepare), emptyFactoryId);
  expect(says(plan)).toEqual([
    'blocked Prepare: It refers to the dataset "Orders", which is neither in this workspace nor in the factory. Add it, or correct the reference.',
    'blocked Score: It needs the pipeline "Prepare", which cannot be published itself: see there.',
  ]);
});

test("what the factory has already may be referred to, even if the workspace lacks it or cannot publish it", async () => {
  const caller = resource("pipeline", "Caller", {
    activities: [
      { name: "Call", typeProperties: { pipeline: { referenceName: "LOADORDERS", type: "PipelineReference" } } },
    ],
  });
  const masked = resource("linkedService", "Warehouse", {
    type: "AzureSqlDatabase",
    typeProperties: { password: { type: "SecureString", value: "**********" } },
  });
  const table = resource("dataset", "Table", {
    type: "AzureSqlTable",
    linkedServiceName: { referenceName: "Warehouse", type: "LinkedServiceReference" },
  });
  const plan = await planned(workspaceOf(caller, masked, table));
  expect(plan.steps.map(({ name, action }) => [name, action])).toEqual([
    ["Warehouse", "blocked"],
    ["Table", "create"],
    ["Caller", "create"],
  ]);
  expect(says(plan)[0]).toContain("typeProperties.password.value holds asterisks");
});

test("a masked linked service that nobody touched is unchanged; with its real secret it is written again, and says why", async () => {
  const workspace = workspaceOf(resource("linkedService", "Warehouse", {}));
  const read = await readLiveFactory(sandbox.client, factoryId, { workspace });
  const live = read.ok ? [...read.value.resources.values()].find(({ name }) => name === "Warehouse") : undefined;
  if (live === undefined) throw new Error("The sandbox has no Warehouse.");
  expect((await planned(workspaceOf(resource("linkedService", "Warehouse", live.properties)))).counts.unchanged).toBe(
    1,
  );
  const real = JSON.parse(JSON.stringify(live.properties).replace("**********", "abc")) as JsonObject;
  const plan = await planned(workspaceOf(resource("linkedService", "Warehouse", real)));
  expect(plan.steps).toMatchObject([{ action: "update", note: expect.stringContaining("does not show its secret") }]);
});

test("a circle blocks all in it, by name, and those that need them", async () => {
  const call = (name: string, callee: string) =>
    resource("pipeline", name, { activities: [{ pipeline: { referenceName: callee, type: "PipelineReference" } }] });
  const plan = await planned(
    workspaceOf(call("Third", "One"), call("One", "Two"), call("Two", "one"), call("Me", "Me")),
  );
  const all = says(plan);
  expect(all).toHaveLength(4);
  expect(all.filter((line) => line.includes('"One" → "Two" → "One"'))).toHaveLength(2);
  expect(all.filter((line) => line.includes('"Me" → "Me"'))).toHaveLength(1);
  expect(all.find((line) => line.startsWith("blocked Third"))).toContain('needs the pipeline "One"');
});

test("bad names, missing properties, doubles, started triggers and errors of the rules are blocked in words", async () => {
  const trigger = resource("trigger", "Nightly", { type: "ScheduleTrigger", typeProperties: {} });
  const bare = { ...resource("dataset", "Bare", {}), json: { name: "Bare" } };
  const wrong = resource("pipeline", "Wrong", { activities: [] });
  const address = resourceAddress("pipeline", "Wrong");
  const finding = { rule: "STR001", severity: "error", message: "An activity has no name.", address } as const;
  const plan = await planned(
    workspaceOf(
      resource("pipeline", "a/b", { activities: [] }),
      bare,
      resource("pipeline", "Twice", { activities: [] }),
      resource("pipeline", "TWICE", { activities: [] }),
      trigger,
      wrong,
    ),
    factoryId,
    { findings: [finding, { ...finding, message: "Second." }, { ...finding, severity: "warning", address: "x" }] },
  );
  expect(plan.counts.blocked).toBe(6);
  const why = (name: string) => says(plan).find((line) => line.startsWith(`blocked ${name}:`));
  expect(why("a/b")).toContain('cannot hold "/"');
  expect(why("Bare")).toContain('no "properties"');
  expect(why("Twice")).toContain("several resources");
  expect(why("TWICE")).toContain("several resources");
  expect(why("Nightly")).toContain("is started");
  expect(why("Wrong")).toContain("2 errors, the first: An activity has no name.");
});

test("kinds that are not published from here say so, and what needs a missing runtime is blocked", async () => {
  const runtime = resource("integrationRuntime", "Mine", { type: "SelfHosted" });
  const via = (name: string, runtimeName: string) =>
    resource("linkedService", name, {
      ...propertiesOf(vault),
      typeProperties: {},
      connectVia: { referenceName: runtimeName, type: "IntegrationRuntimeReference" },
    });
  const plan = await planned(
    workspaceOf(
      resource("factory", "f", {}),
      runtime,
      via("A", "Mine"),
      via("B", "onpremises"),
      resource("other", "o", {}),
    ),
  );
  expect(plan.steps.map(({ name, action }) => `${name} ${action}`)).toEqual([
    "A blocked",
    "B create",
    "Mine notPublished",
    "f notPublished",
    "o notPublished",
  ]);
  expect(says(plan)[0]).toContain('integration runtime "Mine", which the factory does not have');
});

test("only the kinds that matter are listed, to the last page; a problem on any page is the answer", async () => {
  const counts: number[] = [];
  await readLiveFactory(sandbox.client, factoryId, {
    workspace: workspaceOf(score),
    read: (count) => counts.push(count),
  });
  expect(counts).toEqual([5, 7]);
  expect((await sandbox.requests()).every(({ path }) => path.includes("/pipelines?"))).toBe(true);
  await sandbox.order({ kind: "error", status: 403, match: { path: "/credentials" } });
  const read = await readLiveFactory(sandbox.client, factoryId, { workspace: workspaceOf(score, robot) });
  expect(read).toMatchObject({ ok: false, problem: { status: 403 } });
});

test("three thousand pipelines that call each other are planned without a noticeable wait for each pair", () => {
  const chain = Array.from({ length: 3000 }, (_, at) =>
    resource("pipeline", `P${at}`, {
      activities: at === 2999 ? [] : [{ pipeline: { referenceName: `P${at + 1}`, type: "PipelineReference" } }],
    }),
  );
  const plan = planPublish(workspaceOf(...chain), { factoryId, resources: new Map() });
  expect(plan.counts.create).toBe(3000);
  expect(plan.steps[0]?.name).toBe("P2999");
});
