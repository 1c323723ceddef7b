/** A dependency names an activity that stands beside it; dependencies never cross the edge of a container. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { isObject, type JsonArray } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Found, rule } from "#rules/finding.ts";
import { called } from "#rules/own-part.ts";

export default rule({
  id: "STR009",
  severity: "error",
  source: "facts/adf-domain.md section 4",
  check: (pipeline) => {
    const placed = activitiesOf(pipeline);
    const everywhere = new Set(placed.map(({ activity }) => nameOf(activity)?.toLowerCase()));
    return placed.flatMap(({ activity, siblings, address }) =>
      dependenciesOf(activity).flatMap(({ activity: wanted }): Found[] => {
        const beside = namesBeside(siblings);
        const exact = beside.get(wanted.toLowerCase());
        if (exact?.includes(wanted)) return [];
        const what = `${called(activity)} depends on "${wanted}"`;
        const at = { address, field: "dependsOn" };
        if (exact?.[0] !== undefined) {
          const message = `${what}, but the activity is written "${exact[0]}". Only the letter case differs; use the same.`;
          return [{ ...at, severity: "warning", message }];
        }
        if (everywhere.has(wanted.toLowerCase())) {
          const why = "which stands in another container. A dependency joins activities side by side";
          return [{ ...at, message: `${what}, ${why}; depend on the container instead, or move one of the two.` }];
        }
        return [
          { ...at, message: `${what}, and no activity has that name. Delete the dependency or correct its name.` },
        ];
      }),
    );
  },
});

const remembered = new WeakMap<JsonArray, ReadonlyMap<string, readonly string[]>>();

/** The names in a list of activities as they are written, by their lower-case form. */
function namesBeside(siblings: JsonArray): ReadonlyMap<string, readonly string[]> {
  const known = remembered.get(siblings);
  if (known !== undefined) return known;
  const names = new Map<string, readonly string[]>();
  for (const item of siblings) {
    const name = isObject(item) ? nameOf(item) : undefined;
    if (name !== undefined) names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), name]);
  }
  remembered.set(siblings, names);
  return names;
}
