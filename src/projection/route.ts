/** The way of a dependency's line: straight, with one step, or around the cards that stand between. */
import { type Box, card, gap } from "./sizes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a line leaves its straight course, measured from its source so that it moves along with it. */
export type Route =
  /** Steps up or down at this distance to the right of its source. */
  | { readonly kind: "step"; readonly x: number }
  /** Runs past what is between at this height relative to its source. */
  | { readonly kind: "around"; readonly y: number };

const stub = 16;
const margin = 12;

/** Routes from a box's outlet to another's inlet past the boxes of the level; undefined for the ordinary middle step. */
export function routeBetween(from: Point, to: Point, boxes: readonly Box[]): Route | undefined {
  const span = to.x - from.x;
  // Next to each other, or backwards: nothing stands between.
  if (span <= gap.pipeline + 2 * stub) return undefined;
  const between = boxes.filter((box) => box.x > from.x && box.x + box.width < to.x);
  if (between.length === 0) return stepAt(from, to, boxes);
  const atSource = between.some((box) => covers(box, from.y));
  const atTarget = between.some((box) => covers(box, to.y));
  if (from.y === to.y && !atSource) return undefined;
  if (from.y !== to.y && !atTarget) return { kind: "step", x: Math.min(stub + 4, span / 2) };
  if (from.y !== to.y && !atSource) return { kind: "step", x: Math.max(span - stub - 8, span / 2) };
  const low = Math.max(...between.filter((box) => spans(box, from, to)).map((box) => box.y + box.height));
  return { kind: "around", y: Math.max(low, from.y + card.inlet) + margin - from.y };
}

/** With nothing wholly between, a wide neighbour may still reach into the middle: step where it is clear. */
function stepAt(from: Point, to: Point, boxes: readonly Box[]): Route | undefined {
  if (from.y === to.y) return undefined;
  const middle = (from.x + to.x) / 2;
  const [high, low] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  const hit = boxes.some(
    (box) => box.x < middle && middle < box.x + box.width && box.y < low && high < box.y + box.height,
  );
  return hit ? { kind: "step", x: stub + 4 } : undefined;
}

function covers(box: Box, y: number): boolean {
  return box.y - margin / 2 < y && y < box.y + box.height + margin / 2;
}

function spans(box: Box, from: Point, to: Point): boolean {
  const [high, low] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  return box.y < low + card.inlet && high - card.inlet < box.y + box.height;
}

/** The corners of a line. */
export function corners(from: Point, to: Point, route: Route | undefined): readonly Point[] {
  if (route?.kind === "around") {
    const y = from.y + route.y;
    const [left, right] = [from.x + stub + 4, to.x - stub];
    return [from, { x: left, y: from.y }, { x: left, y }, { x: right, y }, { x: right, y: to.y }, to];
  }
  if (to.x < from.x + stub / 2) return backwards(from, to);
  // Measured places are not exact to the last bit.
  if (Math.abs(from.y - to.y) < 1) return [from, to];
  const x = route === undefined ? (from.x + to.x) / 2 : from.x + route.x;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

function backwards(from: Point, to: Point): readonly Point[] {
  const [right, left] = [from.x + stub, to.x - stub];
  const apart = Math.abs(to.y - from.y) > 2 * card.inlet;
  const y = apart ? (from.y + to.y) / 2 : Math.max(from.y, to.y) + card.height;
  return [from, { x: right, y: from.y }, { x: right, y }, { x: left, y }, { x: left, y: to.y }, to];
}

/** An SVG path through corners, each rounded by at most `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [start, ...rest] = points;
  if (start === undefined) return "";
  let path = `M${start.x},${start.y}`;
  for (const [at, point] of rest.entries()) {
    const before = points[at] ?? point;
    const after = rest[at + 1];
    if (after === undefined) return `${path} L${point.x},${point.y}`;
    const into = towards(point, before, radius, after);
    const out = towards(point, after, radius, before);
    path += ` L${into.x},${into.y} Q${point.x},${point.y} ${out.x},${out.y}`;
  }
  return path;
}

/** The point on the way from a corner to a neighbour, no further than half of the shorter of its two sides. */
function towards(corner: Point, end: Point, radius: number, other: Point): Point {
  const length = Math.hypot(end.x - corner.x, end.y - corner.y);
  const shorter = Math.min(length, Math.hypot(other.x - corner.x, other.y - corner.y));
  const share = length === 0 ? 0 : Math.min(radius, shorter / 2) / length;
  return { x: corner.x + (end.x - corner.x) * share, y: corner.y + (end.y - corner.y) * share };
}
