/** A dependency's line: colour, dash and glyphs say its outcomes. */
import type { EdgeProps } from "@xyflow/react";
import { memo, use } from "react";
import { corners, type Point, roundedPath } from "#projection/route.ts";
import { card } from "#projection/sizes.ts";
import { OutcomeShape, outcomeColours } from "#ui/primitives/OutcomeGlyph.tsx";
import { DetailContext } from "./contexts.ts";
import { DependencyTools } from "./DependencyTools.tsx";
import type { DependencyEdge } from "./flow.ts";

const glyph = 14;
const toolsWidth = 160;

export const Dependency = memo(function Dependency({
  sourceX,
  sourceY,
  targetX,
  targetY,
  data,
  selected = false,
}: EdgeProps<DependencyEdge>) {
  const detail = use(DetailContext);
  if (data === undefined) return undefined;
  const { view, moving } = data;
  const [first = "Succeeded"] = view.conditions;
  const from = { x: sourceX + 2, y: sourceY };
  const to = { x: targetX - 8, y: targetY };
  const points = corners(from, to, moving ? undefined : view.route);
  const path = roundedPath(points, 12);
  const ground = view.depth > 0 ? "var(--s-lane)" : "var(--s-canvas)";
  return (
    <g className={`dependency dependency-${first}`} style={{ color: outcomeColours[first] }}>
      {selected ? <path d={path} className="dependency-halo" /> : undefined}
      <path d={path} className="react-flow__edge-interaction dependency-reach" />
      <path d={path} className="dependency-line" />
      {first === "Completed" ? <path d={path} className="dependency-core" style={{ stroke: ground }} /> : undefined}
      {detail === "full" ? (
        <>
          <path className="dependency-arrow" d={arrowAt({ x: targetX, y: targetY })} />
          {view.conditions.map((condition, at) => (
            <g key={condition} transform={glyphAt({ x: sourceX, y: sourceY }, at)}>
              <OutcomeShape outcome={condition} />
            </g>
          ))}
        </>
      ) : undefined}
      {selected ? <DependencyTools view={view} at={toolsAt(points)} /> : undefined}
    </g>
  );
});

function arrowAt({ x, y }: Point): string {
  return `M${x - 9},${y - 4} L${x - 1},${y} L${x - 9},${y + 4} Z`;
}

function glyphAt({ x, y }: Point, at: number): string {
  return `translate(${x + 9.5 + at * 15 - glyph / 2},${y - glyph / 2}) scale(${glyph / 16})`;
}

/** Where the toolbar stands: over the middle of the longest level stretch, and above the cards where that is short. */
function toolsAt(points: readonly Point[]): Point {
  let best = { length: -1, x: 0, y: 0 };
  for (const [at, point] of points.slice(1).entries()) {
    const before = points[at] ?? point;
    const length = before.y === point.y ? Math.abs(point.x - before.x) : 0;
    if (length > best.length) best = { length, x: (point.x + before.x) / 2, y: point.y };
  }
  return { x: best.x, y: best.y - (best.length < toolsWidth ? card.inlet + 8 : 14) };
}
