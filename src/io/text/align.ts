/** Finds, for each item of an edited list, the item of the old list that it came from. */
import { isObject, type JsonArray, type JsonValue, own, sameJson } from "#model/json.ts";

/**
 * For each new item the index of its old one, or undefined for a new item; no old item is used twice. First come items
 * that did not change, then objects of the same name, then equal ones, then what stands between the same neighbours (a rename).
 */
export function align(before: JsonArray, after: JsonArray): readonly (number | undefined)[] {
  const from = Array.from({ length: after.length }, (): number | undefined => undefined);
  const free = new Set(before.keys());
  const take = (at: number, old: number): void => {
    from[at] = old;
    free.delete(old);
  };
  const pairing = { from, free, take };
  trim(before, after, take);
  pair(before, after, pairing, keyOfItself);
  pair(before, after, pairing, keyOfName);
  pairEqual(before, after, pairing);
  pairNeighbours(before, after, pairing);
  return from;
}

interface Pairing {
  readonly from: readonly (number | undefined)[];
  readonly free: ReadonlySet<number>;
  readonly take: (at: number, old: number) => void;
}

/** Equal beginnings and endings, which most edits leave. */
function trim(before: JsonArray, after: JsonArray, take: (at: number, old: number) => void): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameJson(before[head], after[head])) {
    take(head, head);
    head += 1;
  }
  let tail = 1;
  while (tail <= shorter - head && sameJson(before[before.length - tail], after[after.length - tail])) {
    take(after.length - tail, before.length - tail);
    tail += 1;
  }
}

function pair(before: JsonArray, after: JsonArray, pairing: Pairing, keyOf: (item: JsonValue) => unknown): void {
  if (pairing.free.size === 0) return;
  const open = new Map<unknown, number[]>();
  for (const old of pairing.free) {
    const key = keyOf(before[old] ?? null);
    if (key !== undefined) open.set(key, [...(open.get(key) ?? []), old]);
  }
  for (const [at, item] of after.entries()) {
    const old = pairing.from[at] === undefined ? open.get(keyOf(item))?.shift() : undefined;
    if (old !== undefined) pairing.take(at, old);
  }
}

/** Scalars are found by value, objects and lists by identity. */
function keyOfItself(item: JsonValue): unknown {
  return item;
}

function keyOfName(item: JsonValue): unknown {
  const name = own(item, "name") ?? own(item, "activity");
  return typeof name === "string" ? name : undefined;
}

/** Equal lists and nameless objects. Past this many comparisons the position alone decides. */
const mostComparisons = 250_000;

function pairEqual(before: JsonArray, after: JsonArray, { from, free, take }: Pairing): void {
  if (free.size * after.length > mostComparisons) return;
  for (const [at, item] of after.entries()) {
    if (from[at] !== undefined) continue;
    const old = [...free].find((candidate) => sameJson(before[candidate], item));
    if (old !== undefined) take(at, old);
  }
}

/** Between two items that were found, what is left over on both sides is paired in order. */
function pairNeighbours(before: JsonArray, after: JsonArray, { from, free, take }: Pairing): void {
  let next = 0;
  for (const [at, item] of after.entries()) {
    const known = from[at];
    if (known !== undefined) {
      next = known + 1;
      continue;
    }
    if (!free.has(next)) continue;
    if (isObject(before[next]) === isObject(item)) take(at, next);
    next += 1;
  }
}
