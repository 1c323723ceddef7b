import { action } from "../action.ts";

export default action({
  id: "edit.undo",
  label: "Undo",
  keys: ["Mod+Z"],
  icon: "undo",
  enabled: ({ editor }) => editor.get().past.length > 0 && editor.session.get().mayEdit,
  run({ editor }) {
    const entry = editor.undo();
    if (entry !== undefined) editor.session.announce(`Undone: ${entry.label}`);
  },
});
