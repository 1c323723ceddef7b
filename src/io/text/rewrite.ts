/**
 * Writes an edited value over the text it came from. Where the value is the same, the text is copied; a container that
 * changed is put together from its entries' own chunks; what moved takes its text along; only what is new is printed.
 */
import { isArray, isObject, type JsonArray, type JsonObject, type JsonValue, sameJson } from "#model/json.ts";
import type { Origin } from "#model/workspace.ts";
import { indexOf, type PlacedEntry, type SourceNode, type SourceTree } from "../source-tree.ts";
import { align } from "./align.ts";
import { type Cut, cut } from "./chunks.ts";
import { join, type Piece } from "./join.ts";
import { planMembers } from "./members.ts";
import { type Place, print, printKey } from "./print.ts";
import { indentFinder, reindent, type Style, styleOf } from "./style.ts";

/** The text of the document with `value` in the place of its root; text around the root stays. */
export function rewrite(tree: SourceTree, origin: Origin, value: JsonValue): string {
  const { text, root } = tree;
  const body = new Rewriter(tree, styleOf(origin, root)).node(root, value, false);
  return text.slice(0, root.start) + body + text.slice(root.end);
}

class Rewriter {
  readonly #tree: SourceTree;
  readonly #text: string;
  readonly #style: Style;
  readonly #indentAt: (offset: number) => string;
  readonly #cuts = new Map<SourceNode, Cut>();

  constructor(tree: SourceTree, style: Style) {
    this.#tree = tree;
    this.#text = tree.text;
    this.#style = style;
    this.#indentAt = indentFinder(tree.text);
  }

  /** The text for `value` where `node` stood, indented as it stood there. */
  node(node: SourceNode, value: JsonValue, oneLine: boolean): string {
    if (sameJson(node.value, value)) return this.#slice(node);
    const old = node.value;
    if (isObject(old) && isObject(value)) return this.#object(node, value, oneLine);
    if (isArray(old) && isArray(value)) return this.#array(node, old, value, oneLine);
    return this.#printed(value, { style: this.#style, indent: this.#indentAt(node.start), oneLine });
  }

  #slice(node: SourceNode): string {
    return this.#text.slice(node.start, node.end);
  }

  #object(node: SourceNode, value: JsonObject, oneLine: boolean): string {
    const layout = this.#layout(node, oneLine);
    const plan = planMembers(node, value);
    const pieces = plan.map(({ key, index }): Piece => {
      const chunk = index === undefined ? undefined : layout.chunks[index];
      const item = value[key] ?? null;
      if (chunk === undefined) return { body: printKey(key, this.#style) + this.#printed(item, layout.place) };
      const { entry } = chunk;
      const shadowed = index !== undefined && node.entries.findLastIndex((other) => other.key === entry.key) !== index;
      const written = shadowed ? this.#slice(entry.node) : this.node(entry.node, item, layout.oneLine);
      const renamed = entry.key !== key;
      const from = renamed ? (entry.keyEnd ?? entry.start) : entry.start;
      return { chunk, body: (renamed ? JSON.stringify(key) : "") + this.#text.slice(from, entry.node.start) + written };
    });
    return join(["{", "}"], layout, pieces);
  }

  #array(node: SourceNode, old: JsonArray, value: JsonArray, oneLine: boolean): string {
    const layout = this.#layout(node, oneLine);
    const from = align(old, value);
    const pieces = value.map((item, at): Piece => {
      const chunk = layout.chunks[from[at] ?? -1];
      if (chunk !== undefined) return { chunk, body: this.node(chunk.entry.node, item, layout.oneLine) };
      const moved = this.#movedFrom(item);
      if (moved === undefined || layout.oneLine) return { body: this.#printed(item, layout.place) };
      return this.#moved(moved, item, layout.place);
    });
    return join(["[", "]"], layout, pieces);
  }

  /** What was elsewhere in the file comes with its text and with the comments around it. */
  #moved({ entry, index, container }: PlacedEntry, item: JsonValue, place: Place): Piece {
    const from = this.#indentAt(entry.start);
    const body = reindent(this.node(entry.node, item, false), from, place.indent);
    const chunk = entry.key === undefined ? this.#cut(container).chunks[index] : undefined;
    if (chunk === undefined || !/[\r\n]/.test(chunk.lead)) return { body };
    const lead = reindent(chunk.lead, from, place.indent);
    return { chunk: { ...chunk, lead }, body };
  }

  #movedFrom(value: JsonValue): PlacedEntry | undefined {
    if (!isObject(value) && !isArray(value)) return undefined;
    const index = indexOf(this.#tree);
    const same = index.byIdentity.get(value);
    if (same !== undefined || !isObject(value)) return same;
    const name = value["name"];
    const named = typeof name === "string" ? index.byName.get(name) : undefined;
    const old = named?.entry.node.value;
    return isObject(old) && old["type"] === value["type"] ? named : undefined;
  }

  #printed(value: JsonValue, place: Place): string {
    const moved = this.#movedFrom(value);
    if (moved !== undefined) {
      const text = reindent(
        this.node(moved.entry.node, value, place.oneLine),
        this.#indentAt(moved.entry.start),
        place.indent,
      );
      if (!place.oneLine || !/[\r\n]/.test(text)) return text;
    }
    return print(value, place, (child, inner) => this.#printed(child, inner));
  }

  #cut(node: SourceNode): Cut {
    const known = this.#cuts.get(node) ?? cut(this.#text, node);
    this.#cuts.set(node, known);
    return known;
  }

  #layout(node: SourceNode, oneLineAround: boolean) {
    const pieces = this.#cut(node);
    const around = this.#indentAt(node.start);
    const own = this.#text.slice(node.start, node.end);
    const isEmpty = node.entries.length === 0;
    const oneLine = isEmpty ? oneLineAround : !/[\r\n]/.test(own);
    const breaking = pieces.chunks.find((chunk) => /[\r\n]/.test(chunk.lead));
    const multiLine = isEmpty ? !oneLine : breaking !== undefined;
    const indent = multiLine
      ? breaking === undefined
        ? around + this.#style.indent
        : this.#indentAt(breaking.entry.start)
      : around;
    const place: Place = { style: this.#style, indent, oneLine };
    return { ...pieces, around, isEmpty, oneLine, multiLine, place };
  }
}
