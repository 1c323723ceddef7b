/** Dependencies among the activities of one lane: names resolved to addresses, letter case aside, as the service does. */
import { type Condition, dependenciesOf, conditions as known, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { Placed } from "#model/walk.ts";
import { sameName } from "#model/workspace.ts";

export interface Link {
  readonly from: Address;
  readonly to: Address;
  /** The name as `dependsOn` has it. */
  readonly on: string;
  /** At least one, in the order of the file. */
  readonly conditions: readonly Condition[];
}

/** The links of a lane in the order of the file; a dependency on a name that nobody bears has no line to draw. */
export function linksOf(lane: readonly Placed[]): readonly Link[] {
  const exact = new Map<string, Address>();
  const folded = new Map<string, Address>();
  for (const { activity, address } of lane.toReversed()) {
    const name = nameOf(activity);
    if (name === undefined) continue;
    exact.set(name, address);
    folded.set(name.toLowerCase(), address);
  }
  return lane.flatMap(({ activity, address: to }) => {
    const links = new Map<Address, Link>();
    for (const dependency of dependenciesOf(activity)) {
      const on = dependency.activity;
      const from = exact.get(on) ?? folded.get(on.toLowerCase());
      if (from === undefined) continue;
      const earlier = links.get(from);
      const conditions = new Set([...(earlier?.conditions ?? []), ...readable(dependency.conditions)]);
      links.set(from, { from, to, on: earlier?.on ?? on, conditions: [...conditions] });
    }
    return [...links.values()];
  });
}

/** Without a readable outcome the service runs on success; so is the line drawn. */
function readable(conditions: readonly string[]): readonly Condition[] {
  const read = conditions.flatMap((text) => known.find((condition) => sameName(condition, text)) ?? []);
  return read.length === 0 ? ["Succeeded"] : read;
}
