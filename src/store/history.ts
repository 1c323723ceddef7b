/**
 * Undo keeps whole workspaces, not inverse patches: structural sharing makes a root cheap, and going back is exact to the
 * order of keys. One user gesture is one entry.
 */
import type { Address } from "#model/address.ts";
import type { Workspace } from "#model/workspace.ts";

export interface Entry {
  readonly label: string;
  readonly mergeKey?: string;
  readonly before: Workspace;
  readonly after: Workspace;
  readonly selectionBefore: readonly Address[];
  readonly selectionAfter: readonly Address[];
  /** Milliseconds since the epoch, of the last edit merged into the entry. */
  readonly at: number;
}

export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

export const emptyHistory: History = { past: [], future: [] };

const limit = 500;
/** Edits of one gesture follow each other within this time. */
const mergeWithin = 800;

/** Adds an entry; one with the same merge key as the newest, soon after it, becomes part of it. */
export function record(history: History, entry: Entry): History {
  const last = history.past.at(-1);
  const merges =
    last?.mergeKey !== undefined &&
    last.mergeKey === entry.mergeKey &&
    entry.at - last.at <= mergeWithin &&
    history.future.length === 0;
  if (!merges) return { past: [...history.past, entry].slice(-limit), future: [] };
  return {
    past: history.past.with(-1, { ...entry, before: last.before, selectionBefore: last.selectionBefore }),
    future: [],
  };
}

/** The history after one step back, and the entry to go back over. */
export function stepBack(history: History): { readonly history: History; readonly entry: Entry } | undefined {
  const entry = history.past.at(-1);
  if (entry === undefined) return undefined;
  return { history: { past: history.past.slice(0, -1), future: [entry, ...history.future] }, entry };
}

/** The history after one step forward, and the entry to go forward over. */
export function stepForward(history: History): { readonly history: History; readonly entry: Entry } | undefined {
  const [entry, ...future] = history.future;
  if (entry === undefined) return undefined;
  // A merge key must not swallow what is typed after a redo into an entry of before.
  const { mergeKey: _, ...settled } = entry;
  return { history: { past: [...history.past, settled], future }, entry };
}
