/** From activities to their place in the text of their pipeline, and back. */
import { findNodeAtLocation, findNodeAtOffset, getNodePath, type Node, parseTree } from "jsonc-parser";
import type { Address } from "#model/address.ts";
import type { JsonPath } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The tree of a text; undefined where it is no JSON at all. */
export function treeOf(text: string): Node | undefined {
  return parseTree(text, undefined, { allowTrailingComma: true });
}

/** Where the value at a path stands in the text. Keys in another letter case are not found, and then nothing is shown. */
export function rangeAt(tree: Node | undefined, path: JsonPath): TextRange | undefined {
  const node = tree && findNodeAtLocation(tree, [...path]);
  return node && { start: node.offset, end: node.offset + node.length };
}

/** The innermost activity around an offset. */
export function activityAround(tree: Node | undefined, offset: number, pipeline: Resource): Address | undefined {
  const node = tree && findNodeAtOffset(tree, offset, true);
  if (node === undefined) return undefined;
  const path = getNodePath(node);
  const around = activitiesOf(pipeline).filter((placed) => placed.path.every((step, at) => path[at] === step));
  return around.toSorted((one, other) => other.path.length - one.path.length)[0]?.address;
}
