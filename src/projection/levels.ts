/** A pipeline as nested levels of blocks: all that arrangement and layout need, plain enough to be sent to a worker. */
import { type Address, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import type { Layout, Resource } from "#model/workspace.ts";
import { contentOf } from "./content.ts";
import { groupedBy } from "./grouped.ts";
import { type Link, linksOf } from "./links.ts";
import { type Box, type ContainerBox, card, cardSize, containerBox, type Size } from "./sizes.ts";

export interface Block {
  readonly address: Address;
  /** The size as a card; an open container is as big as its content makes it. */
  readonly size: Size;
  /** The lanes of an open container; undefined for a card and for a collapsed container. */
  readonly lanes: readonly Level[] | undefined;
}

export interface Level {
  readonly lane: Address;
  readonly depth: number;
  readonly returns: boolean;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

/** The root level of a pipeline with everything in it; what is in a collapsed container is left out. */
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
    if (!content.container) return { address, size: cardSize(content.nameLines, "card"), lanes: undefined };
    if (collapsed.has(address)) return { address, size: cardSize(1, "collapsed"), lanes: undefined };
    const lanes = content.lanes.map(({ key, returns }) =>
      level({ lane: laneAddress(address, key), depth: at.depth + 1, returns }, byLane, collapsed),
    );
    return { address, size: cardSize(1, "card"), lanes };
  });
  return { ...at, blocks, links: linksOf(items) };
}

/** Every level, outer before inner. */
export function* everyLevel(root: Level): Generator<Level> {
  yield root;
  for (const block of root.blocks) for (const lane of block.lanes ?? []) yield* everyLevel(lane);
}

/** A block where the layout puts it; one without a place stands at the lane's origin. */
export function boxOf(block: Block, layout: Layout): Box {
  const at = Object.hasOwn(layout, block.address) ? layout[block.address] : undefined;
  const { width, height, inlet } = frameOf(block, layout);
  return { x: at?.x ?? 0, y: at?.y ?? 0, width, height, inlet };
}

/** The boxes of a level; in an inner lane none stands left of or above the lane's first place. */
export function boxesOf({ blocks, depth }: Level, layout: Layout): readonly Box[] {
  const boxes = blocks.map((block) => boxOf(block, layout));
  return depth === 0 ? boxes : boxes.map((box) => ({ ...box, x: Math.max(0, box.x), y: Math.max(0, box.y) }));
}

/** How big a block is and where its lanes are, given the places of what it holds. */
export function frameOf({ lanes, size }: Block, layout: Layout): ContainerBox {
  if (lanes === undefined) return { ...size, inlet: card.inlet, lowOutlet: card.lowOutlet, lanes: [] };
  return containerBox(lanes.map((lane) => ({ boxes: boxesOf(lane, layout), returns: lane.returns })));
}
