import { resourceAt } from "#model/resolve.ts";
import type { Resource, Workspace } from "#model/workspace.ts";
import { findingsOf } from "#rules/find.ts";
import type { Finding } from "#rules/finding.ts";
import { action } from "../action.ts";

export default action({
  id: "pipeline.validate",
  label: "Validate",
  keys: ["F7"],
  icon: "validate",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  async run({ editor }) {
    const { active } = editor.session.get();
    const { workspace } = editor.get();
    const resource = active && resourceAt(workspace, active);
    if (resource === undefined) return;
    const count = (await findingsIn(resource, workspace)).length;
    editor.session.show("author");
    editor.session.showPanel("problems");
    editor.session.announce(
      count === 0 ? `${resource.name} has no problems` : `${resource.name} has ${count} problems`,
    );
  },
});

/** The catalogue of resources is loaded when one is opened. */
async function findingsIn(resource: Resource, workspace: Workspace): Promise<readonly Finding[]> {
  if (resource.kind === "pipeline") return findingsOf(resource, workspace);
  const { findingsInResource } = await import("#rules/find-in-resource.ts");
  return findingsInResource(resource);
}
