import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openJournal } from "#platform/journal.ts";
import { readResource, scoreDaily } from "#testing/hand.ts";
import { asKept } from "./as-kept.ts";
import { keepJournal, restore } from "./autosave.ts";
import { createEditor } from "./editor.ts";

test("given an editor that could not load what is kept, the journal's resources stand in it", async () => {
  const before = createEditor();
  const journal = openJournal({ database: "as-kept" });
  await restore(before, journal);
  keepJournal(before, journal);
  before.open([readResource(scoreDaily)], "Open", "files");
  await journal.settled();

  const empty = createEditor();
  const shown = await asKept(empty, openJournal({ database: "as-kept" }));
  expect(shown.get().workspace.resources.map(({ name }) => name)).toEqual(["Score-Daily"]);
  expect(empty.get().workspace.resources).toEqual([]);
});

test("given nothing kept, it is the editor as it stands", async () => {
  const editor = createEditor();
  expect(await asKept(editor, openJournal({ database: "as-kept-nothing" }))).toBe(editor);
});
