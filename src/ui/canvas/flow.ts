/** From views to React Flow's nodes and edges: the same view gives the same object, so only what changed is drawn. */
import { type Edge, type Node, Position } from "@xyflow/react";
import { conditions } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { type EdgeView, leavesLow } from "#projection/edges.ts";
import type { NodeView } from "#projection/nodes.ts";
import type { Projection } from "#projection/project.ts";
import type { Point } from "#projection/route.ts";
import { dependencyInWords, type RunsAfter } from "#rules/dependency-in-words.ts";

export type CardNode = Node<
  { readonly view: NodeView; readonly active: boolean; readonly alone: boolean },
  "card" | "container"
>;
export type DependencyEdge = Edge<{ readonly view: EdgeView; readonly moving: boolean }, "dependency">;

export const inletId = "in";

/** The id of a card's element, for `aria-activedescendant`. */
export function cardElementId(address: Address): string {
  return `card-${address.replaceAll(/\s/g, "%20")}`;
}

export interface CardState {
  readonly selection: readonly Address[];
  readonly active: Address | undefined;
  /** Places of cards under the pointer, relative to their container, until they are dropped. */
  readonly moved: ReadonlyMap<Address, Point>;
}

const plain = new WeakMap<NodeView, CardNode>();
const marked = new WeakMap<NodeView, Map<string, CardNode>>();

/** The nodes of a projection. */
export function nodesFor({ nodes }: Projection, { selection, active, moved }: CardState): CardNode[] {
  const selected = new Set(selection);
  return nodes.map((view) => {
    const place = moved.get(view.address);
    const state = `${selected.has(view.address) ? (selected.size === 1 ? "s1" : "s") : ""}${active === view.address ? "a" : ""}`;
    const node = state === "" ? plainNode(view) : markedNode(view, state);
    return place === undefined ? node : { ...node, position: { ...place }, zIndex: 900 + view.depth };
  });
}

function plainNode(view: NodeView): CardNode {
  const known = plain.get(view) ?? nodeOf(view);
  plain.set(view, known);
  return known;
}

function markedNode(view: NodeView, state: string): CardNode {
  const states = marked.get(view) ?? new Map<string, CardNode>();
  marked.set(view, states);
  const selected = state.includes("s");
  const active = state.includes("a");
  const base = plainNode(view);
  const attributes = { ...base.domAttributes, ...(selected ? { "aria-current": true } : {}) };
  const node = states.get(state) ?? {
    ...base,
    selected,
    data: { view, active, alone: state.includes("1") },
    className: active ? "is-active" : "",
    domAttributes: attributes,
  };
  states.set(state, node);
  return node;
}

function nodeOf(view: NodeView): CardNode {
  const { address, parent, x, y, width, height, inlet, lowOutlet, depth } = view;
  const attributes = { id: cardElementId(address), "aria-roledescription": "activity" };
  const right = { type: "source", position: Position.Right, x: width, width: 0, height: 0 } as const;
  return {
    id: address,
    type: view.shape === "container" ? "container" : "card",
    ...(parent === undefined ? {} : { parentId: parent }),
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      { id: inletId, type: "target", position: Position.Left, x: 0, y: inlet, width: 0, height: 0 },
      ...conditions.map((id) => ({ ...right, id, y: leavesLow([id]) ? lowOutlet : inlet })),
    ],
    data: { view, active: false, alone: false },
    zIndex: 2 * depth,
    ariaRole: "group",
    ariaLabel: view.accessibleName,
    domAttributes: attributes,
  };
}

const edgesOfViews = new WeakMap<EdgeView, DependencyEdge>();

/** The edges of a projection; one whose card is being dragged takes the plain way until it is dropped. */
export function edgesFor(
  { edges, byAddress }: Projection,
  { selected, moved }: { readonly selected: string | undefined; readonly moved: ReadonlyMap<Address, Point> },
): DependencyEdge[] {
  return edges.map((view) => {
    const edge = edgesOfViews.get(view) ?? edgeOf(view, byAddress);
    edgesOfViews.set(view, edge);
    const moving = moved.size > 0 && (moved.has(view.from) || moved.has(view.to));
    if (view.id !== selected && !moving) return edge;
    return { ...edge, selected: view.id === selected, data: { view, moving } };
  });
}

function edgeOf(view: EdgeView, byAddress: Projection["byAddress"]): DependencyEdge {
  const name = byAddress.get(view.to)?.content.name ?? "";
  const after: RunsAfter = { on: view.on, conditions: view.conditions };
  return {
    id: view.id,
    source: view.from,
    target: view.to,
    sourceHandle: view.conditions[0] ?? "Succeeded",
    targetHandle: inletId,
    type: "dependency",
    data: { view, moving: false },
    zIndex: 2 * view.depth,
    interactionWidth: 16,
    ariaLabel: `${name} runs ${dependencyInWords(after)}`,
  };
}
