import { deleteActivities } from "#commands/delete-activities.ts";
import { action } from "../action.ts";

export default action({
  id: "edit.delete-reconnect",
  label: "Delete and reconnect",
  keys: ["Mod+Delete"],
  where: "canvas",
  icon: "delete",
  enabled: ({ editor }) => editor.session.get().selection.length > 0,
  run({ editor }) {
    const deleted = editor.dispatch(deleteActivities(editor.session.get().selection, "neighbours"));
    if (deleted.ok) editor.session.announce("Deleted, and connected what ran before with what ran after");
  },
});
