import { action } from "../action.ts";

export default action({
  id: "publish.open",
  label: "Publish all",
  keys: ["Mod+Alt+P"],
  icon: "publish",
  enabled: ({ editor }) => editor.get().workspace.resources.length > 0,
  run: ({ editor }) => editor.session.showAzure("publish"),
});
