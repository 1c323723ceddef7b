/** A pipeline that is called exists. */
import { isInactive } from "#model/activity.ts";
import { readReference } from "#model/reference.ts";
import { activitiesOf } from "#model/walk.ts";
import { resourcesOf } from "#model/workspace.ts";
import { rule } from "#rules/finding.ts";
import { called, fieldAt, ownValues } from "#rules/own-part.ts";

/**
 * Only a whole factory can say for certain that a pipeline is missing: with a few files open, the factory may well have
 * it, so that the finding is a warning there. A workspace with the factory's own file is taken for whole.
 */
export default rule({
  id: "REF001",
  severity: "error",
  source: "facts/validation-rules.json",
  check: (pipeline, workspace) => {
    const known = new Set(resourcesOf(workspace, "pipeline").map(({ name }) => name.toLowerCase()));
    const isWhole = resourcesOf(workspace, "factory").length > 0;
    return activitiesOf(pipeline).flatMap(({ activity, address }) => {
      if (isInactive(activity)) return [];
      return [...ownValues(activity)].flatMap(({ value, path }) => {
        const reference = readReference(value, path);
        if (reference?.kind !== "pipeline" || reference.name === "" || known.has(reference.name.toLowerCase()))
          return [];
        const message = `${called(activity)} calls the pipeline "${reference.name}", which is not in this workspace. Open or create it, or choose another.`;
        return [{ address, field: fieldAt(activity, path), message, severity: isWhole ? "error" : "warning" } as const];
      });
    });
  },
});
