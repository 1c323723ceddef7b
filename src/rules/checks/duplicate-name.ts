/** Names of activities are unique in the whole pipeline, at every depth, letter case aside. */
import { nameOf } from "#model/activity.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import { rule } from "#rules/finding.ts";

export default rule({
  id: "STR002",
  severity: "error",
  source: "azure-docs data-factory/naming-rules",
  check: (pipeline) => {
    const byName = new Map<string, Placed[]>();
    for (const placed of activitiesOf(pipeline)) {
      const key = nameOf(placed.activity)?.toLowerCase();
      if (key !== undefined) byName.set(key, [...(byName.get(key) ?? []), placed]);
    }
    return [...byName.values()].flatMap((sharers) => {
      if (sharers.length === 1) return [];
      return sharers.map(({ activity, address }) => ({
        address,
        field: "name",
        message: `The name "${nameOf(activity)}" is used ${sharers.length} times. Names are unique in the whole pipeline, letter case aside; rename all but one.`,
      }));
    });
  },
});
