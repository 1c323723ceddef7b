/**
 * Puts a level's cards in straight rows. Cards that run after each other on success share one centre line, the longest
 * such way is the first row, and what branches off stands below it.
 */
import type { Position } from "#model/workspace.ts";
import type { Graph } from "./arrangement.ts";
import { groupedBy } from "./grouped.ts";
import { type Arrow, forwardArrows, longestWayOn, ranksByLongestWay } from "./ranks.ts";
import { card, gap, grid, snap } from "./sizes.ts";

/** A layout by the longest way alone: instant, for thumbnails and for levels too big or too odd for the real one. */
export function layOutInRows(graph: Graph): Readonly<Record<string, Position>> {
  const arrows = forwardArrows(graph);
  return inRows(graph, arrows, { ranks: ranksByLongestWay(graph.items.length, arrows) });
}

export interface Columns {
  /** The column of each item. */
  readonly ranks: readonly number[];
  /** Where each item would like to stand among the branches of its column; the order of the file where absent. */
  readonly order?: readonly number[];
}

/** Straight rows for items whose columns are known. */
export function inRows(
  { items, gap: between }: Graph,
  arrows: readonly Arrow[],
  { ranks, order = [...items.keys()] }: Columns,
): Readonly<Record<string, Position>> {
  const left = columnEdges(items, ranks, between);
  const incoming = groupedBy(arrows, (arrow) => arrow.to);
  const rank = (at: number) => ranks[at] ?? 0;
  const centre: number[] = [];
  // The lowest line that is taken in each column.
  const bottom: number[] = [];
  for (const chain of inTurn(chains(items.length, arrows, ranks), arrows, { ranks, order })) {
    const [head = 0] = chain;
    const before = (incoming.get(head) ?? []).flatMap(({ from }) => centre[from] ?? []);
    let line = before.length === 0 ? 0 : Math.min(...before);
    const steps = columnsOf(chain, ranks);
    for (const [column, member] of steps) {
      line = Math.max(line, (bottom[column] ?? 0) + (items[member]?.inlet ?? card.inlet / 2));
    }
    line = Math.ceil((line - card.inlet) / grid) * grid + card.inlet;
    for (const member of chain) centre[member] = line;
    for (const [column, member] of steps) {
      const item = items[member];
      const below = item === undefined ? card.inlet / 2 : item.height - item.inlet + gap.row;
      bottom[column] = Math.max(bottom[column] ?? 0, line + below);
    }
  }
  return Object.fromEntries(
    items.map(({ id, width, inlet }, at) => {
      const column = left[rank(at)] ?? { x: 0, width };
      return [id, { x: snap(column.x + (column.width - width) / 2), y: snap((centre[at] ?? inlet) - inlet) }];
    }),
  );
}

/** The columns that a way passes, each with its item there, or -1 where only its line goes through. */
function columnsOf(chain: readonly number[], ranks: readonly number[]): readonly (readonly [number, number])[] {
  const members = new Map(chain.map((member) => [ranks[member] ?? 0, member]));
  const first = ranks[chain[0] ?? 0] ?? 0;
  const last = ranks[chain.at(-1) ?? 0] ?? 0;
  return Array.from({ length: last - first + 1 }, (_, at) => [first + at, members.get(first + at) ?? -1] as const);
}

function columnEdges(items: Graph["items"], ranks: readonly number[], between: number) {
  const widths: number[] = [];
  for (const [at, { width }] of items.entries()) {
    const column = ranks[at] ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, width);
  }
  let x = 0;
  return widths.map((width) => {
    const column = { x, width };
    x += width + between;
    return column;
  });
}

/** Splits the items into ways to be drawn straight: each item is followed by at most one other, success first. */
function chains(count: number, arrows: readonly Arrow[], ranks: readonly number[]): readonly (readonly number[])[] {
  const onward = longestWayOn(count, arrows);
  const behind = ranksByLongestWay(count, arrows);
  const span = ({ from, to }: Arrow) => (ranks[to] ?? 0) - (ranks[from] ?? 0);
  const wanted = arrows
    .filter((arrow) => span(arrow) > 0)
    .toSorted(
      (one, other) =>
        Number(other.success) - Number(one.success) ||
        span(one) - span(other) ||
        (onward[other.to] ?? 0) - (onward[one.to] ?? 0) ||
        (behind[other.from] ?? 0) - (behind[one.from] ?? 0),
    );
  const next = new Map<number, number>();
  const previous = new Map<number, number>();
  for (const { from, to } of wanted) {
    if (next.has(from) || previous.has(to)) continue;
    next.set(from, to);
    previous.set(to, from);
  }
  const heads = Array.from({ length: count }, (_, at) => at).filter((at) => !previous.has(at));
  return heads.map((head) => {
    const chain = [head];
    for (let at = next.get(head); at !== undefined; at = next.get(at)) chain.push(at);
    return chain;
  });
}

/**
 * The order in which rows are filled: the longest way first; then, from each way that is placed, its branches, those
 * that leave it furthest right first, so that a branch's line does not cross another's.
 */
function inTurn(
  all: readonly (readonly number[])[],
  arrows: readonly Arrow[],
  { ranks, order }: { readonly ranks: readonly number[]; readonly order: readonly number[] },
): readonly (readonly number[])[] {
  // A way branches off at its head; one that is merely joined further on belongs elsewhere.
  const byHead = new Map(all.map((chain) => [chain[0], chain] as const));
  const outgoing = groupedBy(arrows, (arrow) => arrow.from);
  const rank = (chain: readonly number[]) => ranks[chain[0] ?? 0] ?? 0;
  const place = (chain: readonly number[]) => order[chain[0] ?? 0] ?? 0;
  const open = all.toSorted(
    (one, other) => rank(one) - rank(other) || other.length - one.length || place(one) - place(other),
  );
  const turn: (readonly number[])[] = [];
  const seen = new Set<readonly number[]>();
  for (const start of open) {
    const stack = [start];
    for (let chain = stack.pop(); chain !== undefined; chain = stack.pop()) {
      if (seen.has(chain)) continue;
      seen.add(chain);
      turn.push(chain);
      const branches = chain
        .flatMap((item) => outgoing.get(item) ?? [])
        .map(({ to }) => byHead.get(to))
        .filter((branch) => branch !== undefined);
      const fresh = [...new Set(branches)].filter((branch) => !seen.has(branch));
      stack.push(...fresh.toSorted((one, other) => rank(one) - rank(other) || place(other) - place(one)));
    }
  }
  return turn;
}
