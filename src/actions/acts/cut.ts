import { deleteActivities } from "#commands/delete-activities.ts";
import { action } from "../action.ts";
import { copySelection } from "../clipboard-activities.ts";

export default action({
  id: "edit.cut",
  label: "Cut",
  keys: ["Mod+X"],
  where: "canvas",
  icon: "cut",
  enabled: ({ editor }) => editor.session.get().selection.length > 0,
  run: async (context) => {
    const { selection } = context.editor.session.get();
    await copySelection(context);
    context.editor.dispatch({ ...deleteActivities(selection), label: "Cut" });
  },
});
