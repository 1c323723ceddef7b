/**
 * Keeps the workspace and unfinished text in the browser's database, right after each edit. A full disk or a blocked
 * database never throws: it is a state that the interface shows, and the next edit tries again.
 */
import type { Workspace } from "#model/workspace.ts";
import { notKept, sentenceFor } from "./journal-failure.ts";
import { type Counters, deleteRows, type Rows, readRows, writeRows } from "./journal-rows.ts";
import { type JournalDatabase, openJournalDatabase } from "./journal-schema.ts";

export type JournalState =
  | { readonly at: "opening" }
  | { readonly at: "writing" }
  /** Everything that was recorded is kept. */
  | { readonly at: "kept" }
  /** `why` says the cause and what to do. */
  | { readonly at: "failed"; readonly why: string };

export interface Journal {
  /** Keeps the next workspace; returns at once. To be called after each change, and after `restore` was awaited. */
  readonly record: (previous: Workspace, next: Workspace) => void;
  /** Keeps an unfinished text; undefined forgets it. */
  readonly recordDraft: (key: string, text: string | undefined) => void;
  /** All work is in files or in Azure now: edits count from zero again. */
  readonly markSaved: () => void;
  /** What was kept, or undefined where nothing was, or where it cannot be read (the state then says why). */
  readonly restore: () => Promise<Rows | undefined>;
  readonly state: () => JournalState;
  readonly subscribe: (listener: (state: JournalState) => void) => () => void;
  /** Sends what waits without waiting for the write before it: for a page that may go, or to try again. */
  readonly flush: () => void;
  /** Deletes all that is kept, and keeps nothing from here on: the page is to be loaded anew. Rejects where the browser refuses. */
  readonly forget: () => Promise<void>;
  /** Resolves when everything is kept or the journal has failed. */
  readonly settled: () => Promise<void>;
}

export interface JournalOptions {
  /** Name of the database. */
  readonly database?: string;
  readonly workspace?: string;
  readonly now?: () => number;
}

/** A strict write that takes longer makes the journal go on with relaxed ones, which survive all but a power cut. */
const cheapMilliseconds = 100;

/** Opens the journal; the database opens in the background, and what is recorded meanwhile waits for it. */
export function openJournal(options: JournalOptions = {}): Journal {
  const journal = new DatabaseJournal(options);
  if (typeof document !== "undefined") {
    document.addEventListener("visibilitychange", () => journal.flush());
    globalThis.addEventListener("pagehide", () => journal.flush());
  }
  return journal;
}

class DatabaseJournal implements Journal {
  readonly #options: Required<JournalOptions>;
  readonly #listeners = new Set<(state: JournalState) => void>();
  #state: JournalState = { at: "opening" };
  #connecting: Promise<JournalDatabase | undefined> | undefined;
  #database: JournalDatabase | undefined;
  #latest: Workspace | undefined;
  /** What the database holds once all that was sent is written; undefined when that is not known. */
  #sent: Workspace | undefined;
  #drafts = new Map<string, string | undefined>();
  #counters: Counters = { editsSinceSave: 0, lastEditAt: 0 };
  #countersChanged = false;
  #durability: "strict" | "relaxed" = "strict";
  #inFlight = 0;
  /** What is kept cannot be read, so nothing is written over it; or it was forgotten. */
  #closed = false;

  constructor({ database = "sluice", workspace = "default", now = Date.now }: JournalOptions) {
    this.#options = { database, workspace, now };
    void this.#connect();
  }

