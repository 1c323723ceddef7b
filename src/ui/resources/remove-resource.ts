import { deleteResource } from "#commands/delete-resource.ts";
import { type Address, parseAddress } from "#model/address.ts";
import type { Editor } from "#store/editor.ts";

/** Deletes without asking, because undo brings it back, and says so. */
export function removeResource(editor: Editor, address: Address): void {
  const name = parseAddress(address)?.name ?? "The resource";
  const outcome = editor.dispatch(deleteResource(address));
  if (!outcome.ok) {
    editor.session.notify({ tone: "error", title: `${name} was not deleted`, details: [outcome.reason] });
    return;
  }
  const after = editor.get().workspace;
  editor.session.announce(`Deleted ${name}`);
  editor.session.notify({
    tone: "info",
    title: `Deleted ${name}`,
    action: {
      label: "Undo",
      run() {
        // Later edits must not be undone in its place.
        if (editor.get().workspace === after) editor.undo();
        else editor.session.announce("Use Undo to step back to the deletion");
      },
    },
  });
}
