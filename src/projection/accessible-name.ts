/** What a card is called: its name, its type, what is wrong with it, and after what it runs. */
import type { Condition } from "#model/activity.ts";
import type { CardContent } from "./content.ts";
import type { ProblemCount } from "./problems.ts";

export interface RunsAfter {
  readonly on: string;
  readonly conditions: readonly Condition[];
}

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

/** E.g. "on success or failure of Train"; a skip is said last, since it is said otherwise. */
export function dependencyInWords({ on, conditions }: RunsAfter): string {
  const said = conditions.filter((condition) => condition !== "Skipped").map((condition) => outcomes[condition]);
  const ways = said.length === 0 ? [] : [`on ${said.join(" or ")} of ${on}`];
  if (conditions.includes("Skipped")) ways.push(`when ${on} is skipped`);
  return ways.join(" or ");
}

const outcomes = {
  Succeeded: "success",
  Failed: "failure",
  Completed: "completion",
  Skipped: "skip",
} satisfies Record<Condition, string>;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
