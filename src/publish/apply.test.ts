import { beforeEach, describe, expect, test } from "vitest";
import { listResources } from "#azure/factory-resources.ts";
import { collect } from "#azure/pages.ts";
import { propertiesOf, type Workspace } from "#model/workspace.ts";
import { emptyFactoryId, type Fault, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import { applyPlan, type StepResult } from "./apply.ts";
import { sameProperties, sentProperties } from "./compare.ts";
import { factory, lake, resource, robot, vault, workspaceOf } from "./fixtures/orders.ts";
import { isPublished } from "./kinds.ts";
import { readLiveFactory } from "./live.ts";
import { type Plan, planPublish } from "./plan.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

async function planned(workspace: Workspace): Promise<Plan> {
  const live = await readLiveFactory(sandbox.client, emptyFactoryId, { workspace });
  if (!live.ok) throw new Error(live.problem.message);
  return planPublish(workspace, live.value);
}

async function published(workspace: Workspace): Promise<readonly StepResult[]> {
  return applyPlan(await planned(workspace), { client: sandbox.client });
}

const states = (results: readonly StepResult[]) => Object.fromEntries(results.map(({ name, state }) => [name, state]));

/** What the factory really holds of the workspace's kinds, by kind and name. */
async function held(workspace: Workspace) {
  const all = new Map<string, Parameters<typeof sameProperties>[2]>();
  for (const kind of new Set(workspace.resources.map((one) => one.kind))) {
    if (!isPublished(kind)) continue;
    const list = await collect(listResources(sandbox.client, { factoryId: emptyFactoryId, kind }));
    if (!list.ok) throw new Error(list.problem.message);
    for (const { name, properties } of list.value) all.set(`${kind}/${name}`, properties);
  }
  return all;
}

async function expectHeld(workspace: Workspace) {
  const there = await held(workspace);
  expect([...there.keys()].toSorted()).toEqual(workspace.resources.map((one) => `${one.kind}/${one.name}`).toSorted());
  for (const one of workspace.resources) {
    const live = there.get(`${one.kind}/${one.name}`);
    expect(live && sameProperties(one.kind, sentProperties(one), live)).toBe(true);
  }
}

test("a first publish makes everything, tells every state on the way, and a second one finds nothing to do", async () => {
  const told: string[] = [];
  const plan = await planned(factory);
  const results = await applyPlan(plan, {
    client: sandbox.client,
    report: ({ name, state }) => void told.push(`${name} ${state}`),
  });
  expect(new Set(results.map(({ state }) => state))).toEqual(new Set(["done"]));
  expect(told.filter((line) => line.startsWith("Score"))).toEqual(["Score waiting", "Score running", "Score done"]);
  expect(told.indexOf("Prepare done")).toBeLessThan(told.indexOf("Score running"));
  await expectHeld(factory);
  expect((await planned(factory)).counts).toMatchObject({ unchanged: 7, create: 0, update: 0 });
});

test("the wire carries { properties } and nothing else; an update carries the etag that was read, never *", async () => {
  await published(workspaceOf(robot, vault));
  const changed = workspaceOf(
    robot,
    resource("linkedService", "VAULT", { ...propertiesOf(vault), description: "new" }),
  );
  const results = await published(changed);
  expect(states(results)).toEqual({ Robot: "unchanged", VAULT: "done" });
  const puts = (await sandbox.requests()).filter(({ method }) => method === "PUT");
  expect(puts.map(({ body }) => Object.keys(body as object))).toEqual([["properties"], ["properties"], ["properties"]]);
  expect(puts.map(({ headers }) => headers["if-match"])).toEqual([undefined, undefined, expect.stringMatching(/^\w/)]);
  // The factory's spelling of the name is kept.
  expect(puts[2]?.path).toContain("/linkedservices/Vault?");
});

test("never more than four requests at a time, and four where nothing needs another", async () => {
  const many = workspaceOf(
    ...Array.from({ length: 12 }, (_, at) => resource("pipeline", `P${at}`, { activities: [] })),
  );
  await sandbox.settings({ latency: 15 });
  const plan = await planned(many);
  let now = 0;
  let most = 0;
  const client = sandbox.connect({
    fetch: async (url, init) => {
      now += 1;
      most = Math.max(most, now);
      const response = await fetch(url, init);
      now -= 1;
      return response;
    },
  });
  expect(new Set((await applyPlan(plan, { client })).map(({ state }) => state))).toEqual(new Set(["done"]));
  expect(most).toBe(4);
});

test("a conflict overwrites nothing, shows theirs, and skips what depends on it; the rest is published", async () => {
  await published(factory);
  const mine = { ...factory, resources: factory.resources.map((one) => withDescription(one, "mine")) };
  const plan = await planned(mine);
  await sandbox.edit(`${emptyFactoryId}/pipelines/Prepare`, { properties: { description: "theirs" } });
  const results = await applyPlan(plan, { client: sandbox.client });
  expect(states(results)).toEqual({
    Robot: "done",
    Vault: "done",
    Lake: "done",
    Orders: "done",
    Prepare: "conflict",
    Score: "skipped",
    EveryNight: "skipped",
  });
  const conflict = results.find(({ state }) => state === "conflict");
  expect(conflict).toMatchObject({ theirs: { properties: { description: "theirs" } } });
  expect(results.at(-1)).toMatchObject({ why: 'Not published, because the pipeline "Prepare" is in conflict.' });
  expect((await held(factory)).get("pipeline/Prepare")).toMatchObject({ description: "theirs" });
});

test("something made or deleted by somebody else since the plan is a conflict too", async () => {
  await published(workspaceOf(robot));
  const plan = await planned(
    workspaceOf(withDescription(robot, "mine"), resource("pipeline", "New", { activities: [] })),
  );
  await sandbox.edit(`${emptyFactoryId}/credentials/Robot`, { delete: true });
  await sandbox.edit(`${emptyFactoryId}/pipelines/New`, { properties: { activities: [1] } });
  const results = await applyPlan(plan, { client: sandbox.client });
  expect(results).toMatchObject([
    { name: "Robot", state: "conflict", theirs: undefined, message: expect.stringContaining("deleted it") },
    { name: "New", state: "conflict", message: expect.stringContaining("made one of this name") },
  ]);
});

test("a failure names itself and takes along what depends on it, however far; independent resources are published", async () => {
  await sandbox.order({
    kind: "error",
    status: 403,
    code: "AuthorizationFailed",
    message:
      "The client does not have authorization to perform action 'Microsoft.DataFactory/factories/linkedservices/write'.",
    match: { method: "PUT", path: "/linkedservices/Lake" },
  });
  const alone = resource("pipeline", "Alone", { activities: [] });
  const results = await published({ ...factory, resources: [...factory.resources, alone] });
  expect(states(results)).toEqual({
    Robot: "done",
    Vault: "done",
    Lake: "failed",
    Orders: "skipped",
    Prepare: "skipped",
    Score: "skipped",
    EveryNight: "skipped",
    Alone: "done",
  });
  expect(results.find(({ name }) => name === "EveryNight")).toMatchObject({
    why: 'Not published, because the linked service "Lake" failed.',
  });
  expect(results.find(({ state }) => state === "failed")).toMatchObject({
    problem: { status: 403, message: expect.stringContaining("linkedservices/write") },
  });
  // The second attempt does what was left.
  expect(new Set(Object.values(states(await published(factory))))).toEqual(new Set(["unchanged", "done"]));
  await expectHeld({ ...factory, resources: [...factory.resources, alone] });
});

test("a linked service whose answer was lost is known by all but its secret, which Azure hides", async () => {
  const sql = resource("linkedService", "Sql", {
    type: "AzureSqlDatabase",
    typeProperties: { server: "s", password: { type: "SecureString", value: "abc" } },
  });
  await sandbox.order({ kind: "drop", when: "after", match: { method: "PUT" } });
  expect(states(await published(workspaceOf(sql)))).toEqual({ Sql: "done" });
  expect((await sandbox.requests()).filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("somebody else's new secret in the same moment is a conflict, though Azure shows both as asterisks", async () => {
  const sql = (value: string) =>
    resource("linkedService", "Sql", {
      type: "AzureSqlDatabase",
      typeProperties: { password: { type: "SecureString", value } },
    });
  await published(workspaceOf(sql("old")));
  const plan = await planned(workspaceOf(sql("mine")));
  const theirs = { typeProperties: { password: { type: "SecureString", value: "theirs" } } };
  await sandbox.edit(`${emptyFactoryId}/linkedservices/Sql`, { properties: theirs });
  expect(states(await applyPlan(plan, { client: sandbox.client }))).toEqual({ Sql: "conflict" });
});

test("when reading after a lost answer fails too, the result says that the outcome is unknown", async () => {
  await sandbox.order(
    { kind: "drop", when: "after", match: { method: "PUT" } },
    { kind: "error", status: 500, times: 9, match: { method: "GET", path: "/pipelines/P", skip: 1 } },
  );
  const results = await published(workspaceOf(resource("pipeline", "P", { activities: [] })));
  expect(results).toMatchObject([{ state: "failed", problem: { message: expect.stringContaining("is unknown") } }]);
});

test("stopped: what is on the wire ends, nothing new begins, and a wait is not waited out", async () => {
  const stop = new AbortController();
  const results = await applyPlan(await planned(factory), {
    client: sandbox.client,
    stop: stop.signal,
    report: ({ name, state }) => {
      if (name === "Vault" && state === "running") stop.abort();
    },
  });
  expect(states(results)).toMatchObject({ Robot: "done", Vault: "done", Lake: "skipped", EveryNight: "skipped" });
  expect(results.at(-1)).toMatchObject({ why: "Publishing was stopped before its turn." });
});

test("a wait is told as the reason why a step takes long", async () => {
  await sandbox.order({ kind: "throttle", retryAfter: 4, match: { method: "PUT" } });
  const told: StepResult[] = [];
  const plan = await planned(workspaceOf(robot));
  await applyPlan(plan, { client: sandbox.client, report: (result) => void told.push(result) });
  expect(told.map(({ state }) => state)).toEqual(["waiting", "running", "running", "done"]);
  expect(told[2]).toMatchObject({ message: "Azure asks to wait 4 s." });
});

describe("for each request of a publish in turn", () => {
  // Three are updates, four are creations: both ways of writing meet every fault.
  const before = workspaceOf(...[robot, vault, lake].map((one) => withDescription(one, "old")));
  const passing = {
    "429 with Retry-After": { kind: "throttle", retryAfter: 1 },
    "429 without": { kind: "throttle", retryAfter: null },
    "500": { kind: "error", status: 500 },
    "HTML 502": { kind: "error", status: 502, shape: "html" },
    "a cut-off body": { kind: "bad-json" },
    "dropped before the commit": { kind: "drop", when: "before" },
    "dropped after the commit": { kind: "drop", when: "after" },
  } as const satisfies Record<string, Fault>;
  const requests = 3 + 2 * 4;

  test.each(Object.entries(passing))(
    "%s: everything ends done, and the factory holds exactly what was wanted",
    async (_, fault) => {
      for (let skip = 0; skip < requests; skip += 1) {
        sandbox = server.state();
        await published(before);
        const plan = await planned(factory);
        expect(plan.counts).toMatchObject({ update: 3, create: 4 });
        await sandbox.order({ ...fault, match: { skip } });
        expect(new Set(Object.values(states(await applyPlan(plan, { client: sandbox.client }))))).toEqual(
          new Set(["done"]),
        );
        await expectHeld(factory);
      }
    },
  );

  test("403: what failed and what needs it is left out, planning again completes it", async () => {
    for (let skip = 0; skip < requests; skip += 1) {
      sandbox = server.state();
      await published(before);
      const plan = await planned(factory);
      await sandbox.order({ kind: "error", status: 403, match: { skip } });
      const results = await applyPlan(plan, { client: sandbox.client });
      expect(results.filter(({ state }) => state === "failed")).toHaveLength(1);
      await published(factory);
      await expectHeld(factory);
    }
  });

  test("somebody else's edit in that moment: one conflict, and their edit stays", async () => {
    // A creation is guarded by the reading right before it, an update by the etag of its PUT.
    const moments = [
      ...[0, 1, 2].map((skip) => ({ method: "PUT", skip })),
      ...[0, 1, 2, 3].map((skip) => ({ method: "GET", skip })),
    ];
    for (const match of moments) {
      sandbox = server.state();
      await published(before);
      const plan = await planned(factory);
      await sandbox.order({ kind: "edited-meanwhile", properties: { theirs: true }, match });
      const results = await applyPlan(plan, { client: sandbox.client });
      const conflict = results.find(({ state }) => state === "conflict");
      expect(conflict).toBeDefined();
      expect((await held(factory)).get(`${conflict?.kind}/${conflict?.name}`)).toMatchObject({ theirs: true });
    }
  });
});

function withDescription(one: ReturnType<typeof resource>, description: string) {
  return resource(one.kind, one.name, { ...propertiesOf(one), description });
}
