/**
 * The one door. `dispatch` is the only way the workspace changes, `load` the only way a whole one arrives; both stores are
 * read through `get` and `subscribe`, and nobody outside can set them.
 */

import { createStore } from "zustand/vanilla";
import { addResources } from "#commands/add-resources.ts";
import type { Command, Refusal } from "#commands/command.ts";
import type { Address } from "#model/address.ts";
import { resourceAddress, resourceOf } from "#model/address.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { emptyWorkspace, type Layout, type Resource, type Workspace } from "#model/workspace.ts";
import { type Entry, emptyHistory, type History, record, stepBack, stepForward } from "./history.ts";
import { createSession, type SessionStore } from "./session.ts";
import type { FileTexts } from "./unsaved.ts";

export interface Document extends History {
  readonly workspace: Workspace;
}

export type Dispatched = { readonly ok: true; readonly notes?: readonly string[] } | Refusal;

export interface Editor {
  readonly get: () => Document;
  readonly subscribe: (listener: (now: Document, before: Document) => void) => () => void;
  readonly session: SessionStore;
  /** Runs a command as one step of the history; a refusal changes nothing and comes back as a sentence. */
  readonly dispatch: (command: Command) => Dispatched;
  readonly undo: () => Entry | undefined;
  readonly redo: () => Entry | undefined;
  /** Brings resources in as one undoable step and shows the first pipeline. Those from files count as saved until they change. */
  readonly open: (resources: readonly Resource[], label: string, from?: "files" | "elsewhere") => Dispatched;
  /** Replaces everything: at start, from the journal. The history begins anew. */
  readonly load: (workspace: Workspace) => void;
  /** Tells where cards that were never placed are drawn, so that the first edit keeps them there. */
  readonly settle: (arrangement: Layout) => void;
}

export interface EditorOptions {
  readonly now?: () => number;
}

/** Makes an editor on an empty workspace. */
export function createEditor({ now = Date.now }: EditorOptions = {}): Editor {
  const store = createStore<Document>(() => ({ workspace: emptyWorkspace, ...emptyHistory }));
  const session = createSession();
  let arrangement: Layout = {};
  let applying = false;

  function dispatch(command: Command): Dispatched {
    if (applying) throw new Error(`"${command.label}" was dispatched inside another command.`);
    if (!session.get().mayEdit)
      return {
        ok: false,
        reason: "This workspace is being edited in another tab. Choose Edit here to go on in this one.",
      };
    const { workspace: before, past, future } = store.getState();
    applying = true;
    const pinned = pin(before, arrangement);
    const outcome = (() => {
      try {
        return command.apply(pinned);
      } finally {
        applying = false;
      }
    })();
    if (!outcome.ok) return outcome;
    if (outcome.workspace === pinned) return { ok: true };
    const selectionBefore = session.get().selection;
    const selectionAfter = outcome.select ?? standing(outcome.workspace, selectionBefore);
    const { label, mergeKey } = command;
    const entry: Entry = {
      label,
      ...(mergeKey === undefined ? {} : { mergeKey }),
      before,
      after: outcome.workspace,
      selectionBefore,
      selectionAfter,
      at: now(),
    };
    store.setState({ workspace: outcome.workspace, ...record({ past, future }, entry) });
    followResources(before, outcome.workspace);
    if (outcome.select !== undefined || selectionAfter.length !== selectionBefore.length)
      session.select(selectionAfter);
    return outcome.notes === undefined ? { ok: true } : { ok: true, notes: outcome.notes };
  }

  function travel(
    step: typeof stepBack,
    target: (entry: Entry) => Workspace,
    selection: (entry: Entry) => readonly Address[],
  ) {
    if (!session.get().mayEdit) return undefined;
    const moved = step(store.getState());
    if (moved === undefined) return undefined;
    const before = store.getState().workspace;
    const workspace = target(moved.entry);
    store.setState({ workspace, ...moved.history });
    followResources(before, workspace);
    session.select(standing(workspace, selection(moved.entry)));
    return moved.entry;
  }

  /** Tabs follow a renamed resource (it keeps its place in the list) and close with one that is gone. */
  function followResources(before: Workspace, after: Workspace) {
    if (before.resources.length === after.resources.length) {
      for (const [at, old] of before.resources.entries()) {
        const next = after.resources[at];
        if (next === undefined || next.kind !== old.kind || next.name === old.name) continue;
        session.rebase(resourceAddress(old.kind, old.name), resourceAddress(next.kind, next.name));
      }
    }
    for (const tab of session.get().tabs) if (resourceAt(after, tab) === undefined) session.close(tab);
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    session,
    dispatch,
    undo: () =>
      travel(
        stepBack,
        (entry) => entry.before,
        (entry) => entry.selectionBefore,
      ),
    redo: () =>
      travel(
        stepForward,
        (entry) => entry.after,
        (entry) => entry.selectionAfter,
      ),
    open(resources, label, from = "elsewhere") {
      // What people come for is the pipelines; a folder lists its datasets first.
      const first = resources.find(({ kind }) => kind === "pipeline") ?? resources[0];
      const opened = dispatch(addResources(resources, label));
      if (opened.ok && from === "files") session.setFiles(textsOf(resources));
      if (opened.ok && first !== undefined) session.open(resourceAddress(first.kind, first.name));
      return opened;
    },
    load(workspace) {
      arrangement = {};
      store.setState({ workspace, ...emptyHistory });
      session.select([]);
    },
    settle(next) {
      arrangement = next;
    },
  };
}

/** A part of a template has no path: no file holds it by itself. */
function textsOf(resources: readonly Resource[]): FileTexts {
  const own = resources.filter(({ origin }) => origin.path !== undefined);
  return Object.fromEntries(own.map(({ kind, name, origin }) => [resourceAddress(kind, name), origin.text]));
}

/** Cards drawn by the automatic arrangement keep their places once a command touches the workspace. */
function pin(workspace: Workspace, arrangement: Layout): Workspace {
  const missing = Object.entries(arrangement).filter(
    ([address]) => !Object.hasOwn(workspace.layout, address) && activityAt(workspace, address as Address) !== undefined,
  );
  return missing.length === 0
    ? workspace
    : { ...workspace, layout: { ...Object.fromEntries(missing), ...workspace.layout } };
}

function standing(workspace: Workspace, selection: readonly Address[]): readonly Address[] {
  return selection.filter((address) =>
    resourceOf(address) === address
      ? resourceAt(workspace, address) !== undefined
      : activityAt(workspace, address) !== undefined,
  );
}
