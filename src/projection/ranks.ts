/** Which column each card of a level stands in: one further right than what it runs after. */
import type { Address } from "#model/address.ts";
import type { Graph } from "./arrangement.ts";
import { groupedBy } from "./grouped.ts";

/** A link between the indexes of two items. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly success: boolean;
}

/** The links of a graph without those that close a circle or join a card to itself: what is left always ends. */
export function forwardArrows({ items, links }: Graph): readonly Arrow[] {
  const at = new Map<Address, number>(items.map(({ id }, index) => [id, index]));
  const outgoing = new Map<number, Arrow[]>();
  for (const { from, to, success } of links) {
    const arrow = { from: at.get(from) ?? -1, to: at.get(to) ?? -1, success };
    if (arrow.from < 0 || arrow.to < 0 || arrow.from === arrow.to) continue;
    outgoing.set(arrow.from, [...(outgoing.get(arrow.from) ?? []), arrow]);
  }
  const kept: Arrow[] = [];
  const state = new Map<number, "open" | "done">();
  for (const start of items.keys()) {
    if (state.has(start)) continue;
    // Depth first with a stack of our own: a pipeline may be a chain of thousands.
    const stack = [{ node: start, next: 0 }];
    state.set(start, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const arrow = outgoing.get(top.node)?.[top.next];
      top.next += 1;
      if (arrow === undefined) {
        state.set(top.node, "done");
        stack.pop();
      } else if (state.get(arrow.to) !== "open") {
        kept.push(arrow);
        if (!state.has(arrow.to)) {
          state.set(arrow.to, "open");
          stack.push({ node: arrow.to, next: 0 });
        }
      }
    }
  }
  return kept;
}

/** Each item's column by the longest way from a start; arrows must hold no circle. */
export function ranksByLongestWay(count: number, arrows: readonly Arrow[]): readonly number[] {
  const ranks = Array.from({ length: count }, () => 0);
  const waiting = Array.from({ length: count }, () => 0);
  const outgoing = groupedBy(arrows, (arrow) => arrow.from);
  for (const { to } of arrows) waiting[to] = (waiting[to] ?? 0) + 1;
  const ready = ranks.flatMap((_, at) => (waiting[at] === 0 ? [at] : []));
  for (let from = ready.pop(); from !== undefined; from = ready.pop()) {
    for (const { to } of outgoing.get(from) ?? []) {
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return ranks;
}

/** How many arrows the longest way onward from each item has. */
export function longestWayOn(count: number, arrows: readonly Arrow[]): readonly number[] {
  const reversed = arrows.map(({ from, to, success }) => ({ from: to, to: from, success }));
  return ranksByLongestWay(count, reversed);
}
