import { extractLabel, extractToPipeline } from "#commands/extract-to-pipeline.ts";
import { action } from "../action.ts";
import { tellExtracted, tellRefusal } from "../tell.ts";

export default action({
  id: "edit.extract",
  label: extractLabel,
  where: "canvas",
  icon: "extract",
  enabled: ({ editor }) => editor.session.get().selection.length > 0,
  run({ editor }) {
    const { selection } = editor.session.get();
    const done = editor.dispatch(extractToPipeline(selection));
    if (done.ok) tellExtracted(editor, done.notes ?? []);
    else tellRefusal(editor, done, { title: "Nothing was extracted", beside: selection.at(-1) });
  },
});
