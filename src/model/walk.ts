/** Visits every activity of a pipeline at every depth, Switch cases included. One walk per document, remembered by identity. */
import type { Activity } from "./activity.ts";
import { type Address, activityAddress, laneAddress, resourceAddress, rootLane, segmentsOf } from "./address.ts";
import { innerLists, lanePath } from "./container.ts";
import { isArray, isObject, type JsonArray, type JsonPath } from "./json.ts";
import { propertiesOf, type Resource } from "./workspace.ts";

/** An activity and where it stands. */
export interface Placed {
  readonly activity: Activity;
  readonly address: Address;
  /** The lane that holds it. */
  readonly lane: Address;
  /** The list that holds it, with entries that are no activities. */
  readonly siblings: JsonArray;
  readonly index: number;
  /** From the resource's root. */
  readonly path: JsonPath;
  /** 0 on the pipeline, 1 inside a container, … */
  readonly depth: number;
}

const remembered = new WeakMap<Resource, readonly Placed[]>();

/** The activities of a pipeline, containers before what they hold; entries that are not objects are left out. */
export function activitiesOf(pipeline: Resource): readonly Placed[] {
  const known = remembered.get(pipeline);
  if (known !== undefined) return known;
  const list = propertiesOf(pipeline)["activities"];
  const placed: Placed[] = [];
  if (isArray(list)) {
    const lane = laneAddress(resourceAddress(pipeline.kind, pipeline.name), rootLane);
    collect(placed, list, { lane, path: ["properties", "activities"], depth: 0 });
  }
  remembered.set(pipeline, placed);
  return placed;
}

function collect(into: Placed[], siblings: JsonArray, at: { lane: Address; path: JsonPath; depth: number }): void {
  const segments = segmentsOf(siblings);
  for (const [index, activity] of siblings.entries()) {
    if (!isObject(activity)) continue;
    const address = activityAddress(at.lane, segments[index] ?? `#${index}`);
    const path = [...at.path, index];
    into.push({ activity, address, lane: at.lane, siblings, index, path, depth: at.depth });
    for (const { key, items } of innerLists(activity)) {
      collect(into, items, { lane: laneAddress(address, key), path: [...path, ...lanePath(key)], depth: at.depth + 1 });
    }
  }
}

/** The activities of one lane, in order. */
export function inLane(pipeline: Resource, lane: Address): readonly Placed[] {
  return activitiesOf(pipeline).filter((placed) => placed.lane === lane);
}
