/** Reads and writes the rows of one workspace, each time in a single transaction. */
import type { Resource, Workspace } from "#model/workspace.ts";
import { changesBetween } from "./journal-changes.ts";
import { type JournalDatabase, storeNames } from "./journal-schema.ts";

export interface Counters {
  readonly editsSinceSave: number;
  /** Milliseconds since 1970. */
  readonly lastEditAt: number;
}

export interface Rows extends Counters {
  readonly workspace: Workspace;
  readonly drafts: ReadonlyMap<string, string>;
}

export interface Writing {
  /** What the database holds; undefined when that is not known, then everything is written. */
  readonly held: Workspace | undefined;
  readonly next: Workspace | undefined;
  /** Texts to keep; undefined ones are forgotten. */
  readonly drafts: ReadonlyMap<string, string | undefined>;
  readonly counters: Counters;
  readonly durability: "strict" | "relaxed";
}

/** Writes what changed. Rejects, with nothing written, when the browser refuses a part of it. */
export async function writeRows(database: JournalDatabase, id: string, writing: Writing): Promise<void> {
  const { held, next, drafts, counters, durability } = writing;
  const transaction = database.transaction(storeNames, "readwrite", { durability });
  // Also when a request below throws at once: the failed transaction is then nobody's unhandled promise.
  transaction.done.catch(() => undefined);
  const requests: Promise<unknown>[] = [];
  const store = <Name extends (typeof storeNames)[number]>(name: Name) => transaction.objectStore(name);
  for (const [key, text] of drafts) {
    requests.push(text === undefined ? store("drafts").delete([id, key]) : store("drafts").put(text, [id, key]));
  }
  if (next !== undefined) {
    const { order, put, remove, layout } = changesBetween(held, next);
    if (held === undefined) requests.push(store("resources").delete(rowsOf(id)), store("origins").delete(rowsOf(id)));
    for (const key of remove) requests.push(store("resources").delete([id, key]), store("origins").delete([id, key]));
    for (const { key, resource, withOrigin } of put) {
      const { kind, name, json, origin } = resource;
      requests.push(store("resources").put({ kind, name, json }, [id, key]));
      if (withOrigin) requests.push(store("origins").put(origin, [id, key]));
    }
    if (layout) requests.push(store("layouts").put(next.layout, id));
    requests.push(store("workspaces").put({ name: next.name, order, ...counters }, id));
  }
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
}

/** Deletes everything that is kept of a workspace. Rejects, with nothing deleted, when the browser refuses. */
export async function deleteRows(database: JournalDatabase, id: string): Promise<void> {
  const transaction = database.transaction(storeNames, "readwrite", { durability: "strict" });
  transaction.done.catch(() => undefined);
  await Promise.all([
    transaction.objectStore("workspaces").delete(id),
    transaction.objectStore("layouts").delete(id),
    transaction.objectStore("resources").delete(rowsOf(id)),
    transaction.objectStore("origins").delete(rowsOf(id)),
    transaction.objectStore("drafts").delete(rowsOf(id)),
    transaction.done,
  ]);
}

/** Everything that is kept of a workspace, or undefined where nothing is. */
export async function readRows(database: JournalDatabase, id: string): Promise<Rows | undefined> {
  const transaction = database.transaction(storeNames, "readonly");
  const [workspace, layout, resources, origins, drafts] = await Promise.all([
    transaction.objectStore("workspaces").get(id),
    transaction.objectStore("layouts").get(id),
    readAll(transaction.objectStore("resources"), id),
    readAll(transaction.objectStore("origins"), id),
    readAll(transaction.objectStore("drafts"), id),
    transaction.done,
  ]);
  if (workspace === undefined) return undefined;
  const { name, order, editsSinceSave, lastEditAt } = workspace;
  const found = order.flatMap((key): Resource[] => {
    const [resource, origin] = [resources.get(key), origins.get(key)];
    return resource === undefined || origin === undefined ? [] : [{ ...resource, origin }];
  });
  return { workspace: { name, resources: found, layout: layout ?? {} }, drafts, editsSinceSave, lastEditAt };
}

interface ReadableStore<Value> {
  readonly getAll: (range: IDBKeyRange) => Promise<Value[]>;
  readonly getAllKeys: (range: IDBKeyRange) => Promise<(readonly [string, string])[]>;
}

async function readAll<Value>(store: ReadableStore<Value>, id: string): Promise<ReadonlyMap<string, Value>> {
  const [keys, values] = await Promise.all([store.getAllKeys(rowsOf(id)), store.getAll(rowsOf(id))]);
  return new Map(
    keys.flatMap(([, key], at) => {
      const value = values[at];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** All rows of a workspace: an array sorts after every text. */
function rowsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
