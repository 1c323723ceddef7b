/**
 * Keeps every dispatch and every unfinished draft in the journal as it happens, and brings them back at the start.
 * Only the tab that may edit writes.
 */

import { type Address, resourceAddress } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import type { Journal } from "#platform/journal.ts";
import type { Editor } from "./editor.ts";
import { isAnyUnsaved } from "./unsaved.ts";

/** Which tabs were open and what the files hold is kept beside the drafts, under keys that no draft has. */
const tabsKey = "tabs";
const fileKey = "file ";

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
  const texts = [...rows.drafts].filter(([key]) => key !== tabsKey);
  const files = texts.filter(isFile).map(([key, text]) => [key.slice(fileKey.length), text] as const);
  const drafts = texts.filter((entry) => !isFile(entry));
  const tabs = readTabs(rows.drafts.get(tabsKey));
  editor.load(workspace);
  editor.session.setFiles(Object.fromEntries(files));
  editor.session.setDrafts(Object.fromEntries(drafts));
  const [first] = workspace.resources;
  const open = tabs.open.filter((tab) => resourceAt(workspace, tab) !== undefined);
  for (const tab of open) editor.session.open(tab);
  if (tabs.active !== undefined && open.includes(tabs.active)) editor.session.open(tabs.active);
  else if (open.length === 0 && first !== undefined) editor.session.open(resourceAddress(first.kind, first.name));
  // Opening a file is an entry of the journal, too, but no edit that could be lost.
  const edits = drafts.length > 0 || isAnyUnsaved(workspace, editor.session.get().files) ? editsSinceSave : 0;
  return { edits, at: lastEditAt, drafts: drafts.length };
}

function isFile([key]: readonly [string, string]): boolean {
  return key.startsWith(fileKey);
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
      if (now.drafts !== before.drafts) recordTexts(journal, before.drafts, now.drafts);
      if (now.files !== before.files) recordTexts(journal, before.files, now.files, fileKey);
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

type Texts = Readonly<Record<string, string>>;

function recordTexts(journal: Journal, before: Texts, now: Texts, prefix = ""): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[key] !== now[key]) journal.recordDraft(prefix + key, now[key]);
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
