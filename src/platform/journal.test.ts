import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { emptyWorkspace, newOrigin, type Resource, type Workspace } from "#model/workspace.ts";
import { openJournal } from "./journal.ts";
import { openJournalDatabase, type SchemaStep, schemaSteps } from "./journal-schema.ts";

let count = 0;
const freshName = (): string => `journal-${(count += 1)}`;

function pipeline(name: string, properties: Resource["json"] = { activities: [] }): Resource {
  const json = { name, properties };
  return { kind: "pipeline", name, json, origin: newOrigin(json) };
}

function workspace(...resources: readonly Resource[]): Workspace {
  return { name: "Factory", resources, layout: { "pipeline/A/activities/Wait": { x: 1, y: 2 } } };
}

async function reopened(database: string) {
  return openJournal({ database }).restore();
}

afterEach(() => vi.restoreAllMocks());

describe("given an empty journal", () => {
  test("nothing is restored", async () => {
    expect(await openJournal({ database: freshName() }).restore()).toBeUndefined();
  });

  test("when a workspace was recorded, another visit finds it with its texts, cards and counters", async () => {
    const database = freshName();
    const journal = openJournal({ database, now: () => 1234 });
    const next = workspace(pipeline("A"), pipeline("B"));
    journal.record(emptyWorkspace, next);
    journal.recordDraft("expression/A", "@concat(");
    await journal.settled();
    expect(journal.state()).toEqual({ at: "kept" });
    const found = await reopened(database);
    expect(found?.workspace).toEqual(next);
    expect(found?.drafts).toEqual(new Map([["expression/A", "@concat("]]));
    expect([found?.editsSinceSave, found?.lastEditAt]).toEqual([1, 1234]);
  });

  test("when keys are called like members of a prototype, they come back as own keys", async () => {
    const database = freshName();
    const journal = openJournal({ database });
    const next = workspace(pipeline("A", JSON.parse('{"activities":[],"__proto__":{"x":1},"constructor":"kept"}')));
    journal.record(emptyWorkspace, next);
    await journal.settled();
    const json = (await reopened(database))?.workspace.resources[0]?.json;
    expect(JSON.stringify(json)).toBe(JSON.stringify(next.resources[0]?.json));
  });
});

describe("given a journal with two pipelines", () => {
  async function opened() {
    const database = freshName();
    const journal = openJournal({ database });
    const before = workspace(pipeline("A"), pipeline("B"));
    journal.record(emptyWorkspace, before);
    await journal.settled();
    return { database, journal, before };
  }

  test("when one changes, only that one is written, without its origin", async () => {
    const { journal, before } = await opened();
    const [first, second] = before.resources;
    if (first === undefined || second === undefined) throw new Error("two pipelines were recorded");
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    const changed = { ...first, json: { name: "A", properties: { activities: [], description: "new" } } };
    journal.record(before, { ...before, resources: [changed, second] });
    await journal.settled();
    const stores = put.mock.contexts.map((store) => (store instanceof IDBObjectStore ? store.name : "unknown"));
    expect(new Set(stores)).toEqual(new Set(["resources", "workspaces"]));
  });

  test("when edits follow while one is being written, the newest state is what is kept", async () => {
    const { database, journal, before } = await opened();
    const transactions = vi.spyOn(IDBDatabase.prototype, "transaction");
    let last = before;
    for (let edit = 0; edit < 50; edit += 1) {
      const next = { ...last, resources: [pipeline(`A${edit}`), ...last.resources.slice(1)] };
      journal.record(last, next);
      last = next;
    }
    await journal.settled();
    expect(transactions.mock.calls.length).toBeLessThan(10);
    const found = await reopened(database);
    expect(found?.workspace).toEqual(last);
    expect(found?.editsSinceSave).toBe(51);
  });

  test("when one is deleted, or the order changes, the next visit finds it so", async () => {
    const { database, journal, before } = await opened();
    const turned = { ...before, resources: before.resources.toReversed() };
    journal.record(before, turned);
    await journal.settled();
    expect((await reopened(database))?.workspace.resources.map(({ name }) => name)).toEqual(["B", "A"]);
    journal.record(turned, { ...turned, resources: turned.resources.slice(1) });
    await journal.settled();
    expect((await reopened(database))?.workspace.resources.map(({ name }) => name)).toEqual(["A"]);
  });

  test("when the work was saved, edits count from zero, and a draft that is done is forgotten", async () => {
    const { database, journal } = await opened();
    journal.recordDraft("json/A", "{");
    journal.markSaved();
    journal.recordDraft("json/A", undefined);
    await journal.settled();
    const found = await reopened(database);
    expect(found?.editsSinceSave).toBe(0);
    expect(found?.drafts.size).toBe(0);
  });

  test("when the restored workspace arrives in the store, that is no edit", async () => {
    const { database } = await opened();
    const journal = openJournal({ database });
    const found = await journal.restore();
    if (found === undefined) throw new Error("a workspace was recorded");
    journal.record(emptyWorkspace, found.workspace);
    await journal.settled();
    expect((await reopened(database))?.editsSinceSave).toBe(1);
  });

  test("when another tab edited meanwhile, restoring takes its state and does not write over it", async () => {
    const { database, journal, before } = await opened();
    const other = openJournal({ database });
    await other.restore();
    other.record(before, { ...before, name: "Edited in the other tab" });
    await other.settled();
    const found = await journal.restore();
    if (found === undefined) throw new Error("a workspace was recorded");
    journal.record(before, found.workspace);
    journal.recordDraft("json/A", "{");
    await journal.settled();
    expect((await reopened(database))?.workspace.name).toBe("Edited in the other tab");
  });

  test("when it is forgotten, the database holds no row of it and what is recorded after is not kept", async () => {
    const { database, journal, before } = await opened();
    journal.recordDraft("file pipeline/A", "{}");
    await journal.forget();
    journal.record(before, workspace(pipeline("C")));
    journal.flush();
    const raw = await openDB(database);
    const names = [...raw.objectStoreNames];
    expect(await Promise.all(names.map((name) => raw.count(name)))).toEqual(names.map(() => 0));
    raw.close();
    expect(await reopened(database)).toBeUndefined();
  });

  test("when the browser refuses to forget, that is said and the work is still kept", async () => {
    const { database, journal, before } = await opened();
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    await expect(journal.forget()).rejects.toThrow("refused");
    vi.restoreAllMocks();
    const next = { ...before, resources: [...before.resources, pipeline("C")] };
    journal.record(before, next);
    await journal.settled();
    expect((await reopened(database))?.workspace).toEqual(next);
  });

  test("when another tab forgot it and this one goes on, everything is written anew", async () => {
    const { database, journal, before } = await opened();
    await openJournal({ database }).forget();
    expect(await journal.restore()).toBeUndefined();
    const next = { ...before, resources: [...before.resources, pipeline("C")] };
    journal.record(before, next);
    await journal.settled();
    expect((await reopened(database))?.workspace).toEqual(next);
  });

  test("when the page goes during a write, what waits is sent at once", async () => {
    const { database, journal, before } = await opened();
    const first = { ...before, name: "First" };
    const second = { ...before, name: "Second" };
    journal.record(before, first);
    journal.record(first, second);
    journal.flush();
    await journal.settled();
    expect((await reopened(database))?.workspace.name).toBe("Second");
  });
});

