import { action } from "../action.ts";
import { pasteText } from "../clipboard-activities.ts";

export default action({
  id: "edit.paste",
  label: "Paste",
  keys: ["Mod+V"],
  where: "canvas",
  icon: "paste",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  run: async (context) => pasteText(context, await context.ports.pasteText()),
});
