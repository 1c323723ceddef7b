/** The activities to extract: side by side, with all that they hold, and told apart from the rest by their names. */
import { type Activity, nameOf } from "#model/activity.ts";
import { type Address, isWithin, resourceAddress } from "#model/address.ts";
import { activityAt, type Lane, laneAt, resourceAt } from "#model/resolve.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import type { Resource, Workspace } from "#model/workspace.ts";

export interface Part {
  readonly pipeline: Resource;
  readonly root: Address;
  readonly lane: Lane;
  /** In the order of the document. */
  readonly placed: readonly Placed[];
  /** Every activity that goes, at any depth, by its name in lower case. */
  readonly inside: ReadonlyMap<string, Placed>;
  /** Every activity that stays. */
  readonly outside: readonly Placed[];
}

export type Parted = { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly reason: string };

/** The part of a pipeline that a selection is; the reason where it is none. */
export function partOf(workspace: Workspace, addresses: readonly Address[]): Parted {
  const outermost = addresses.filter((one) => !addresses.some((other) => other !== one && isWithin(one, other)));
  const chosen = outermost.flatMap((address) => activityAt(workspace, address) ?? []);
  const [first] = chosen;
  const lane = first && laneAt(workspace, first.lane);
  const pipeline = first && resourceAt(workspace, first.address);
  if (first === undefined || lane === undefined || pipeline === undefined)
    return no("Nothing is selected that could be extracted.");
  if (chosen.some((one) => one.lane !== first.lane))
    return no("These activities stand in different containers. Extract those that stand side by side.");
  const placed = chosen.toSorted((one, other) => one.index - other.index);
  const isInside = ({ address }: Placed) => placed.some((one) => isWithin(address, one.address));
  const all = activitiesOf(pipeline);
  const outside = all.filter((one) => !isInside(one));
  const inside = new Map(all.filter(isInside).map((one) => [keyOf(one.activity), one] as const));
  const shared = outside.find(({ activity }) => nameOf(activity) !== undefined && inside.has(keyOf(activity)));
  if (shared !== undefined)
    return no(`Two activities are named "${nameOf(shared.activity)}". Rename one before you extract.`);
  const root = resourceAddress(pipeline.kind, pipeline.name);
  return { ok: true, part: { pipeline, root, lane, placed, inside, outside } };
}

function no(reason: string): Parted {
  return { ok: false, reason };
}

function keyOf(activity: Activity): string {
  return nameOf(activity)?.toLowerCase() ?? "";
}

/** Which of the activities that go holds another, or is it; -1 for none. */
export function memberHolding({ placed }: Part, address: Address): number {
  return placed.findIndex((one) => isWithin(address, one.address));
}

/** Which of the activities that go bears a name; -1 for none. */
export function memberNamed({ placed }: Part, name: string): number {
  return placed.findIndex(({ activity }) => nameOf(activity)?.toLowerCase() === name.toLowerCase());
}
