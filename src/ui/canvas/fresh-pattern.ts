/** A pattern that is about to be added. Loaded when the first one is: see `add-fresh.ts`. */
import { patternById } from "#catalogue/patterns/patterns.ts";
import { insertPattern } from "#commands/insert-pattern.ts";
import { planPattern } from "#commands/pattern-plan.ts";
import { type Address, rebase } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import type { Layout, Position } from "#model/workspace.ts";
import { arrange } from "#projection/arrangement.ts";
import { boxesOf } from "#projection/levels.ts";
import { levelsOf } from "#projection/read-levels.ts";
import { layOutInRows } from "#projection/rows.ts";
import { card } from "#projection/sizes.ts";
import type { Into, MakeFresh } from "./fresh.ts";

/** How a pattern is made. */
export function makePattern(id: string): MakeFresh {
  return (workspace, lane) => {
    const pattern = patternById(id);
    const plan = pattern && planPattern(workspace, pattern, lane);
    if (pattern === undefined || plan === undefined) return undefined;
    const { shape, grip, placesAt } = arrangement(plan.piece.activities);
    const command = ({ position, ...into }: Into) =>
      insertPattern({ pattern, ...into, places: placesAt(lane, position) });
    return { shape, grip, command, child: plan.child };
  };
}

/** Activities that are there at once are arranged at once: nothing else says where they stand. */
function arrangement(activities: readonly JsonObject[]) {
  const root = levelsOf(pipelineFrom("fresh", { name: "fresh", properties: { activities } }));
  const layout = arrange(root, {}, layOutInRows);
  const boxes = boxesOf(root, layout);
  const edge = (side: "x" | "y") => Math.min(...boxes.map((box) => box[side]));
  const [left, top] = [edge("x"), edge("y")];
  const [first] = boxes;
  const shape = {
    width: Math.max(...boxes.map((box) => box.x + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - top,
    inlet: (first?.y ?? 0) + (first?.inlet ?? card.inlet) - top,
  };
  const outer = new Set<string>(root.blocks.map(({ address }) => address));
  const placesAt = (lane: Address, at: Position): Layout =>
    Object.fromEntries(
      Object.entries(layout).map(([address, { x, y }]) => [
        rebase(address as Address, root.lane, lane),
        outer.has(address) ? { x: x - left + at.x, y: y - top + at.y } : { x, y },
      ]),
    );
  return { shape, grip: (first?.width ?? card.width) / 2, placesAt };
}
