import { writeResourceBytes } from "#io/write-resource.ts";
import { resourceAt } from "#model/resolve.ts";
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
    if (resource === undefined) return;
    const path = fileNameOf(resource);
    const saved = await ports.saveFile({ path, bytes: writeResourceBytes(resource) });
    if (!saved) return;
    ports.markSaved([resource]);
    editor.session.notify({ tone: "success", title: `Saved ${path}` });
  },
});
