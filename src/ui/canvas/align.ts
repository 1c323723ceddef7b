import { placeActivities } from "#commands/place-activities.ts";
import { resourceAt } from "#model/resolve.ts";
import { levelsOf } from "#projection/read-levels.ts";
import type { Place } from "./add.ts";
import { requestLayout } from "./layout-client.ts";

/** Lays every level of a pipeline out anew, as one step of the history, unless everything stands so already. */
export async function alignAll({ editor, pipeline }: Place, aligned: () => void): Promise<void> {
  const resource = resourceAt(editor.get().workspace, pipeline);
  if (resource === undefined) return;
  const places = await requestLayout(levelsOf(resource), {}).places;
  const { layout } = editor.get().workspace;
  const moved = Object.entries(places).filter(([address, { x, y }]) => {
    const at = layout[address];
    return at?.x !== x || at.y !== y;
  });
  if (moved.length === 0) return editor.session.announce("Everything is aligned");
  const done = editor.dispatch(placeActivities(places, { label: "Auto align" }));
  if (!done.ok) editor.session.announce(done.reason);
  else aligned();
}
