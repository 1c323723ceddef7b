import { expect, test } from "vitest";
import { listFactories } from "#azure/factories.ts";
import { sandboxServer, subscriptionId } from "#testing/sandbox-server.ts";
import { createPagedList } from "./paged-list.ts";

const server = sandboxServer();

const factories = () => createPagedList<{ readonly name: string }>();

test("items show page by page, and the end is known", async () => {
  const { client } = server.state();
  const list = factories();
  const seen: string[] = [];
  list.subscribe(() => seen.push(`${list.get().state.at} ${list.get().items.length}`));
  await list.load((calling) => listFactories(client, subscriptionId, calling));
  expect(seen).toEqual(["loading 0", "loading 5", "loading 7", "whole 7"]);
});

test("a list that breaks off keeps what came, and comes whole when it is loaded again", async () => {
  const sandbox = server.state();
  await sandbox.order({ kind: "error", status: 403, match: { path: "/factories", skip: 1 } });
  const list = factories();
  await list.load((calling) => listFactories(sandbox.client, subscriptionId, calling));
  expect(list.get()).toMatchObject({ items: { length: 5 }, state: { at: "broken", problem: { status: 403 } } });
  await list.again();
  expect(list.get()).toMatchObject({ items: { length: 7 }, state: { at: "whole" } });
});

test("while Azure asks to wait, the list says so", async () => {
  const sandbox = server.state();
  await sandbox.order({ kind: "throttle", retryAfter: 4 });
  const list = factories();
  const said = new Set<string>();
  list.subscribe(() => {
    const { state } = list.get();
    if (state.at === "loading" && state.message !== undefined) said.add(state.message);
  });
  await list.load((calling) => listFactories(sandbox.client, subscriptionId, calling));
  expect([...said]).toEqual(["Azure asks to wait 4 s."]);
});

test("another list takes the place of one that still loads", async () => {
  const { client } = server.state();
  const list = factories();
  const first = list.load((calling) => listFactories(client, "00000000-0000-4000-8000-000000000000", calling));
  const second = list.load((calling) => listFactories(client, subscriptionId, calling));
  await Promise.all([first, second]);
  expect(list.get()).toMatchObject({ items: { length: 7 }, state: { at: "whole" } });
  list.clear();
  expect(list.get()).toEqual({ items: [], state: { at: "none" } });
});
