/**
 * Cuts the inside of an object or list into one chunk per entry. A chunk owns the comments above its entry and the one
 * behind it on the same line, so that they go where the entry goes.
 */
import type { SourceEntry, SourceNode } from "../source-tree.ts";

export interface Chunk {
  readonly entry: SourceEntry;
  /** Blanks and comments before the entry. */
  readonly lead: string;
  /** Between the entry and its comma. */
  readonly gap: string;
  /** Behind the comma, up to the end of the line, when a comment stands there. */
  readonly tail: string;
}

export interface Cut {
  /** A comment behind the opening bracket, on its line. */
  readonly header: string;
  readonly chunks: readonly Chunk[];
  readonly trailingComma: boolean;
  /** Blanks and comments before the closing bracket. */
  readonly closing: string;
}

/** Cuts a container; putting the pieces together again gives its text. */
export function cut(text: string, node: SourceNode): Cut {
  const inside = node.end - 1;
  const chunks: Chunk[] = [];
  const headerEnd = restOfLine(text, node.start + 1, node.entries[0]?.start ?? inside);
  let at = headerEnd;
  for (const [index, entry] of node.entries.entries()) {
    const bodyEnd = entry.node.end;
    const next = node.entries[index + 1]?.start ?? inside;
    const tailStart = entry.comma === undefined ? bodyEnd : entry.comma + 1;
    const tailEnd = restOfLine(text, tailStart, next);
    chunks.push({
      entry,
      lead: text.slice(at, entry.start),
      gap: text.slice(bodyEnd, entry.comma ?? bodyEnd),
      tail: text.slice(tailStart, tailEnd),
    });
    at = tailEnd;
  }
  return {
    header: text.slice(node.start + 1, headerEnd),
    chunks,
    trailingComma: node.entries.at(-1)?.comma !== undefined,
    closing: text.slice(at, inside),
  };
}

/**
 * The end of the last comment that begins on the line of `from`, if the line ends before `to`; else `from`. A comment
 * before something else on the same line belongs to that.
 */
function restOfLine(text: string, from: number, to: number): number {
  let end = from;
  let at = from;
  while (at < to) {
    const character = text[at];
    if (character === "\n" || character === "\r") return end;
    if (character !== "/") {
      at += 1;
      continue;
    }
    const isLine = text[at + 1] === "/";
    const found = isLine ? text.slice(at, to).search(/[\r\n]/) : text.indexOf("*/", at + 2) + 2 - at;
    if (found < 0) return to;
    at += found;
    end = at;
  }
  return from;
}

/** Whether a piece that ends where a comment ends needs a line break behind it. */
export function endsInLineComment(piece: string): boolean {
  let at = 0;
  while (at < piece.length) {
    if (piece.startsWith("//", at)) {
      const end = piece.slice(at).search(/[\r\n]/);
      if (end < 0) return true;
      at += end;
    } else if (piece.startsWith("/*", at)) {
      const end = piece.indexOf("*/", at + 2);
      if (end < 0) return false;
      at = end + 2;
    } else at += 1;
  }
  return false;
}
