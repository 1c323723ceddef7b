import type { ReferenceTarget } from "#catalogue/definition.ts";
import { livesOutside } from "#catalogue/reference.ts";
import { findResource, type Resource, type ResourceKind } from "#model/workspace.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";

/** The resource that a reference points to, or undefined where the workspace holds none of that name. */
export function useTarget(to: ReferenceTarget, name: string | undefined): Resource | undefined {
  return useDocument(({ workspace }) => {
    const kind = kindOf(to);
    return name === undefined || kind === undefined ? undefined : findResource(workspace, kind, name);
  });
}

function kindOf(to: ReferenceTarget): ResourceKind | undefined {
  if (to === "variable" || livesOutside(to)) return undefined;
  return to as ResourceKind;
}
