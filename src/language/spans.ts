/**
 * Where expressions stand in a string: the whole of it after a single leading `@`, or each `@{…}` inside it.
 * Grammar: `facts/expression-language.md` section 2.
 */

/** An expression inside a string: offsets of its first character and behind its last, without `@`, `@{` and `}`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** False where `}` is missing; the expression then runs to the end of the string. */
  readonly closed: boolean;
}

const none: readonly Span[] = [];

/** The expressions in a string, in order; empty for a literal (`a@b.c`, ` @x`, `@@x`, a lone `@`). */
export function expressionSpans(text: string): readonly Span[] {
  if (!text.includes("@") || text.startsWith("@@") || text === "@") return none;
  if (text.startsWith("@") && !text.startsWith("@{")) return [{ start: 1, end: text.length, closed: true }];
  return interpolations(text);
}

/** Whether Data Factory evaluates the string. */
export function isDynamicText(text: string): boolean {
  return expressionSpans(text).length > 0;
}

function interpolations(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = text.indexOf("@{");
  while (at >= 0) {
    if (text[at - 1] === "@") {
      at = text.indexOf("@{", at + 2);
      continue;
    }
    const start = at + 2;
    const close = closingBrace(text, start);
    if (close < 0) return [...spans, { start, end: text.length, closed: false }];
    spans.push({ start, end: close, closed: true });
    at = text.indexOf("@{", close + 1);
  }
  return spans;
}

/** The first `}` outside quotes; a doubled quote closes and opens again, so toggling is enough. */
function closingBrace(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    else if (text[at] === "}" && !quoted) return at;
  }
  return -1;
}
