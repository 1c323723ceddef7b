/** A pipeline's dependencies as lines to be drawn; one line carries all outcomes between two activities. */
import type { Condition } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { Layout } from "#model/workspace.ts";
import { boxesOf, everyLevel, frameOf, type Level } from "./levels.ts";
import type { Link } from "./links.ts";
import { type Route, routeBetween } from "./route.ts";
import type { Box } from "./sizes.ts";

export interface EdgeView {
  readonly id: string;
  /** The activity that runs first. */
  readonly from: Address;
  /** The activity that depends on it. */
  readonly to: Address;
  /** The name as `dependsOn` has it. */
  readonly on: string;
  readonly conditions: readonly Condition[];
  readonly depth: number;
  readonly route: Route | undefined;
}

/** The id of the line between two activities. */
export function edgeId(from: Address, to: Address): string {
  return `${from}>${to}`;
}

/** Whether a line leaves at the lower outlet: fail and skip do, unless success or completion is among its outcomes. */
export function leavesLow(conditions: readonly Condition[]): boolean {
  return conditions[0] === "Failed" || conditions[0] === "Skipped";
}

/** The lines of every level; one that is as it was in `before` is the very same object. */
export function edgesOf(
  root: Level,
  layout: Layout,
  before: ReadonlyMap<string, EdgeView> = new Map(),
): readonly EdgeView[] {
  return [...everyLevel(root)].flatMap((level) => {
    if (level.links.length === 0) return [];
    const boxes = boxesOf(level, layout);
    const at = new Map(level.blocks.map((block, index) => [block.address, { block, box: boxes[index] }]));
    return level.links.map((link): EdgeView => {
      const { from, to, on, conditions } = link;
      const source = at.get(from);
      const low = source === undefined ? 0 : frameOf(source.block, layout).lowOutlet;
      const route = routeOf(link, { source: source?.box, target: at.get(to)?.box, low, boxes });
      const edge = { id: edgeId(from, to), from, to, on, conditions, depth: level.depth, route };
      const known = before.get(edge.id);
      return known !== undefined && JSON.stringify(known) === JSON.stringify(edge) ? known : edge;
    });
  });
}

function routeOf(
  { conditions }: Link,
  {
    source,
    target,
    low,
    boxes,
  }: {
    readonly source: Box | undefined;
    readonly target: Box | undefined;
    readonly low: number;
    readonly boxes: readonly Box[];
  },
): Route | undefined {
  if (source === undefined || target === undefined) return undefined;
  const outlet = leavesLow(conditions) ? low : source.inlet;
  const others = boxes.filter((box) => box !== source && box !== target);
  return routeBetween(
    { x: source.x + source.width, y: source.y + outlet },
    { x: target.x, y: target.y + target.inlet },
    others,
  );
}
