/** Where the cards go: the call to the corner of what it stands for, the others into the child pipeline as they stood. */
import { type Address, rebase } from "#model/address.ts";
import type { Layout, Position } from "#model/workspace.ts";
import type { Part } from "./part.ts";

/** The upper left corner of the part; undefined where its cards were never placed. */
export function cornerOf({ placed }: Part, layout: Layout): Position | undefined {
  const at = placed.flatMap(({ address }) => (Object.hasOwn(layout, address) ? (layout[address] ?? []) : []));
  if (at.length === 0) return undefined;
  return { x: Math.min(...at.map(({ x }) => x)), y: Math.min(...at.map(({ y }) => y)) };
}

/** The places of the part and of all that it holds, in the lane that it went to. */
export function placesIn(part: Part, layout: Layout, to: Address): Layout {
  const { placed, lane } = part;
  const corner = cornerOf(part, layout) ?? { x: 0, y: 0 };
  const tops = new Set<string>(placed.map(({ address }) => address));
  const entries = Object.entries(layout).flatMap(([address, position]) => {
    const top = placed.find((one) => address === one.address || address.startsWith(`${one.address}/`));
    if (top === undefined) return [];
    const place = tops.has(address) ? { x: position.x - corner.x, y: position.y - corner.y } : position;
    return [[rebase(address as Address, lane.address, to), place] as const];
  });
  return Object.fromEntries(entries);
}
