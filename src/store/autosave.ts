/**
 * Keeps every dispatch and every unfinished draft in the journal as it happens, and brings them back at the start.
 * Only the tab that may edit writes.
 */

import { type Address, resourceAddress } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import type { Journal } from "#platform/journal.ts";
import type { Editor } from "./editor.ts";

/** Which tabs were open is kept beside the drafts, under a key that no draft has. */
const tabsKey = "tabs";

export interface Recovered {
  /** Edits that are in no file yet. */
  readonly edits: number;
  /** When the last of them was made, in milliseconds since the epoch. */
  readonly at: number;
  readonly drafts: number;
}

/** Loads what the journal holds into the editor; undefined where it holds nothing. */
export async function restore(editor: Editor, journal: Journal): Promise<Recovered | undefined> {
  const rows = await journal.restore();
  if (rows === undefined) return undefined;
  const { workspace, editsSinceSave, lastEditAt } = rows;
  const drafts = new Map(rows.drafts);
  const tabs = readTabs(drafts.get(tabsKey));
  drafts.delete(tabsKey);
  editor.load(workspace);
  editor.session.setDrafts(Object.fromEntries(drafts));
  const [first] = workspace.resources;
  const open = tabs.open.filter((tab) => resourceAt(workspace, tab) !== undefined);
  for (const tab of open) editor.session.open(tab);
  if (tabs.active !== undefined && open.includes(tabs.active)) editor.session.open(tabs.active);
  else if (open.length === 0 && first !== undefined) editor.session.open(resourceAddress(first.kind, first.name));
  return { edits: editsSinceSave, at: lastEditAt, drafts: drafts.size };
}

/** Writes on from here; gives the function that stops it. */
export function keepJournal(editor: Editor, journal: Journal): () => void {
  const { session } = editor;
  const stops = [
    editor.subscribe((now, before) => {
      if (now.workspace !== before.workspace && session.get().mayEdit) journal.record(before.workspace, now.workspace);
    }),
    session.subscribe((now, before) => {
      if (!now.mayEdit) return;
      if (now.drafts !== before.drafts) recordDrafts(journal, before.drafts, now.drafts);
      if (now.tabs !== before.tabs || now.active !== before.active) {
        journal.recordDraft(tabsKey, JSON.stringify({ open: now.tabs, active: now.active }));
      }
    }),
    journal.subscribe((state) => {
      if (state.at === "failed") session.setKept({ failed: state.why });
      else session.setKept(state.at === "kept" ? "kept" : "keeping");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

type Drafts = Readonly<Record<string, string>>;

function recordDrafts(journal: Journal, before: Drafts, now: Drafts): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[key] !== now[key]) journal.recordDraft(key, now[key]);
  }
}

function readTabs(text: string | undefined): {
  readonly open: readonly Address[];
  readonly active: Address | undefined;
} {
  const none = { open: [], active: undefined };
  if (text === undefined) return none;
  try {
    const { open = [], active } = JSON.parse(text) as { open?: Address[]; active?: Address };
    return { open, active };
  } catch {
    return none;
  }
}
