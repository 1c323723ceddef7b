import type { Right } from "#azure/rights.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";
import type { Rights } from "./rights-store.ts";
import { neededRights } from "./target/needed-rights.ts";

/** The rights that are surely missing for what the workspace has; none while it is not known. */
export function useNeededRights(rights: Rights): readonly Right[] {
  const resources = useDocument(({ workspace }) => workspace.resources);
  if (rights.at !== "known") return [];
  return neededRights(rights.missing, [...new Set(resources.map(({ kind }) => kind))]);
}
