import { action } from "../action.ts";
import { pasteActivitiesBeside, selectedActivities } from "../clipboard-activities.ts";

export default action({
  id: "edit.duplicate",
  label: "Duplicate",
  keys: ["Mod+D"],
  where: "canvas",
  icon: "copy",
  enabled: ({ editor }) => editor.session.get().selection.length > 0,
  run: (context) =>
    pasteActivitiesBeside(
      context,
      selectedActivities(context).map((placed) => placed.activity),
    ),
});
