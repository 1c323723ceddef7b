/** Sorts resources so that each comes after what it refers to; what refers in a circle is found and named. */
import type { ResourceKind } from "#model/workspace.ts";
import { rankOf } from "./kinds.ts";
import type { StepKey } from "./references.ts";

export interface Node {
  readonly key: StepKey;
  readonly kind: ResourceKind;
  /** Keys of what it refers to; those that are not among the nodes are taken as there. */
  readonly needs: readonly StepKey[];
}

export interface Order {
  /** All nodes; credentials first, triggers last, as far as the references allow. Those in circles stand where they were cut. */
  readonly keys: readonly StepKey[];
  /** Each circle as its keys: every one refers to the next, the last to the first. */
  readonly circles: readonly (readonly StepKey[])[];
}

/** The order of publishing. Each key may stand for one node only. */
export function publishOrder(nodes: readonly Node[]): Order {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const users = new Map<StepKey, Node[]>(nodes.map(({ key }) => [key, []]));
  const missing = new Map<StepKey, number>();
  for (const node of nodes) {
    const needs = node.needs.filter((need) => byKey.has(need));
    missing.set(node.key, needs.length);
    for (const need of needs) users.get(need)?.push(node);
  }
  const queues = new Map<number, Node[]>();
  const ready = (node: Node) => queues.set(rankOf(node.kind), [...(queues.get(rankOf(node.kind)) ?? []), node]);
  const placed = new Set<StepKey>();
  const circles: (readonly StepKey[])[] = [];
  const place = (node: Node) => {
    if (placed.has(node.key)) return;
    placed.add(node.key);
    for (const user of users.get(node.key) ?? []) {
      const left = (missing.get(user.key) ?? 0) - 1;
      missing.set(user.key, left);
      if (left === 0) ready(user);
    }
  };
  for (const node of nodes) if (missing.get(node.key) === 0) ready(node);
  for (;;) {
    drain(queues, place);
    const stuck = nodes.find(({ key }) => !placed.has(key));
    if (stuck === undefined) return { keys: [...placed], circles };
    const circle = circleFrom(stuck, byKey, placed);
    circles.push(circle);
    for (const key of circle) {
      const node = byKey.get(key);
      if (node !== undefined) place(node);
    }
  }
}

/** Places what is ready, the lowest rank first, until nothing is. */
function drain(queues: Map<number, Node[]>, place: (node: Node) => void): void {
  for (;;) {
    const rank = Math.min(...[...queues].filter(([, queue]) => queue.length > 0).map(([key]) => key));
    const node = queues.get(rank)?.shift();
    if (node === undefined) return;
    place(node);
  }
}

/** Follows needs that are not placed until one comes up twice: from there on it is a circle. */
function circleFrom(start: Node, byKey: ReadonlyMap<StepKey, Node>, placed: ReadonlySet<StepKey>): readonly StepKey[] {
  const path: StepKey[] = [];
  let current: Node | undefined = start;
  while (current !== undefined && !path.includes(current.key)) {
    path.push(current.key);
    const next: StepKey | undefined = current.needs.find((need) => byKey.has(need) && !placed.has(need));
    current = next === undefined ? undefined : byKey.get(next);
  }
  if (current === undefined) throw new Error("What cannot be placed must lead into a circle");
  return path.slice(path.indexOf(current.key));
}
