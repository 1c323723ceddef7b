import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { renameActivity } from "#commands/rename-activity.ts";
import { setField } from "#commands/set-field.ts";
import { writeResource } from "#io/write-resource.ts";
import { nameOf } from "#model/activity.ts";
import { resourceAddress } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import { openJournal } from "#platform/journal.ts";
import { readResource, scoreDaily } from "#testing/hand.ts";
import { keepJournal, restore } from "./autosave.ts";
import { createEditor, type Editor } from "./editor.ts";
import { isAnyUnsaved } from "./unsaved.ts";

const unsaved = (editor: Editor) => isAnyUnsaved(editor.get().workspace, editor.session.get().files);

async function startOn(database: string) {
  const editor = createEditor();
  const journal = openJournal({ database });
  const recovered = await restore(editor, journal);
  const stop = keepJournal(editor, journal);
  return { editor, journal, recovered, stop };
}

test("what was edited and half typed comes back, with the very text that would be saved", async () => {
  const first = await startOn("comes-back");
  expect(first.recovered).toBeUndefined();
  first.editor.open([readResource(scoreDaily)], "Open");
  const [resource] = first.editor.get().workspace.resources;
  const wait = resource && activitiesOf(resource).find(({ activity }) => nameOf(activity) === "Wait");
  if (wait === undefined) throw new Error("no Wait");
  first.editor.dispatch(renameActivity(wait.address, "Pause"));
  first.editor.session.setDraft("json x", '{"half": ');
  await first.journal.settled();
  const [kept] = first.editor.get().workspace.resources;

  const second = await startOn("comes-back");
  const [restored] = second.editor.get().workspace.resources;
  expect(restored && writeResource(restored)).toBe(kept && writeResource(kept));
  expect(second.editor.session.get().drafts).toEqual({ "json x": '{"half": ' });
  expect(second.editor.session.get().active).toBe(resourceAddress("pipeline", "Score-Daily"));
  expect(second.recovered).toMatchObject({ edits: 2, drafts: 1 });
  expect(second.editor.session.get().kept).toBe("kept");
});

test("what was opened from a file and not edited is nothing to recover; saved text counts across visits", async () => {
  const first = await startOn("only-opened");
  first.editor.open([readResource(scoreDaily)], "Open", "files");
  await first.journal.settled();
  const second = await startOn("only-opened");
  expect(second.recovered).toMatchObject({ edits: 0 });
  expect(unsaved(second.editor)).toBe(false);
  const address = resourceAddress("pipeline", "Score-Daily");
  second.editor.dispatch(setField(address, ["properties", "description"], "changed"));
  expect(unsaved(second.editor)).toBe(true);
  const [edited] = second.editor.get().workspace.resources;
  second.editor.session.setFiles({ [address]: edited === undefined ? "" : writeResource(edited) });
  expect(unsaved(second.editor)).toBe(false);
  await second.journal.settled();
  const third = await startOn("only-opened");
  expect(unsaved(third.editor)).toBe(false);
  expect(third.recovered).toMatchObject({ edits: 0 });
});

test("a tab that may not edit writes nothing", async () => {
  const first = await startOn("reads-only");
  first.editor.open([readResource(scoreDaily)], "Open");
  await first.journal.settled();
  first.editor.session.setMayEdit(false);
  const refused = first.editor.dispatch(
    setField(resourceAddress("pipeline", "Score-Daily"), ["properties", "description"], "x"),
  );
  expect(refused).toEqual({ ok: false, reason: expect.stringContaining("another tab") });
  first.editor.session.setDraft("json x", "lost on purpose");
  await first.journal.settled();
  expect((await startOn("reads-only")).editor.session.get().drafts).toEqual({});
});
