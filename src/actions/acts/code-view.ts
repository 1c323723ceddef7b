import { action } from "../action.ts";

export default action({
  id: "view.code",
  label: "Code",
  icon: "braces",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  run: ({ editor }) => editor.session.setCodeView(!editor.session.get().codeView),
});
