import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { setField } from "#commands/set-field.ts";
import { resourceAddress } from "#model/address.ts";
import type { AppUpdate } from "#platform/app-updates.ts";
import { openJournal } from "#platform/journal.ts";
import { readResource, scoreDaily } from "#testing/hand.ts";
import { keepJournal, restore } from "./autosave.ts";
import { createEditor } from "./editor.ts";
import { reloadKept, tellNewVersions } from "./new-version.ts";

const address = resourceAddress("pipeline", "Score-Daily");

/** An editor that writes to a journal, with a pipeline open. */
async function startOn(database: string) {
  const editor = createEditor();
  const journal = openJournal({ database });
  await restore(editor, journal);
  keepJournal(editor, journal);
  editor.open([readResource(scoreDaily)], "Open", "files");
  return { editor, journal };
}

/** Notes what is done in which order, with the state of the journal at that moment. */
function notebook(journal: ReturnType<typeof openJournal>) {
  const done: string[] = [];
  return {
    done,
    takeOver: async () => void done.push(`take over, ${journal.state().at}`),
    load: () => void done.push(`load, ${journal.state().at}`),
  };
}

describe("given an edit that is still being written", () => {
  test("the new version takes over, and the page is loaded, only once it is kept", async () => {
    const { editor, journal } = await startOn("reload-kept");
    editor.dispatch(setField(address, ["properties", "description"], "edited just now"));
    expect(journal.state().at).toBe("writing");
    const { done, ...updates } = notebook(journal);
    await reloadKept(editor, journal, updates);
    expect(done).toEqual(["take over, kept", "load, kept"]);

    const next = createEditor();
    await restore(next, openJournal({ database: "reload-kept" }));
    expect(JSON.stringify(next.get().workspace.resources)).toContain("edited just now");
  });

  test("an edit during the take-over is waited for, too", async () => {
    const { editor, journal } = await startOn("reload-late");
    const { done, ...updates } = notebook(journal);
    await reloadKept(editor, journal, {
      ...updates,
      takeOver: async () => void editor.dispatch(setField(address, ["properties", "description"], "late")),
    });
    expect(done).toEqual(["load, kept"]);
  });
});

describe("given a journal that cannot keep anything", () => {
  const failed = {
    settled: () => Promise.resolve(),
    state: () => ({ at: "failed", why: "The disk is full." }) as const,
  };

  test("unsaved work is not reloaded away: the reason and the way out are told", async () => {
    const { editor, journal } = await startOn("reload-failed");
    editor.dispatch(setField(address, ["properties", "description"], "in no file"));
    const { done, ...updates } = notebook(journal);
    await reloadKept(editor, failed, updates);
    expect(done).toEqual([]);
    const [notice] = editor.session.get().notices;
    expect(notice?.title).toBe("Not reloaded: your last edits would be lost");
    expect(notice?.details).toEqual(["The disk is full.", "Save everything to files, then reload."]);
  });

  test("saved work is", async () => {
    const { editor, journal } = await startOn("reload-saved");
    const { done, ...updates } = notebook(journal);
    await reloadKept(editor, failed, updates);
    expect(done).toHaveLength(2);
  });
});

test("news of a new version stand once, the newest word last, with the act that brings it in", () => {
  const editor = createEditor();
  const listeners: ((update: AppUpdate) => void)[] = [];
  let reloads = 0;
  const subscribe = (listener: (update: AppUpdate) => void) => {
    listeners.push(listener);
    return () => {};
  };
  tellNewVersions(editor, { subscribe, takeOver: () => Promise.resolve() }, () => (reloads += 1));
  for (const update of ["ready", "ready", "taken"] as const) for (const listener of listeners) listener(update);
  const { notices } = editor.session.get();
  expect(notices.map(({ title }) => title)).toEqual(["Another tab has brought in a new version of Sluice"]);
  expect(notices[0]?.action?.label).toBe("Reload");
  notices[0]?.action?.run();
  expect(reloads).toBe(1);
});
