/** Line and column of an offset, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column; `\r\n`, `\n` and a lone `\r` each end a line. Columns count UTF-16 units. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    const endsLine = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
    if (!endsLine) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** `line 3, column 14`. */
export function inWords({ line, column }: Position): string {
  return `line ${line}, column ${column}`;
}
