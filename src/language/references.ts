/** Finds what expressions refer to. A string literal that merely contains such a text is no reference. */
import { expressionSpans } from "./spans.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type ReferenceKind =
  | "activity"
  | "parameter"
  | "variable"
  | "globalParameter"
  | "item"
  /** What a dataset or a linked service reads of its own parameters. */
  | "datasetParameter"
  | "linkedServiceParameter";

export interface Reference {
  readonly kind: ReferenceKind;
  /** The name referred to, quotes undone; empty for `item()`. */
  readonly name: string;
  /** The whole reference in the string: `activity('X')`, `pipeline().parameters.X`, `item()`. */
  readonly start: number;
  readonly end: number;
  /**
   * The step that holds the name: the quoted string with its quotes in a call, `.X` or `['X']` after a property.
   * Undefined for `item()`.
   */
  readonly place: NamePlace | undefined;
}

export interface NamePlace {
  /** quoted: `'X'` in a call; dot: `.X`; bracket: `['X']`. */
  readonly form: "quoted" | "dot" | "bracket";
  /** From the quote, the dot or the bracket to behind the quote, the word or the bracket. */
  readonly start: number;
  readonly end: number;
  /** The name's own characters, quotes left out. */
  readonly nameStart: number;
  readonly nameEnd: number;
}

const none: readonly Reference[] = [];

/** The references in one string of a document, in order; empty for a literal. */
export function referencesIn(text: string): readonly Reference[] {
  const spans = expressionSpans(text);
  if (spans.length === 0) return none;
  return spans.flatMap(({ start, end }) => referencesAmong(tokensOf(text, start, end)));
}

function referencesAmong(tokens: readonly Token[]): Reference[] {
  return tokens.flatMap((token, at) => {
    const isName = token.kind === "word" && !isSign(tokens[at - 1], ".");
    if (!isName || !isSign(tokens[at + 1], "(")) return [];
    const reference = callAt(tokens, at);
    return reference === undefined ? [] : [reference];
  });
}

/** Names of functions are compared without letter case. */
function callAt(tokens: readonly Token[], at: number): Reference | undefined {
  const name = tokens[at]?.value.toLowerCase();
  if (name === "activity") return namedCall(tokens, at, "activity");
  if (name === "variables") return namedCall(tokens, at, "variable");
  if (name === "pipeline") return pipelineProperty(tokens, at);
  if (name === "dataset") return ownProperty(tokens, at, "datasetParameter");
  if (name === "linkedservice") return ownProperty(tokens, at, "linkedServiceParameter");
  const first = tokens[at];
  const last = tokens[at + 2];
  if (name !== "item" || first === undefined || last === undefined || !isSign(last, ")")) return undefined;
  return { kind: "item", name: "", start: first.start, end: last.end, place: undefined };
}

/** `activity('X')`; a name that is computed cannot be known and is no reference. */
function namedCall(tokens: readonly Token[], at: number, kind: ReferenceKind): Reference | undefined {
  const [first, , name, close] = tokens.slice(at, at + 4);
  if (first === undefined || name?.kind !== "text" || !name.closed || close === undefined) return undefined;
  if (!isSign(close, ")")) return undefined;
  return { kind, name: name.value, start: first.start, end: close.end, place: quotedPlace(name) };
}

const properties = new Map<string, ReferenceKind>([
  ["parameters", "parameter"],
  ["globalparameters", "globalParameter"],
]);

function pipelineProperty(tokens: readonly Token[], at: number): Reference | undefined {
  const first = tokens[at];
  if (first === undefined || !isSign(tokens[at + 2], ")")) return undefined;
  const property = accessorAt(tokens, at + 3);
  const kind = property && properties.get(property.name.toLowerCase());
  const member = property && accessorAt(tokens, property.next);
  if (kind === undefined || member === undefined) return undefined;
  return { kind, name: member.name, start: first.start, end: member.place.end, place: member.place };
}

/** `dataset().X`, `linkedService()['X']`. */
function ownProperty(tokens: readonly Token[], at: number, kind: ReferenceKind): Reference | undefined {
  const first = tokens[at];
  const member = isSign(tokens[at + 2], ")") ? accessorAt(tokens, at + 3) : undefined;
  if (first === undefined || member === undefined) return undefined;
  return { kind, name: member.name, start: first.start, end: member.place.end, place: member.place };
}

/** `.x`, `?.x`, `['x']` or `?['x']` at a token. */
export function accessorAt(
  tokens: readonly Token[],
  at: number,
): { readonly name: string; readonly place: NamePlace; readonly next: number } | undefined {
  const from = isSign(tokens[at], "?") ? at + 1 : at;
  const [open, name, close] = tokens.slice(from, from + 3);
  if (open === undefined || name === undefined) return undefined;
  if (isSign(open, ".") && name.kind === "word") {
    const place = { start: open.start, end: name.end, nameStart: name.start, nameEnd: name.end };
    return { name: name.value, place: { form: "dot", ...place }, next: from + 2 };
  }
  if (!isSign(open, "[") || name.kind !== "text" || !name.closed || close === undefined) return undefined;
  if (!isSign(close, "]")) return undefined;
  const place = { ...quotedPlace(name), start: open.start, end: close.end };
  return { name: name.value, place: { ...place, form: "bracket" }, next: from + 3 };
}

function quotedPlace(name: Token): NamePlace {
  return { form: "quoted", start: name.start, end: name.end, nameStart: name.start + 1, nameEnd: name.end - 1 };
}

/** Whether a token is this sign. */
export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.value === sign;
}
