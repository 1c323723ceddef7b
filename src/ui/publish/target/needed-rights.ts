/** Which of the missing rights matter: those for the kinds of resources that the workspace has. */
import type { Right } from "#azure/rights.ts";
import type { ResourceKind } from "#model/workspace.ts";

/** Of the missing rights, those that comparing and publishing these kinds would ask for; all of them for an empty workspace. */
export function neededRights(missing: readonly Right[], kinds: readonly ResourceKind[]): readonly Right[] {
  if (kinds.length === 0) return missing;
  // The kinds have the names of Azure's segments, in the singular: `linkedService`, `factories/linkedservices/write`.
  const segments = new Set(kinds.map((kind) => `${kind.toLowerCase()}s`));
  return missing.filter(({ action }) => {
    const [, , segment = ""] = action.split("/");
    return segment === "read" || segments.has(segment);
  });
}

/** Whether it is for publishing; what may not be read is told by comparing. */
export function isWriteRight({ action }: Right): boolean {
  return action.endsWith("/write");
}