describe("given a browser that refuses", () => {
  test("when the disk is full, the journal says so and the next edit writes everything", async () => {
    const database = freshName();
    const journal = openJournal({ database });
    const before = workspace(pipeline("A"));
    journal.record(emptyWorkspace, before);
    await journal.settled();
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no space", "QuotaExceededError");
    });
    const next = { ...before, resources: [...before.resources, pipeline("B")] };
    journal.record(before, next);
    await journal.settled();
    expect(journal.state()).toMatchObject({ at: "failed", why: expect.stringContaining("full") });
    full.mockRestore();
    const last = { ...next, name: "Renamed" };
    journal.record(next, last);
    await vi.waitFor(() => expect(journal.state()).toEqual({ at: "kept" }));
    expect((await reopened(database))?.workspace).toEqual(last);
  });

  test("when another tab holds an older version open, the journal says so and goes on once it is closed", async () => {
    const database = freshName();
    const older = await openDB(database, 1, { upgrade: (opened) => void opened.createObjectStore("resources") });
    const states: string[] = [];
    const opening = openJournalDatabase(
      database,
      { onBlocked: () => states.push("blocked"), onClosed: () => states.push("closed") },
      [...schemaSteps, () => undefined],
    );
    await vi.waitFor(() => expect(states).toEqual(["blocked"]));
    older.close();
    expect((await opening).version).toBe(2);
  });

  test("when a newer version of the database is there, nothing throws", async () => {
    const database = freshName();
    (await openDB(database, 99)).close();
    const journal = openJournal({ database });
    journal.record(emptyWorkspace, workspace(pipeline("A")));
    await journal.settled();
    expect(journal.state()).toMatchObject({ at: "failed", why: expect.stringContaining("newer version") });
    expect(await journal.restore()).toBeUndefined();
  });
});

describe("given a journal of an older version", () => {
  test("when a later version opens it, its step runs once and nothing is lost", async () => {
    const database = freshName();
    const journal = openJournal({ database });
    const kept = workspace(pipeline("A"));
    journal.record(emptyWorkspace, kept);
    await journal.settled();
    const renameAll: SchemaStep = async (_, transaction) => {
      const store = transaction.objectStore("workspaces");
      const record = await store.get("default");
      if (record !== undefined) await store.put({ ...record, name: `${record.name} (moved)` }, "default");
    };
    const events = { onBlocked: () => undefined, onClosed: () => undefined };
    const upgraded = await openJournalDatabase(database, events, [...schemaSteps, renameAll]);
    expect(upgraded.version).toBe(schemaSteps.length + 1);
    expect((await upgraded.get("workspaces", "default"))?.name).toBe("Factory (moved)");
    expect(await upgraded.count("resources")).toBe(1);
    upgraded.close();
    expect(journal.state()).toMatchObject({ at: "failed", why: expect.stringContaining("newer version") });
    await deleteDB(database);
  });
});
