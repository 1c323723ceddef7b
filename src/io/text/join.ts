/** Puts the entries of an edited container together again. */
import { type Chunk, type Cut, endsInLineComment } from "./chunks.ts";
import type { Place } from "./print.ts";

/** One entry to write: its text, and the chunk of the file that it continues, if there is one. */
export interface Piece {
  readonly chunk?: Chunk;
  readonly body: string;
}

export interface Layout extends Cut {
  /** The indent of the line on which the container begins. */
  readonly around: string;
  readonly isEmpty: boolean;
  /** Whether the container stood on one line from bracket to bracket. */
  readonly oneLine: boolean;
  /** Whether its entries stand on lines of their own. */
  readonly multiLine: boolean;
  /** Where its entries stand. */
  readonly place: Place;
}

/** The text of the container from bracket to bracket. */
export function join([open, close]: readonly [string, string], layout: Layout, pieces: readonly Piece[]): string {
  if (pieces.length === 0) return open + emptied(layout) + close;
  const { lineEnd } = layout.place.style;
  let text = open + layout.header;
  let before = layout.header;
  for (const [at, { chunk, body }] of pieces.entries()) {
    const isLast = at === pieces.length - 1;
    const lead = leadOf(layout, at, chunk);
    text += brokenAfter(before, lead, lineEnd + layout.place.indent) + body + (chunk?.gap ?? "");
    if (!isLast || layout.trailingComma) text += ",";
    before = chunk?.tail ?? "";
    text += before;
  }
  return text + brokenAfter(before, closingOf(layout), lineEnd + layout.around) + close;
}

/** A line comment must not swallow what follows it. */
function brokenAfter(before: string, piece: string, lineBreak: string): string {
  return endsInLineComment(before) && !/^[ \t]*[\r\n]/.test(piece) ? lineBreak + piece.trimStart() : piece;
}

function leadOf(layout: Layout, at: number, chunk: Chunk | undefined): string {
  const { style, indent } = layout.place;
  if (layout.multiLine)
    return chunk !== undefined && !belongsOnLine(layout, at, chunk) ? chunk.lead : style.lineEnd + indent;
  const model = at === 0 ? (layout.chunks[0]?.lead ?? "") : (layout.chunks[1]?.lead ?? style.gap);
  if (chunk !== undefined && chunk.lead.trim() !== "") return chunk.lead;
  return model.trim() === "" ? model : at === 0 ? "" : style.gap;
}

/** An entry that stood behind the opening bracket goes on a line of its own when it is no longer the first. */
function belongsOnLine(layout: Layout, at: number, chunk: Chunk): boolean {
  return at > 0 && chunk === layout.chunks[0] && chunk.lead.trim() === "" && !/[\r\n]/.test(chunk.lead);
}

function closingOf(layout: Layout): string {
  if (!layout.isEmpty || layout.closing.trim() !== "") return layout.closing;
  return layout.multiLine ? layout.place.style.lineEnd + layout.around : "";
}

/** Comments inside stay, blanks go. */
function emptied(layout: Layout): string {
  const rest = layout.header + layout.closing;
  return rest.trim() === "" ? "" : rest;
}
