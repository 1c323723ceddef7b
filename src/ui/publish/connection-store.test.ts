import { beforeEach, expect, test } from "vitest";
import { openRecentTargets } from "#platform/recent-targets.ts";
import { createSession } from "#store/session.ts";
import { factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import { createConnection } from "./connection-store.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

/** A device: what is remembered on it outlives the page. */
function device() {
  let kept: string | null = null;
  const storage = {
    getItem: () => kept,
    setItem: (_: string, text: string) => {
      kept = text;
    },
  };
  return {
    load() {
      const session = createSession();
      const connection = createConnection({ recents: openRecentTargets(() => storage) });
      connection.connectToSandbox(sandbox.endpoint, session);
      return { session, connection, lists: connection.lists };
    },
  };
}

const whole = (list: { get: () => { state: { at: string } } }) => expect.poll(() => list.get().state.at).toBe("whole");
const names = (list: { get: () => { items: readonly { name: string }[] } }) => list.get().items.map(({ name }) => name);

type Page = ReturnType<ReturnType<typeof device>["load"]>;

async function chooseSubscription({ connection, lists }: Page): Promise<void> {
  await whole(lists.subscriptions);
  const found = lists.subscriptions.get().items.find(({ name }) => name === "Contoso Data Platform");
  if (found === undefined) throw new Error("The sandbox has no such subscription.");
  connection.chooseSubscription(found);
  await Promise.all([whole(lists.resourceGroups), whole(lists.factories)]);
}

async function chooseFactory(page: Page, name: string): Promise<void> {
  await chooseSubscription(page);
  const found = page.lists.factories.get().items.find((factory) => factory.name === name);
  if (found === undefined) throw new Error(`The sandbox has no factory ${name}.`);
  page.connection.chooseFactory(found, page.session);
}

test("a subscription shows all of its factories, a resource group its own", async () => {
  const page = device().load();
  const { connection, lists } = page;
  await chooseSubscription(page);
  expect(names(lists.resourceGroups)).toEqual(expect.arrayContaining(["rg-data", "rg-ml"]));
  expect(names(lists.factories)).toEqual(expect.arrayContaining(["contoso-ml-dev", "contoso-finance"]));
  const group = lists.resourceGroups.get().items.find(({ name }) => name === "rg-data");
  connection.chooseResourceGroup(group);
  await whole(lists.factories);
  expect(names(lists.factories)).toContain("contoso-finance");
  expect(names(lists.factories)).not.toContain("contoso-ml-dev");
  connection.chooseResourceGroup(undefined);
  await whole(lists.factories);
  expect(names(lists.factories)).toContain("contoso-ml-dev");
});

test("a recent target opens directly, and back from it the lists are there", async () => {
  const here = device();
  await chooseFactory(here.load(), "contoso-ml-dev");
  const page = here.load();
  const [recent] = page.connection.get().recents;
  if (recent === undefined) throw new Error("Nothing was remembered.");
  await page.connection.openRecent(recent, page.session);
  expect(page.connection.get().target?.factory.id).toBe(factoryId);
  expect(page.session.get().connection).toMatchObject({ where: "sandbox", factory: "contoso-ml-dev" });
  page.connection.changeTarget(page.session);
  await whole(page.lists.factories);
  expect(names(page.lists.factories)).toContain("contoso-finance");
});

test("one that is gone says so and can be forgotten; the others stay", async () => {
  const here = device();
  for (const name of ["contoso-finance", "contoso-ml-dev"]) await chooseFactory(here.load(), name);
  await sandbox.edit(factoryId, { delete: true });
  const { connection, session } = here.load();
  const [recent] = connection.get().recents;
  if (recent === undefined) throw new Error("Nothing was remembered.");
  await connection.openRecent(recent, session);
  expect(connection.get()).toMatchObject({ target: undefined, opening: { recent, problem: { status: 404 } } });
  connection.forgetRecent(recent);
  expect(connection.get().opening).toBeUndefined();
  expect(connection.get().recents.map(({ factory }) => factory.name)).toEqual(["contoso-finance"]);
  connection.clearRecents();
  expect(here.load().connection.get().recents).toEqual([]);
});

test("another sandbox has recent targets of its own", async () => {
  const here = device();
  await chooseFactory(here.load(), "contoso-ml-dev");
  sandbox = server.state();
  expect(here.load().connection.get().recents).toEqual([]);
});

test("a factory that was changed meanwhile is read again", async () => {
  const page = device().load();
  await chooseFactory(page, "contoso-ml-dev");
  await sandbox.edit(factoryId, {
    properties: { repoConfiguration: { repositoryName: "pipelines", accountName: "c" } },
  });
  expect(page.connection.get().target?.factory.git).toBeUndefined();
  expect(await page.connection.readAgain(page.session)).toBeUndefined();
  expect(page.connection.get().target?.factory.git).toMatchObject({ repository: "pipelines" });
});

test("disconnected, nothing of it is left to see", async () => {
  const page = device().load();
  await chooseFactory(page, "contoso-ml-dev");
  page.connection.disconnect(page.session);
  expect(page.connection.get()).toMatchObject({ place: undefined, target: undefined, recents: [] });
  expect(page.session.get().connection).toEqual({ at: "none" });
  expect(page.lists.factories.get().items).toEqual([]);
});
