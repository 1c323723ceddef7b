/** The smallest replacement that turns one text into another, so that cursor and undo survive a change from outside. */
export interface TextEdit {
  /** Offsets into the old text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit from the first to the last difference; undefined where the texts are the same. */
export function minimalEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  // An edit does not begin inside a character or a line break, nor end there.
  while (start > 0 && (splits(before, start) || splits(after, start))) start -= 1;
  while (same > 0 && (splits(before, before.length - same) || splits(after, after.length - same))) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether an offset lies between the halves of a surrogate pair or of `\r\n`. */
function splits(text: string, offset: number): boolean {
  const [left, right] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (left === 13 && right === 10) || (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff);
}
