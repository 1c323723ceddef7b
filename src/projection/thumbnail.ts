/** A pipeline in miniature: the same projection with less in it, for the gallery and other small drawings. */
import type { Condition } from "#model/activity.ts";
import type { Layout, Resource } from "#model/workspace.ts";
import { arrange } from "./arrangement.ts";
import { leavesLow } from "./edges.ts";
import type { NodeView } from "./nodes.ts";
import { rectsOf } from "./places.ts";
import { project } from "./project.ts";
import { levelsOf } from "./read-levels.ts";
import { corners, roundedPath } from "./route.ts";
import { layOutInRows } from "./rows.ts";
import type { Size } from "./sizes.ts";

export interface Thumbnail extends Size {
  readonly boxes: readonly ThumbnailBox[];
  readonly lines: readonly { readonly path: string; readonly condition: Condition; readonly inLane: boolean }[];
}

export interface ThumbnailBox extends Size {
  readonly x: number;
  readonly y: number;
  readonly kind: "card" | "container" | "lane";
  readonly name: string;
}

/** The drawing of a pipeline, in the canvas's own measures from (0, 0) to its size: set them as an SVG's `viewBox`. */
export function thumbnailOf(pipeline: Resource, layout: Layout = {}): Thumbnail {
  const root = levelsOf(pipeline);
  const all = { ...arrange(root, layout, layOutInRows), ...layout };
  const { nodes, edges, byAddress } = project({ pipeline, layout: all, collapsed: new Set(), problems: [] });
  const rects = rectsOf(nodes);
  const outer = nodes.filter((node) => node.parent === undefined);
  const left = Math.min(0, ...outer.map((node) => node.x));
  const top = Math.min(0, ...outer.map((node) => node.y));
  const at = (node: NodeView) => {
    const rect = rects.get(node.address);
    return { x: (rect?.x ?? 0) - left, y: (rect?.y ?? 0) - top };
  };
  return {
    width: Math.max(0, ...outer.map((node) => node.x + node.width)) - left,
    height: Math.max(0, ...outer.map((node) => node.y + node.height)) - top,
    boxes: nodes.flatMap((node) => [
      { ...at(node), width: node.width, height: node.height, kind: kindOf(node), name: node.content.name },
      ...node.lanes.map(({ x, y, width, height, label }) => ({
        x: at(node).x + x,
        y: at(node).y + y,
        width,
        height,
        name: label,
        kind: "lane" as const,
      })),
    ]),
    lines: edges.flatMap(({ from, to, conditions, route, depth }) => {
      const [source, target] = [byAddress.get(from), byAddress.get(to)];
      if (source === undefined || target === undefined) return [];
      const start = at(source);
      const outlet = leavesLow(conditions) ? source.lowOutlet : source.inlet;
      const points = corners(
        { x: start.x + source.width, y: start.y + outlet },
        { x: at(target).x, y: at(target).y + target.inlet },
        route,
      );
      return [{ path: roundedPath(points, 12), condition: conditions[0] ?? "Succeeded", inLane: depth > 0 }];
    }),
  };
}

function kindOf(node: NodeView): "card" | "container" {
  return node.shape === "container" ? "container" : "card";
}
