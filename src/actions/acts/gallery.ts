import { action } from "../action.ts";

export default action({
  id: "gallery.open",
  label: "Pipeline from template",
  icon: "library",
  run: ({ editor }) => editor.session.show("gallery"),
});
