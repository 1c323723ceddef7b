/** What a case of a container may be for (LIM004; `facts/activities.json`, Switch). */
import type { CaseList } from "#catalogue/cases.ts";
import { allowed, refuse, type Verdict } from "./verdict.ts";

/** Whether a case may be for a value: `at` is the one that is to have it, whose present value does not count. */
export function mayBeCase({ cases }: CaseList, value: string, at?: number): Verdict {
  if (value.trim() === "") return refuse("A case needs the value that it is for. Everything else is Default.");
  // The service compares them as they are written, so a and A are two cases.
  const taken = cases.some((one, index) => index !== at && one.value === value);
  return taken ? refuse(`Another case is for "${value}" already. Give each case a value of its own.`) : allowed;
}

/** Whether there may be one case more. */
export function mayAddCase({ cases, max }: CaseList): Verdict {
  if (cases.length < max) return allowed;
  return refuse(`There are ${cases.length} cases, and Data Factory allows ${max}. Remove one, or use Default.`);
}
