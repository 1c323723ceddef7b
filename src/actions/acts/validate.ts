import { resourceAt } from "#model/resolve.ts";
import { findingsOf } from "#rules/find.ts";
import { action } from "../action.ts";

export default action({
  id: "pipeline.validate",
  label: "Validate",
  keys: ["F7"],
  icon: "validate",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  run({ editor }) {
    const { active } = editor.session.get();
    const { workspace } = editor.get();
    const resource = active && resourceAt(workspace, active);
    if (resource === undefined) return;
    const count = findingsOf(resource, workspace).length;
    editor.session.show("author");
    editor.session.showPanel("problems");
    editor.session.announce(
      count === 0 ? `${resource.name} has no problems` : `${resource.name} has ${count} problems`,
    );
  },
});
