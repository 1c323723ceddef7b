/** A dependency as sentences say it. */
import { type Condition, conditions as known } from "#model/activity.ts";
import { sameName } from "#model/workspace.ts";

export interface RunsAfter {
  readonly on: string;
  readonly conditions: readonly string[];
}

/** E.g. "on success or failure of Train"; a skip is said last, since it is said otherwise. */
export function dependencyInWords({ on, conditions }: RunsAfter): string {
  const read = conditions.flatMap((text) => known.find((condition) => sameName(condition, text)) ?? []);
  const said = read.filter((condition) => condition !== "Skipped").map((condition) => outcomes[condition]);
  const ways = said.length === 0 ? [] : [`on ${said.join(" or ")} of ${on}`];
  if (read.includes("Skipped")) ways.push(`when ${on} is skipped`);
  // Without a readable outcome the service runs on success.
  return ways.length === 0 ? `on success of ${on}` : ways.join(" or ");
}

const outcomes = {
  Succeeded: "success",
  Failed: "failure",
  Completed: "completion",
  Skipped: "skip",
} satisfies Record<Condition, string>;
