/** Acts on the cases of a container, from the form and from the canvas alike. */
import { caseListOf } from "#catalogue/cases.ts";
import { addCase, removeCase } from "#commands/change-cases.ts";
import { type Address, resourceOf } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import type { Dispatched, Editor } from "#store/editor.ts";
import { withRoom } from "./with-room.ts";

/** Adds a case and leads to its value, which is the next to be given. */
export function addCaseTo(editor: Editor, address: Address): Dispatched {
  const done = editor.dispatch(withRoom(addCase(address), resourceOf(address)));
  if (done.ok) leadToCase(editor, address, casesAt(editor, address).length - 1);
  return done;
}

/** Leads to the value of a case: it is edited in the form. */
export function leadToCase({ get, session }: Editor, address: Address, at: number): void {
  const placed = activityAt(get().workspace, address);
  const list = placed && caseListOf(placed.activity);
  if (list !== undefined) session.leadTo({ address, field: [...list.path, at].join(".") });
}

/** Removes a case without asking, because undo brings it back, and says so where activities went with it. */
export function removeCaseOf(editor: Editor, address: Address, at: number): Dispatched {
  const gone = casesAt(editor, address)[at];
  const done = editor.dispatch(withRoom(removeCase(address, at), resourceOf(address)));
  if (!done.ok || gone === undefined) return done;
  const { session } = editor;
  session.announce(`Removed the case ${gone.value}. Ctrl+Z to undo`);
  if (gone.count === 0) return done;
  const after = editor.get().workspace;
  session.notify({
    tone: "info",
    title: `Removed the case ${gone.value} with ${gone.count === 1 ? "an activity" : `${gone.count} activities`}`,
    action: {
      label: "Undo",
      run() {
        // Later edits must not be undone in its place.
        if (editor.get().workspace === after) editor.undo();
        else session.announce("Use Undo to step back to the removal");
      },
    },
  });
  return done;
}

function casesAt({ get }: Editor, address: Address) {
  const placed = activityAt(get().workspace, address);
  return (placed && caseListOf(placed.activity)?.cases) ?? [];
}
