/** Where things are on the canvas as a whole: boxes in absolute places, the lane under a point, the next card over. */
import type { Address } from "#model/address.ts";
import { isWithin } from "#model/address.ts";
import type { LaneView, NodeView } from "./nodes.ts";
import type { Point } from "./route.ts";
import type { Size } from "./sizes.ts";

export interface Rect extends Size, Point {}

const remembered = new WeakMap<readonly NodeView[], ReadonlyMap<Address, Rect>>();

/** The absolute box of every card. */
export function rectsOf(nodes: readonly NodeView[]): ReadonlyMap<Address, Rect> {
  const known = remembered.get(nodes);
  if (known !== undefined) return known;
  const rects = new Map<Address, Rect>();
  for (const { address, parent, x, y, width, height } of nodes) {
    const corner = parent === undefined ? undefined : rects.get(parent);
    rects.set(address, { x: x + (corner?.x ?? 0), y: y + (corner?.y ?? 0), width, height });
  }
  remembered.set(nodes, rects);
  return rects;
}

export interface LaneAtPoint {
  readonly lane: Address;
  readonly holder: NodeView | undefined;
  /** Where the first card of the lane stands, absolute. */
  readonly origin: Point;
  readonly depth: number;
}

/** The innermost lane under a point, leaving out what is being moved; the root lane where there is no other. */
export function laneUnder(
  nodes: readonly NodeView[],
  point: Point,
  { root, without = [] }: { readonly root: Address; readonly without?: readonly Address[] },
): LaneAtPoint {
  const rects = rectsOf(nodes);
  let found: LaneAtPoint = { lane: root, holder: undefined, origin: { x: 0, y: 0 }, depth: 0 };
  for (const node of nodes) {
    if (node.lanes.length === 0 || without.some((moved) => isWithin(node.address, moved))) continue;
    const rect = rects.get(node.address);
    if (rect === undefined || !contains(rect, point)) continue;
    const lane = nearestLane(node.lanes, point.y - rect.y);
    if (lane === undefined) continue;
    const origin = { x: rect.x + lane.origin.x, y: rect.y + lane.origin.y };
    found = { lane: lane.address, holder: node, origin, depth: node.depth + 1 };
  }
  return found;
}

/** A header belongs to the lane below it, a gap to the nearer lane. */
function nearestLane(lanes: readonly LaneView[], y: number): LaneView | undefined {
  const distance = (lane: LaneView) => Math.max(lane.y - y, y - lane.y - lane.height, 0);
  return lanes.toSorted((one, other) => distance(one) - distance(other))[0];
}

function contains(rect: Rect, { x, y }: Point): boolean {
  return rect.x <= x && x <= rect.x + rect.width && rect.y <= y && y <= rect.y + rect.height;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * The next card in a direction: straight ahead before aside. Right and down lead into a container, up leads out of its
 * lanes to the container itself, where nothing else is above.
 */
export function nextCard(nodes: readonly NodeView[], from: Address, direction: Direction): Address | undefined {
  const rects = rectsOf(nodes);
  const start = rects.get(from);
  const own = nodes.find((node) => node.address === from);
  if (start === undefined || own === undefined) return undefined;
  let best: { readonly address: Address; readonly cost: number } | undefined;
  for (const { address, lane } of nodes) {
    const rect = rects.get(address);
    // A card is no neighbour of what is around it.
    if (rect === undefined || isWithin(from, address)) continue;
    if (isWithin(address, from) && (direction === "left" || direction === "up")) continue;
    const { ahead, aside } = apart(start, rect, direction, isWithin(address, from) ? "inside" : "beside");
    if (ahead < 0) continue;
    const cost = ahead + 2 * aside + (lane === own.lane ? 0 : 24);
    if (best === undefined || cost < best.cost) best = { address, cost };
  }
  return best?.address ?? (direction === "up" ? own.parent : undefined);
}

/** How far a box is from another in a direction, negative where it is not ahead, and how far off the straight way. */
function apart(
  from: Rect,
  to: Rect,
  direction: Direction,
  place: "inside" | "beside",
): { ahead: number; aside: number } {
  const horizontal = direction === "left" || direction === "right";
  const [start, size, cross, crossSize] = horizontal
    ? (["x", "width", "y", "height"] as const)
    : (["y", "height", "x", "width"] as const);
  const forward = direction === "right" || direction === "down";
  const end = (rect: Rect) => rect[start] + rect[size];
  const near = place === "inside" ? 0 : from[size];
  const ahead = forward ? to[start] - from[start] - near : end(from) - near - end(to);
  const overlap = Math.min(from[cross] + from[crossSize], to[cross] + to[crossSize]) - Math.max(from[cross], to[cross]);
  return { ahead, aside: Math.max(0, -overlap) };
}

/** The cards in reading order: from left to right, then from top to bottom. */
export function inReadingOrder(nodes: readonly NodeView[]): readonly Address[] {
  const rects = rectsOf(nodes);
  const at = (address: Address) => rects.get(address) ?? { x: 0, y: 0 };
  return nodes.map((node) => node.address).toSorted((one, other) => at(one).x - at(other).x || at(one).y - at(other).y);
}
