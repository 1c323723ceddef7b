/**
 * The layout of a level that nobody has placed: columns and the order of branches by dagre (tight tree, each level by
 * itself), straight rows by our own pass. Heavy; runs in the worker.
 */
import dagre from "@dagrejs/dagre";
import type { Graph, LayOut } from "./arrangement.ts";
import { type Arrow, forwardArrows } from "./ranks.ts";
import { type Columns, inRows, layOutInRows } from "./rows.ts";
import { gap } from "./sizes.ts";

/** Beyond this many cards in one level, dagre takes longer than anyone waits. */
const tooMany = 2000;

/** Lays one level out. Ends for every graph: circles and links of a card to itself are left out of the reckoning. */
export const layOut: LayOut = (graph) => {
  const arrows = forwardArrows(graph);
  const columns = graph.items.length > tooMany ? undefined : columnsByDagre(graph, arrows);
  return columns === undefined ? layOutInRows(graph) : inRows(graph, arrows, columns);
};

function columnsByDagre({ items, gap: between }: Graph, arrows: readonly Arrow[]): Columns | undefined {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", ranker: "tight-tree", nodesep: gap.row, ranksep: between });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [at, { width, height }] of items.entries()) graph.setNode(String(at), { width, height });
  for (const { from, to, success } of arrows) graph.setEdge(String(from), String(to), { weight: success ? 2 : 1 });
  try {
    dagre.layout(graph);
  } catch (error) {
    // A chain of thousands is deeper than dagre's recursion can go; rows alone will do.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const places = items.map((_, at) => graph.node(String(at)));
  const columns = [...new Set(places.map((place) => Math.round(place.x ?? 0)))].toSorted((one, other) => one - other);
  const byPlace = new Map(columns.map((x, at) => [x, at]));
  return {
    ranks: places.map((place) => byPlace.get(Math.round(place.x ?? 0)) ?? 0),
    order: places.map((place) => place.y ?? 0),
  };
}
