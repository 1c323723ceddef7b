/** What a card is called: its name, its type, what is wrong with it, and after what it runs. */
import { dependencyInWords, type RunsAfter } from "#rules/dependency-in-words.ts";
import type { CardContent } from "./content.ts";
import type { ProblemCount } from "./problems.ts";

/** E.g. "Check status, Web activity, 1 error, runs on success of Run Batch-Endpoint". */
export function accessibleName(
  content: CardContent,
  {
    problems,
    runsAfter,
    collapsed,
  }: {
    readonly problems: ProblemCount;
    readonly runsAfter: readonly RunsAfter[];
    readonly collapsed: boolean;
  },
): string {
  const inner = content.lanes.reduce((sum, lane) => sum + lane.count, 0);
  const parts = [
    content.name,
    `${content.typeLabel} activity`,
    content.inactive ? "inactive" : "",
    content.container ? `${counted(inner, "activity", "activities")} inside` : "",
    collapsed ? "collapsed" : "",
    problems.error > 0 ? counted(problems.error, "error", "errors") : "",
    problems.warning > 0 ? counted(problems.warning, "warning", "warnings") : "",
    runsAfter.length > 0 ? `runs ${runsAfter.map(dependencyInWords).join(" and ")}` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
