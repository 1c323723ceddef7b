import { buildTemplate, writeTemplate } from "#io/write-template.ts";
import { resourceAt } from "#model/resolve.ts";
import { action } from "../action.ts";

export default action({
  id: "file.save-template",
  label: "Save as template (.zip)",
  icon: "zip",
  enabled: ({ editor }) => editor.session.get().active?.startsWith("pipeline/") ?? false,
  run: async ({ editor, ports }) => {
    const { active } = editor.session.get();
    const { workspace } = editor.get();
    const pipeline = active && resourceAt(workspace, active);
    if (pipeline === undefined) return;
    const path = `${pipeline.name}.zip`;
    const { notes } = buildTemplate(workspace, pipeline);
    if (!(await ports.saveFile({ path, bytes: await writeTemplate(workspace, pipeline) }))) return;
    const tone = notes.length === 0 ? "success" : "warning";
    editor.session.notify({ tone, title: `Saved ${path}`, details: notes.map(({ message }) => message) });
  },
});
