import { writeResource, writeResourceBytes } from "#io/write-resource.ts";
import { resourceAt } from "#model/resolve.ts";
import { isAnyUnsaved } from "#store/unsaved.ts";
import { action } from "../action.ts";
import { fileNameOf } from "../file-name.ts";

export default action({
  id: "file.save",
  label: "Save as JSON",
  keys: ["Mod+S"],
  icon: "save",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  run: async ({ editor, ports }) => {
    const { active } = editor.session.get();
    const resource = active && resourceAt(editor.get().workspace, active);
    if (active === undefined || resource === undefined) return;
    const path = fileNameOf(resource);
    const saved = await ports.saveFile({ path, bytes: writeResourceBytes(resource) });
    if (!saved) return;
    editor.session.setFiles({ [active]: writeResource(resource) });
    if (!isAnyUnsaved(editor.get().workspace, editor.session.get().files)) ports.markSaved();
    editor.session.notify({ tone: "success", title: `Saved ${path}` });
  },
});