  readonly record = (previous: Workspace, next: Workspace): void => {
    if (next === previous) return;
    // The restored workspace arriving in the store is no edit.
    if (next === this.#sent && this.#latest === undefined) return;
    this.#latest = next;
    this.#count({ editsSinceSave: this.#counters.editsSinceSave + 1, lastEditAt: this.#options.now() });
  };

  readonly recordDraft = (key: string, text: string | undefined): void => {
    this.#drafts.set(key, text);
    void this.#pump();
  };

  readonly markSaved = (): void => this.#count({ ...this.#counters, editsSinceSave: 0 });

  readonly restore = async (): Promise<Rows | undefined> => {
    const database = await this.#connect();
    if (database === undefined) return undefined;
    try {
      const rows = await readRows(database, this.#options.workspace);
      // Where another tab forgot it all, the next write is a whole one.
      this.#sent = rows?.workspace;
      if (rows === undefined) return undefined;
      // What another tab kept counts, also when this one had a state of its own before.
      this.#latest = undefined;
      this.#counters = { editsSinceSave: rows.editsSinceSave, lastEditAt: rows.lastEditAt };
      return rows;
    } catch {
      this.#closed = true;
      this.#become({ at: "failed", why: notKept.unreadable });
      return undefined;
    }
  };

  readonly state = (): JournalState => this.#state;

  readonly subscribe = (listener: (state: JournalState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly flush = (): void => {
    if (this.#database === undefined) void this.#pump();
    else if (this.#isDirty()) void this.#send(this.#database).then(() => this.#pump());
  };

  readonly forget = async (): Promise<void> => {
    const database = await this.#connect();
    this.#closed = true;
    if (database === undefined) return;
    try {
      await deleteRows(database, this.#options.workspace);
    } catch (error) {
      this.#closed = false;
      throw error;
    }
  };

  readonly settled = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (state: JournalState): boolean => state.at === "kept" || state.at === "failed";
      if (done(this.#state) && this.#inFlight === 0 && (this.#state.at === "failed" || !this.#isDirty()))
        return resolve();
      const stop = this.subscribe((state) => {
        if (!done(state)) return;
        stop();
        resolve();
      });
    });

  #count(counters: Counters): void {
    this.#counters = counters;
    this.#countersChanged = true;
    void this.#pump();
  }

  #become(state: JournalState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #isDirty(): boolean {
    const hasWorkspace = this.#latest !== undefined || this.#sent !== undefined;
    return (
      (this.#latest !== undefined && this.#latest !== this.#sent) ||
      this.#drafts.size > 0 ||
      (this.#countersChanged && hasWorkspace)
    );
  }

  /** Opens the database once; after a failure the next call tries again. */
  #connect(): Promise<JournalDatabase | undefined> {
    this.#connecting ??= this.#open();
    return this.#connecting;
  }

  async #open(): Promise<JournalDatabase | undefined> {
    try {
      this.#database = await openJournalDatabase(this.#options.database, {
        onBlocked: () => this.#become({ at: "failed", why: notKept.blocked }),
        onClosed: (why) => this.#disconnect(why === "browser" ? notKept.closed : notKept.outdated),
      });
      if (!this.#isDirty()) this.#become({ at: "kept" });
      return this.#database;
    } catch (error) {
      this.#disconnect(sentenceFor(error));
      return undefined;
    }
  }

  #disconnect(why: string): void {
    this.#database = undefined;
    this.#connecting = undefined;
    this.#become({ at: "failed", why });
  }

  /** Writes until nothing waits; edits made during a write are gathered and follow in one. */
  async #pump(): Promise<void> {
    const database = this.#database ?? (await this.#connect());
    if (database === undefined) return;
    while (this.#inFlight === 0 && this.#isDirty()) if (!(await this.#send(database))) return;
  }

  /** Sends all that waits in one transaction; true when it is written. */
  async #send(database: JournalDatabase): Promise<boolean> {
    if (this.#closed) return false;
    const [held, drafts] = [this.#sent, this.#drafts];
    const next = this.#latest ?? held;
    this.#drafts = new Map();
    this.#countersChanged = false;
    this.#sent = next;
    this.#inFlight += 1;
    this.#become({ at: "writing" });
    const started = performance.now();
    try {
      const { workspace: id } = this.#options;
      await writeRows(database, id, { held, next, drafts, counters: this.#counters, durability: this.#durability });
      if (performance.now() - started > cheapMilliseconds) this.#durability = "relaxed";
      this.#inFlight -= 1;
      if (this.#inFlight === 0 && !this.#isDirty()) this.#become({ at: "kept" });
      return true;
    } catch (error) {
      this.#inFlight -= 1;
      this.#takeBack(drafts);
      this.#become({ at: "failed", why: sentenceFor(error) });
      return false;
    }
  }

  /** After a failed write nothing is certain about what is held: the next write is a whole one. */
  #takeBack(drafts: ReadonlyMap<string, string | undefined>): void {
    this.#latest ??= this.#sent;
    this.#sent = undefined;
    this.#countersChanged = true;
    this.#drafts = new Map([...drafts, ...this.#drafts]);
  }
}
