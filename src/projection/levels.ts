/** A pipeline as nested levels of blocks: all that arrangement and layout need, plain enough to be sent to a worker. */
import type { Address } from "#model/address.ts";
import type { Layout } from "#model/workspace.ts";
import type { Link } from "./links.ts";
import { type Box, type ContainerBox, card, containerBox, type Size } from "./sizes.ts";

export interface Block {
  readonly address: Address;
  /** The size as a card; an open container is as big as its content makes it. */
  readonly size: Size;
  /** The lanes of a container; undefined for a card. */
  readonly lanes: readonly Level[] | undefined;
  readonly collapsed: boolean;
}

export interface Level {
  readonly lane: Address;
  readonly depth: number;
  readonly returns: boolean;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

/** The lanes that are drawn: none of a card, none of a collapsed container. */
export function openLanes({ lanes, collapsed }: Block): readonly Level[] {
  return collapsed ? [] : (lanes ?? []);
}

/** Every level that is drawn, outer before inner. */
export function* everyLevel(root: Level): Generator<Level> {
  yield root;
  for (const block of root.blocks) for (const lane of openLanes(block)) yield* everyLevel(lane);
}

/** A block where the layout puts it; one without a place stands at the lane's origin. */
export function boxOf(block: Block, layout: Layout): Box {
  const at = Object.hasOwn(layout, block.address) ? layout[block.address] : undefined;
  const { width, height, inlet } = frameOf(block, layout);
  return { x: at?.x ?? 0, y: (at?.y ?? 0) + liftOf(block, layout), width, height, inlet };
}

/** The boxes of a level; in an inner lane none stands left of or above the lane's first place. */
export function boxesOf({ blocks, depth }: Level, layout: Layout): readonly Box[] {
  const boxes = blocks.map((block) => boxOf(block, layout));
  return depth === 0 ? boxes : boxes.map((box) => ({ ...box, x: Math.max(0, box.x), y: Math.max(0, box.y) }));
}

/** How big a block is and where its lanes are, given the places of what it holds. */
export function frameOf(block: Block, layout: Layout): ContainerBox {
  if (block.lanes === undefined || block.collapsed)
    return { ...block.size, inlet: card.inlet, lowOutlet: card.lowOutlet, lanes: [] };
  return openFrame(block.lanes, layout);
}

/** A collapsed container stands this much below its place, so that its inlet stays on the line of its row. */
export function liftOf({ lanes, collapsed }: Block, layout: Layout): number {
  return collapsed && lanes !== undefined ? openFrame(lanes, layout).inlet - card.inlet : 0;
}

function openFrame(lanes: readonly Level[], layout: Layout): ContainerBox {
  return containerBox(lanes.map((lane) => ({ boxes: boxesOf(lane, layout), returns: lane.returns })));
}
