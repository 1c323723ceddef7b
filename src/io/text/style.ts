/** How a file writes JSON, so that what is added looks like what is there. */
import type { Origin } from "#model/workspace.ts";
import type { SourceNode } from "../source-tree.ts";

export interface Style {
  readonly lineEnd: string;
  /** White space of one level. */
  readonly indent: string;
  /** Between a key and its value: `: ` or `:`. */
  readonly colon: string;
  /** Behind a comma on one line: a blank or nothing. */
  readonly gap: string;
}

/** The style of a document, from its origin and its first key. */
export function styleOf(origin: Origin, root: SourceNode): Style {
  const colon = colonIn(origin.text, root) ?? ": ";
  return { lineEnd: origin.lineEnd, indent: origin.indent, colon, gap: colon.endsWith(" ") ? " " : "" };
}

function colonIn(text: string, node: SourceNode): string | undefined {
  const first = node.entries[0];
  if (first === undefined) return undefined;
  const between = first.keyEnd === undefined ? "" : text.slice(first.keyEnd, first.node.start);
  return /^ ?: ?$/.test(between) ? between : colonIn(text, first.node);
}

/** Tells the white space at the start of the line that holds an offset. The lines are found once, with the first question. */
export function indentFinder(text: string): (offset: number) => string {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    let end = start;
    while (end < offset && (text[end] === " " || text[end] === "\t")) end += 1;
    return text.slice(start, end);
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

/** Moves the lines behind the first from one indent to another; lines that stand further left stay. */
export function reindent(text: string, from: string, to: string): string {
  return from === to
    ? text
    : text.replace(/(\r\n|\n|\r)([ \t]*)/g, (line, end: string, blanks: string) =>
        blanks.startsWith(from) ? end + to + blanks.slice(from.length) : line,
      );
}
