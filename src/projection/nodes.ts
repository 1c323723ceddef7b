/** A pipeline as cards to be drawn: flat, containers before what they hold, every place and size known beforehand. */
import type { Address } from "#model/address.ts";
import type { Placed } from "#model/walk.ts";
import type { Layout } from "#model/workspace.ts";
import { accessibleName } from "./accessible-name.ts";
import { type CardContent, contentOf } from "./content.ts";
import { groupedBy } from "./grouped.ts";
import { type Block, boxesOf, frameOf, type Level, liftOf, openLanes } from "./levels.ts";
import type { ProblemCount } from "./problems.ts";
import { type Box, container, type LaneBox } from "./sizes.ts";

export interface NodeView {
  readonly address: Address;
  /** The container that it is drawn in. */
  readonly parent: Address | undefined;
  readonly lane: Address;
  readonly depth: number;
  /** Relative to the container's corner, or to the canvas. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far it is drawn below its place in the layout. */
  readonly lift: number;
  /** How far below the top dependencies come in and, on success and completion, go out. */
  readonly inlet: number;
  /** How far below the top dependencies go out on fail and skip. */
  readonly lowOutlet: number;
  readonly shape: "card" | "collapsed" | "container";
  /** Whether something runs after it. */
  readonly followed: boolean;
  readonly content: CardContent;
  readonly problems: ProblemCount;
  readonly lanes: readonly LaneView[];
  readonly accessibleName: string;
}

export interface LaneView extends LaneBox {
  readonly address: Address;
  readonly label: string;
  readonly count: number;
  /** What stands right of the label: how long it may repeat. */
  readonly note: string | undefined;
  /** The line from the last card back to the first, relative to the lane; undefined where nothing repeats. */
  readonly returnLine: ReturnLine | undefined;
}

export interface ReturnLine {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** The height at which it runs. */
  readonly y: number;
}

export interface NodeInput {
  readonly root: Level;
  /** With a place for every card. */
  readonly layout: Layout;
  readonly placed: ReadonlyMap<Address, Placed>;
  readonly problemsOf: (card: Address, collapsed: boolean) => ProblemCount;
}

/** The cards of a pipeline. A card that looks as it did in `before` is the very same object, so nothing is drawn twice. */
export function nodesOf(input: NodeInput, before: ReadonlyMap<Address, NodeView> = new Map()): readonly NodeView[] {
  const nodes: NodeView[] = [];
  const visit = (level: Level, parent: Address | undefined, origin: { readonly x: number; readonly y: number }) => {
    const boxes = boxesOf(level, input.layout);
    const incoming = groupedBy(level.links, (link) => link.to);
    const outgoing = groupedBy(level.links, (link) => link.from);
    for (const [at, block] of level.blocks.entries()) {
      const box = boxes[at];
      const activity = input.placed.get(block.address)?.activity;
      if (box === undefined || activity === undefined) continue;
      const content = contentOf(activity);
      const { collapsed } = block;
      const problems = input.problemsOf(block.address, collapsed);
      const frame = frameOf(block, input.layout);
      const lanes = lanesOf(block, frame.lanes, { content, layout: input.layout });
      const runsAfter = incoming.get(block.address) ?? [];
      const shape = collapsed ? "collapsed" : content.container ? "container" : "card";
      const view: NodeView = {
        address: block.address,
        parent,
        lane: level.lane,
        depth: level.depth,
        x: origin.x + box.x,
        y: origin.y + box.y,
        lift: liftOf(block, input.layout),
        width: frame.width,
        height: frame.height,
        inlet: frame.inlet,
        lowOutlet: frame.lowOutlet,
        shape,
        followed: outgoing.has(block.address),
        content,
        problems,
        lanes,
        accessibleName: accessibleName(content, { problems, runsAfter, collapsed }),
      };
      nodes.push(reuse(before.get(block.address), view));
      for (const [index, inner] of openLanes(block).entries()) {
        visit(inner, block.address, frame.lanes[index]?.origin ?? { x: 0, y: 0 });
      }
    }
  };
  visit(input.root, undefined, { x: 0, y: 0 });
  return nodes;
}

function lanesOf(
  block: Block,
  boxes: readonly LaneBox[],
  { content, layout }: { readonly content: CardContent; readonly layout: Layout },
): readonly LaneView[] {
  return boxes.flatMap((box, at) => {
    const level = openLanes(block)[at];
    const said = content.lanes[at];
    if (level === undefined || said === undefined) return [];
    const returnLine = level.returns ? returnLineOf(boxesOf(level, layout), box) : undefined;
    return [{ ...box, address: level.lane, label: said.label, count: said.count, note: said.note, returnLine }];
  });
}

function returnLineOf(boxes: readonly Box[], lane: LaneBox): ReturnLine | undefined {
  const [first] = boxes.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const last = boxes.toSorted((one, other) => other.x + other.width - one.x - one.width || one.y - other.y)[0];
  if (first === undefined || last === undefined) return undefined;
  const foot = (box: Box) => ({
    x: container.padding + box.x + box.width / 2,
    y: container.label + box.y + box.height,
  });
  return { from: foot(last), to: foot(first), y: lane.height - 10 };
}

function reuse(before: NodeView | undefined, now: NodeView): NodeView {
  if (before === undefined) return now;
  const lanes = sameValue(before.lanes, now.lanes) ? before.lanes : now.lanes;
  const problems = sameFields(before.problems, now.problems) ? before.problems : now.problems;
  // A container is read anew when something inside it changed; mostly it says the same.
  const content = sameValue(before.content, now.content) ? before.content : now.content;
  const next = { ...now, lanes, problems, content };
  return sameFields(before, next) ? before : next;
}

function sameValue(before: object, now: object): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

function sameFields<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([key, value]) => value === other[key as keyof T]);
}
