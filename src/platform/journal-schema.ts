/** The database that keeps the user's work between visits, and how older forms of it become today's. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { JsonObject } from "#model/json.ts";
import type { Layout, Origin, ResourceKind } from "#model/workspace.ts";

/** One row a workspace. `order` names its resources by their keys. */
interface WorkspaceRecord {
  readonly name: string;
  readonly order: readonly string[];
  readonly editsSinceSave: number;
  /** Milliseconds since 1970. */
  readonly lastEditAt: number;
}

interface ResourceRecord {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly json: JsonObject;
}

/** A row inside a workspace: the workspace's id, then the row's own key. */
type RowKey = [workspace: string, key: string];

interface JournalSchema extends DBSchema {
  workspaces: { key: string; value: WorkspaceRecord };
  resources: { key: RowKey; value: ResourceRecord };
  /** Apart from the resources: an origin is large and changes only when a file is opened or saved. */
  origins: { key: RowKey; value: Origin };
  layouts: { key: string; value: Layout };
  drafts: { key: RowKey; value: string };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;
export const storeNames = ["workspaces", "resources", "origins", "layouts", "drafts"] as const;

/** Brings a database from the version of its index to the next one. */
export type SchemaStep = (database: JournalDatabase, transaction: UpgradeTransaction) => void | Promise<void>;
type UpgradeTransaction = IDBPTransaction<JournalSchema, StoreNames<JournalSchema>[], "versionchange">;

/** Step 0 makes version 1, and so on. A step that was released is never changed; a new form is a new step. */
export const schemaSteps: readonly SchemaStep[] = [
  (database) => {
    for (const name of storeNames) database.createObjectStore(name);
  },
];

export interface DatabaseEvents {
  /** Another tab holds an older version open; opening waits for it. */
  readonly onBlocked: () => void;
  /** Another tab wants a newer version, or the browser closed the database; the connection is gone. */
  readonly onClosed: (why: "newer-version" | "browser") => void;
}

/** Opens the database at the version of the last step. Rejects where the browser refuses. */
export async function openJournalDatabase(
  name: string,
  events: DatabaseEvents,
  steps: readonly SchemaStep[] = schemaSteps,
): Promise<JournalDatabase> {
  const database = await openDB<JournalSchema>(name, steps.length, {
    upgrade: (opened, from, _to, transaction) => {
      // A step that fails leaves the database as it was; opening then rejects.
      runSteps(steps.slice(from), opened, transaction).catch(() => transaction.abort());
    },
    blocked: events.onBlocked,
    blocking: () => {
      database.close();
      events.onClosed("newer-version");
    },
    terminated: () => events.onClosed("browser"),
  });
  return database;
}

async function runSteps(
  steps: readonly SchemaStep[],
  database: JournalDatabase,
  transaction: UpgradeTransaction,
): Promise<void> {
  for (const step of steps) await step(database, transaction);
}
