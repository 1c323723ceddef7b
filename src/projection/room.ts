/** Makes room: when a card grows or one is put between, its neighbours move on instead of being covered. */
import type { Address } from "#model/address.ts";
import type { Layout, Position } from "#model/workspace.ts";
import { boxesOf, everyLevel, frameOf, type Level } from "./levels.ts";
import type { Box } from "./sizes.ts";
import { grid } from "./sizes.ts";

/**
 * The new places of what has to move on after an edit, given the levels and places before it and after it. In each level,
 * what stood to the right of a card that grew moves right by as much, what stood below it moves down.
 */
export function makeRoom(
  before: { readonly root: Level; readonly layout: Layout },
  after: { readonly root: Level; readonly layout: Layout },
): Layout {
  const sizes = new Map<Address, Box>();
  for (const level of everyLevel(before.root)) {
    const boxes = boxesOf(level, before.layout);
    for (const [at, block] of level.blocks.entries()) {
      const box = boxes[at];
      if (box !== undefined) sizes.set(block.address, box);
    }
  }
  const moved: Record<string, Position> = {};
  let layout = after.layout;
  // From the inside out: a lane that grows because its cards moved on makes its container grow.
  for (const level of [...everyLevel(after.root)].toReversed()) {
    for (const block of level.blocks) {
      const old = sizes.get(block.address);
      if (old === undefined || block.lanes === undefined || block.collapsed) continue;
      const frame = frameOf(block, layout);
      const shifts = moveOn(
        level,
        { layout, old, address: block.address },
        {
          right: onGrid(frame.width - old.width),
          down: onGrid(frame.height - old.height),
        },
      );
      Object.assign(moved, shifts);
      layout = { ...layout, ...shifts };
    }
  }
  return moved;
}

/** Moves what stands at or right of a line in a level, so that a card fits in before it. */
export function openGap(
  level: Level,
  layout: Layout,
  { from, by }: { readonly from: number; readonly by: number },
): Layout {
  return Object.fromEntries(
    level.blocks.flatMap(({ address }) => {
      const { x, y } = layout[address] ?? { x: 0, y: 0 };
      return x < from ? [] : [[address, { x: x + by, y }]];
    }),
  );
}

function moveOn(
  level: Level,
  grown: { readonly layout: Layout; readonly old: Box; readonly address: Address },
  by: { readonly right: number; readonly down: number },
): Layout {
  if (by.right <= 0 && by.down <= 0) return {};
  const boxes = boxesOf(level, grown.layout);
  const self = boxes[level.blocks.findIndex(({ address }) => address === grown.address)];
  if (self === undefined) return {};
  const shifts: Record<string, Position> = {};
  for (const [at, { address }] of level.blocks.entries()) {
    const box = boxes[at];
    if (box === undefined || address === grown.address) continue;
    const right = by.right > 0 && box.x >= self.x + grown.old.width ? by.right : 0;
    const under = box.y >= self.y + grown.old.height && box.x < self.x + self.width && self.x < box.x + box.width;
    const down = by.down > 0 && right === 0 && under ? by.down : 0;
    if (right > 0 || down > 0) shifts[address] = { x: box.x + right, y: box.y + down };
  }
  return shifts;
}

function onGrid(value: number): number {
  return Math.ceil(value / grid) * grid;
}
