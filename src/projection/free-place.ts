/** Finds a place for a card beside others, on the grid and without covering any. */
import type { Position } from "#model/workspace.ts";
import { type Box, gap, grid, snap } from "./sizes.ts";

/** How close to each other cards may stand when their places are chosen for them. */
const clearance = 16;

/** The wanted place, or the next one straight below it that is free. */
export function freePlace(wanted: Box, taken: readonly Box[]): Position {
  const x = snap(wanted.x);
  let y = snap(wanted.y);
  // Each round goes below at least one box, so there are at most as many rounds as boxes.
  for (let round = 0; round <= taken.length; round += 1) {
    const hit = taken.filter((box) => overlaps({ ...wanted, x, y }, box));
    if (hit.length === 0) break;
    y = Math.ceil((Math.max(...hit.map((box) => box.y + box.height)) + gap.row) / grid) * grid;
  }
  return { x, y };
}

/** The place to the right of a card, on the same centre line; below what stands there already. */
export function placeAfter(previous: Box, next: Pick<Box, "width" | "height" | "inlet">, lane: Lane): Position {
  const wanted = {
    ...next,
    x: previous.x + previous.width + (lane.depth === 0 ? gap.pipeline : gap.lane),
    y: previous.y + previous.inlet - next.inlet,
  };
  return inLane(freePlace(wanted, lane.boxes), lane);
}

/** The place at the end of a lane: right of everything, on the centre line of its first row. */
export function placeAtEnd(next: Pick<Box, "width" | "height" | "inlet">, lane: Lane): Position {
  const [first] = lane.boxes.toSorted((one, other) => one.x - other.x || one.y - other.y);
  if (first === undefined) return { x: 0, y: 0 };
  const right = Math.max(...lane.boxes.map((box) => box.x + box.width));
  const wanted = { ...first, x: right - first.width };
  return placeAfter(wanted, next, lane);
}

export interface Lane {
  readonly depth: number;
  readonly boxes: readonly Box[];
}

/** Inside a container nothing stands left of or above the lane's first place. */
export function inLane({ x, y }: Position, { depth }: Pick<Lane, "depth">): Position {
  return depth === 0 ? { x, y } : { x: Math.max(0, x), y: Math.max(0, y) };
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + clearance &&
    other.x < one.x + one.width + clearance &&
    one.y < other.y + other.height + clearance &&
    other.y < one.y + one.height + clearance
  );
}
