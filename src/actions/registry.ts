/** All actions: one file each in `acts/`. */
import type { Action } from "./action.ts";

const files = import.meta.glob<Action>("./acts/*.ts", { eager: true, import: "default" });

export const actions: readonly Action[] = Object.values(files);

const byId = new Map(actions.map((action) => [action.id, action]));

/** The action with an id; a wrong id is a bug. */
export function findAction(id: string): Action {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no action "${id}".`);
  return found;
}
