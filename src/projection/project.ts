/** The workspace's side of the canvas: from a pipeline, its layout and its findings to what is drawn. */
import type { Address } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Layout, Resource } from "#model/workspace.ts";
import { type EdgeView, edgesOf } from "./edges.ts";
import { type Level } from "./levels.ts";
import { type NodeView, nodesOf } from "./nodes.ts";
import { countProblems, type Problem } from "./problems.ts";
import { levelsOf } from "./read-levels.ts";

export interface Projection {
  readonly root: Level;
  /** The places it was drawn with: those of the workspace, and the arrangement's for the others. */
  readonly layout: Layout;
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  readonly byAddress: ReadonlyMap<Address, NodeView>;
  readonly edgeById: ReadonlyMap<string, EdgeView>;
}

export interface ProjectionInput {
  readonly pipeline: Resource;
  readonly layout: Layout;
  readonly collapsed: ReadonlySet<Address>;
  readonly problems: readonly Problem[];
}

/** Projects a pipeline; given the projection before, what looks the same stays the same object. */
export function project({ pipeline, layout, collapsed, problems }: ProjectionInput, before?: Projection): Projection {
  const root = levelsOf(pipeline, collapsed);
  const placed = new Map(activitiesOf(pipeline).map((item) => [item.address, item]));
  const nodes = nodesOf({ root, layout, placed, problemsOf: countProblems(problems) }, before?.byAddress);
  const edges = edgesOf(root, layout, before?.edgeById);
  return {
    root,
    layout,
    nodes,
    edges,
    byAddress: new Map(nodes.map((node) => [node.address, node])),
    edgeById: new Map(edges.map((edge) => [edge.id, edge])),
  };
}
