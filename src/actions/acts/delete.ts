import { deleteActivities } from "#commands/delete-activities.ts";
import { disconnectActivities } from "#commands/disconnect-activities.ts";
import { action } from "../action.ts";

export default action({
  id: "edit.delete",
  label: "Delete",
  keys: ["Delete", "Backspace"],
  where: "canvas",
  icon: "delete",
  enabled: ({ editor }) => editor.session.get().selection.length > 0 || editor.session.get().dependency !== undefined,
  run({ editor }) {
    const { selection, dependency } = editor.session.get();
    const command = dependency === undefined ? deleteActivities(selection) : disconnectActivities([dependency]);
    const deleted = editor.dispatch(command);
    if (!deleted.ok) return;
    editor.session.selectDependency(undefined);
    editor.session.announce(`${command.label}. Ctrl+Z to undo`);
  },
});
