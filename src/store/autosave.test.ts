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
import { createEditor } from "./editor.ts";

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
