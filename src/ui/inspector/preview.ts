/** Cuts dynamic content into what a field shows at rest: chips for references, colours for the rest. */
import { type Reference, referencesIn } from "#language/references.ts";
import { expressionSpans } from "#language/spans.ts";
import { tokensOf } from "#language/tokens.ts";

export type Piece =
  | { readonly is: "chip"; readonly kind: Reference["kind"]; readonly name: string; readonly path: string }
  | { readonly is: "function" | "string" | "plain"; readonly text: string };

/** What is read of a reference's value: `.output.name`, `['x']`, `[0]`. */
const accessor = /^(\??\.[A-Za-z_]\w*|\??\[(?:'[^']*'|\d+)\])+/;

/** The pieces of a string, in order. The signs that only say "evaluate this" (`@`, `@{`, `}`) are left out around a lone chip. */
export function piecesOf(text: string): readonly Piece[] {
  const references = referencesIn(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of expressionSpans(text)) {
    const inside = expressionPieces(text, { start, end, references });
    const opens = text.slice(at, start);
    const isBraced = opens.endsWith("@{");
    const sign = isBraced ? "@{" : "@";
    const isLone = inside.length === 1 && inside[0]?.is === "chip";
    pieces.push(...plain(opens.slice(0, -sign.length)));
    if (isBraced && !isLone) pieces.push(...plain("@{"));
    pieces.push(...inside);
    const closes = isBraced && text[end] === "}";
    if (closes && !isLone) pieces.push(...plain("}"));
    at = closes ? end + 1 : end;
  }
  return [...pieces, ...plain(text.slice(at))];
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly references: readonly Reference[];
}

function expressionPieces(text: string, { start, end, references }: Range): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const reference of references) {
    if (reference.start < at || reference.end > end) continue;
    pieces.push(...codePieces(text, at, reference.start));
    const path = accessor.exec(text.slice(reference.end, end))?.[0] ?? "";
    pieces.push({ is: "chip", kind: reference.kind, name: reference.name, path: path.replace(/^\??\./, "") });
    at = reference.end + path.length;
  }
  return [...pieces, ...codePieces(text, at, end)];
}

function codePieces(text: string, start: number, end: number): readonly Piece[] {
  const tokens = tokensOf(text, start, end);
  const pieces: Piece[] = [];
  let at = start;
  for (const [index, token] of tokens.entries()) {
    pieces.push(...plain(text.slice(at, token.start)));
    const calls = token.kind === "word" && tokens[index + 1]?.value === "(";
    const is = token.kind === "text" ? "string" : calls ? "function" : "plain";
    pieces.push({ is, text: text.slice(token.start, token.end) });
    at = token.end;
  }
  return [...pieces, ...plain(text.slice(at, end))];
}

function plain(text: string): readonly Piece[] {
  return text === "" ? [] : [{ is: "plain", text }];
}
