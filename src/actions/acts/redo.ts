import { action } from "../action.ts";

export default action({
  id: "edit.redo",
  label: "Redo",
  keys: ["Mod+Y", "Mod+Shift+Z"],
  icon: "redo",
  enabled: ({ editor }) => editor.get().future.length > 0 && editor.session.get().mayEdit,
  run({ editor }) {
    const entry = editor.redo();
    if (entry !== undefined) editor.session.announce(`Redone: ${entry.label}`);
  },
});
