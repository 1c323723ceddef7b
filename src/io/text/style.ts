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

/** The white space at the start of the line that holds an offset. */
export function indentAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  let end = lineStart;
  while (end < offset && (text[end] === " " || text[end] === "\t")) end += 1;
  return text.slice(lineStart, end);
}

/** Moves the lines behind the first from one indent to another; lines that stand further left stay. */
export function reindent(text: string, from: string, to: string): string {
  return from === to
    ? text
    : text.replace(/(\r\n|\n|\r)([ \t]*)/g, (line, end: string, blanks: string) =>
        blanks.startsWith(from) ? end + to + blanks.slice(from.length) : line,
      );
}
