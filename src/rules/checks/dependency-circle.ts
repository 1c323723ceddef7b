/** Dependencies that lead back to where they started: none of these activities would ever start. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import { type Found, rule } from "#rules/finding.ts";

export default rule({
  id: "STR010",
  severity: "error",
  source: "facts/validation-rules.json",
  check: (pipeline) => {
    const lanes = new Map<Address, Placed[]>();
    for (const placed of activitiesOf(pipeline)) {
      const lane = lanes.get(placed.lane);
      if (lane === undefined) lanes.set(placed.lane, [placed]);
      else lane.push(placed);
    }
    return [...lanes.values()].flatMap(circlesAmong);
  },
});

/** Walks back along the dependencies without recursion: a lane may hold thousands of activities in one chain. */
function circlesAmong(lane: readonly Placed[]): readonly Found[] {
  const byName = new Map<string, Placed>();
  for (const placed of lane) {
    const key = nameOf(placed.activity)?.toLowerCase();
    if (key !== undefined && !byName.has(key)) byName.set(key, placed);
  }
  const before = (placed: Placed) =>
    dependenciesOf(placed.activity)
      .flatMap(({ activity }) => byName.get(activity.toLowerCase()) ?? [])
      .filter((earlier) => earlier !== placed);
  const done = new Set<Placed>();
  const found: Found[] = [];
  for (const start of lane) {
    const trail: { readonly placed: Placed; readonly open: Placed[] }[] = [];
    const onTrail = new Set<Placed>();
    const enter = (placed: Placed) => {
      trail.push({ placed, open: before(placed).toReversed() });
      onTrail.add(placed);
    };
    if (!done.has(start)) enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const next = step.open.pop();
      if (next === undefined) {
        trail.pop();
        onTrail.delete(step.placed);
        done.add(step.placed);
      } else if (onTrail.has(next)) {
        const from = trail.findIndex(({ placed }) => placed === next);
        found.push(describe(trail.slice(from).map(({ placed }) => placed)));
      } else if (!done.has(next)) enter(next);
    }
  }
  return found;
}

/** The trail runs back in time; the message runs forward, from the activity that stands first in the document. */
function describe(trail: readonly Placed[]): Found {
  const forward = trail.toReversed();
  const first = forward.reduce((best, placed, at) => (placed.index < (forward[best]?.index ?? 0) ? at : best), 0);
  const turned = [...forward.slice(first), ...forward.slice(0, first + 1)];
  const names = turned.map(({ activity }) => nameOf(activity) ?? "");
  const shown = names.length > 12 ? [...names.slice(0, 6), `… ${names.length - 12} more …`, ...names.slice(-6)] : names;
  const address = turned[0]?.address ?? trail[0]?.address;
  if (address === undefined) throw new Error("a circle without activities");
  const message = `These activities wait for each other in a circle: ${shown.join(" > ")}. Delete one of the dependencies.`;
  return { address, field: "dependsOn", message };
}
