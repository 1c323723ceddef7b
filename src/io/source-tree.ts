/**
 * A document with the place of every value in its text. Reading makes one, writing edits against it: what nobody touched
 * is copied from the text, so number text, comments, blanks and duplicate keys survive.
 */
import { isArray, isObject, type JsonArray, type JsonObject, type JsonValue } from "#model/json.ts";

export interface SourceNode {
  /** Offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: JsonValue;
  /** Members or items in the order of the text, shadowed duplicates included; none for a scalar. */
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  /** Where the entry begins: its key, or its item. */
  readonly start: number;
  /** Members only: as the document is opened, in the normal case (`properties` for a file's `Properties`). */
  readonly key?: string;
  /** Members only: where the key's closing quote ends. */
  readonly keyEnd?: number;
  readonly node: SourceNode;
  /** Offset of the comma behind the entry, if there is one. */
  readonly comma?: number;
}

export interface SourceTree {
  readonly text: string;
  readonly root: SourceNode;
}

/** The value of an object from its entries: own properties, whatever they are called; the last duplicate wins. */
export function objectOf(entries: readonly SourceEntry[]): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const { key = "", node } of entries) {
    if (key === "__proto__") return Object.fromEntries(entries.map((entry) => [entry.key ?? "", entry.node.value]));
    object[key] = node.value;
  }
  return object;
}

export interface SourceIndex {
  /** The entry that holds a value of this very identity, with the container it stands in. */
  readonly byIdentity: ReadonlyMap<JsonObject | JsonArray, PlacedEntry>;
  /** List items that have a name, by name. */
  readonly byName: ReadonlyMap<string, PlacedEntry>;
}

export interface PlacedEntry {
  readonly entry: SourceEntry;
  readonly index: number;
  readonly container: SourceNode;
}

const indexes = new WeakMap<SourceTree, SourceIndex>();

/** Finds where in its text a value stood, also after it was moved in the document. */
export function indexOf(tree: SourceTree): SourceIndex {
  const known = indexes.get(tree);
  if (known !== undefined) return known;
  const byIdentity = new Map<JsonObject | JsonArray, PlacedEntry>();
  const byName = new Map<string, PlacedEntry>();
  const collect = (container: SourceNode): void => {
    for (const [index, entry] of container.entries.entries()) {
      const value = entry.node.value;
      if (!isObject(value) && !isArray(value)) continue;
      byIdentity.set(value, { entry, index, container });
      const name = entry.key === undefined && isObject(value) ? value["name"] : undefined;
      if (typeof name === "string" && !byName.has(name)) byName.set(name, { entry, index, container });
      collect(entry.node);
    }
  };
  collect(tree.root);
  const index = { byIdentity, byName };
  indexes.set(tree, index);
  return index;
}
