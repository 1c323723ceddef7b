/**
 * Places for cards that nobody has placed, level by level from the inside out, since a container is as big as its
 * content. A level that nobody touched is laid out as a whole; a card that is new among placed ones goes beside what it
 * runs after.
 */
import type { Address } from "#model/address.ts";
import type { Layout, Position } from "#model/workspace.ts";
import { placeAfter, placeAtEnd } from "./free-place.ts";
import { type Block, boxesOf, everyLevel, frameOf, type Level, openLanes } from "./levels.ts";
import { type Box, gap } from "./sizes.ts";

/** One level as a graph: boxes without places, and who runs after whom. */
export interface Graph {
  readonly items: readonly {
    readonly id: Address;
    readonly width: number;
    readonly height: number;
    readonly inlet: number;
  }[];
  readonly links: readonly { readonly from: Address; readonly to: Address; readonly success: boolean }[];
  /** Between columns. */
  readonly gap: number;
}

/** Places every item of a graph; the first row begins at the left, nothing stands at a negative place. */
export type LayOut = (graph: Graph) => Layout;

/** The places of the cards that have none. */
export function arrange(root: Level, layout: Layout, layOut: LayOut): Layout {
  const found: Record<string, Position> = {};
  let all = layout;
  const visit = (level: Level) => {
    for (const block of level.blocks) for (const lane of openLanes(block)) visit(lane);
    const missing = level.blocks.filter(({ address }) => !Object.hasOwn(layout, address));
    if (missing.length === 0) return;
    const places =
      missing.length === level.blocks.length ? layOut(graphOf(level, all)) : placeBeside(level, missing, all);
    Object.assign(found, places);
    all = { ...layout, ...found };
  };
  visit(root);
  return found;
}

/** Whether a level of more than one card was never placed, so that a layout has to be computed. */
export function needsLayout(root: Level, layout: Layout): boolean {
  for (const { blocks } of everyLevel(root)) {
    if (blocks.length > 1 && !blocks.some(({ address }) => Object.hasOwn(layout, address))) return true;
  }
  return false;
}

function graphOf({ blocks, links, depth }: Level, layout: Layout): Graph {
  return {
    items: blocks.map((block) => ({ id: block.address, ...pick(block, layout) })),
    links: links.map(({ from, to, conditions }) => ({ from, to, success: conditions.includes("Succeeded") })),
    gap: depth === 0 ? gap.pipeline : gap.lane,
  };
}

function pick(block: Block, layout: Layout) {
  const { width, height, inlet } = frameOf(block, layout);
  return { width, height, inlet };
}

function placeBeside(level: Level, missing: readonly Block[], layout: Layout): Layout {
  const boxes = boxesOf(level, layout);
  const waiting = new Set(missing.map(({ address }) => address));
  const placed = new Map<Address, Box>();
  for (const [at, { address }] of level.blocks.entries()) {
    const box = boxes[at];
    if (box !== undefined && !waiting.has(address)) placed.set(address, box);
  }
  const places: Record<string, Position> = {};
  while (waiting.size > 0) {
    const ready = [...waiting].find((address) =>
      level.links.some((link) => link.to === address && placed.has(link.from)),
    );
    const next = ready ?? [...waiting][0];
    const block = level.blocks.find(({ address }) => address === next);
    if (next === undefined || block === undefined) break;
    waiting.delete(next);
    const shape = pick(block, layout);
    const lane = { depth: level.depth, boxes: [...placed.values()] };
    const source = level.links.find((link) => link.to === next && placed.has(link.from))?.from;
    const before = source && placed.get(source);
    const place = before === undefined ? placeAtEnd(shape, lane) : placeAfter(before, shape, lane);
    places[next] = place;
    placed.set(next, { ...shape, ...place });
  }
  return places;
}
