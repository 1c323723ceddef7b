/** Reads a pipeline into levels; kept apart from their measures, so that the worker does without the catalogue. */
import { type Address, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { contentOf } from "./content.ts";
import { groupedBy } from "./grouped.ts";
import type { Block, Level } from "./levels.ts";
import { linksOf } from "./links.ts";
import { cardSize } from "./sizes.ts";

/** The root level of a pipeline with everything in it; the collapsed containers are marked. */
export function levelsOf(pipeline: Resource, collapsed: ReadonlySet<Address> = new Set()): Level {
  const byLane = groupedBy(activitiesOf(pipeline), (placed) => placed.lane);
  const lane = laneAddress(resourceAddress(pipeline.kind, pipeline.name), rootLane);
  return level({ lane, depth: 0, returns: false }, byLane, collapsed);
}

function level(
  at: Pick<Level, "lane" | "depth" | "returns">,
  byLane: ReadonlyMap<Address, readonly Placed[]>,
  collapsed: ReadonlySet<Address>,
): Level {
  const items = byLane.get(at.lane) ?? [];
  const blocks = items.map(({ activity, address }): Block => {
    const content = contentOf(activity);
    if (!content.container)
      return { address, size: cardSize(content.nameLines, "card"), lanes: undefined, collapsed: false };
    const lanes = content.lanes.map(({ key, returns }) =>
      level({ lane: laneAddress(address, key), depth: at.depth + 1, returns }, byLane, collapsed),
    );
    return { address, size: cardSize(1, "collapsed"), lanes, collapsed: collapsed.has(address) };
  });
  return { ...at, blocks, links: linksOf(items) };
}
