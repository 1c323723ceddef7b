import { action } from "../action.ts";
import { copySelection } from "../clipboard-activities.ts";

export default action({
  id: "edit.copy",
  label: "Copy",
  keys: ["Mod+C"],
  where: "canvas",
  icon: "copy",
  enabled: ({ editor }) => editor.session.get().selection.length > 0,
  run: async (context) => {
    const count = await copySelection(context);
    context.editor.session.announce(count === 1 ? "Copied one activity" : `Copied ${count} activities`);
  },
});
