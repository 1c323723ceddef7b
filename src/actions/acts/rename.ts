import { action } from "../action.ts";

export default action({
  id: "edit.rename",
  label: "Rename",
  keys: ["F2"],
  where: "canvas",
  icon: "rename",
  enabled: ({ editor }) => editor.session.get().selection.length === 1,
  /** The name is edited where it is shown: in the General tab. */
  run({ editor }) {
    const [address] = editor.session.get().selection;
    if (address !== undefined) editor.session.leadTo({ address, field: "name" });
  },
});
