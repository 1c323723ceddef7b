/**
 * What expressions read, and how far: a reference with the steps behind it (`activity('X')`, `.output`, `.id`), and the
 * variables of the run itself (`pipeline().RunId`).
 */
import { accessorAt, isSign, type Reference, type ReferenceKind, referencesIn } from "./references.ts";
import { expressionSpans } from "./spans.ts";
import { type Token, tokensOf } from "./tokens.ts";

export interface Read {
  readonly kind: ReferenceKind | "run";
  /** The name read, quotes undone; empty for `item()`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The members read of it, in order, as far as their names are written out. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly name: string;
  /** Behind it, in the whole string. */
  readonly end: number;
}

const none: readonly Read[] = [];

/** What one string of a document reads, in order; nothing for a literal. */
export function readsIn(text: string): readonly Read[] {
  const spans = expressionSpans(text);
  if (spans.length === 0) return none;
  const references = referencesIn(text);
  return spans.flatMap(({ start, end }) => {
    const tokens = tokensOf(text, start, end);
    const inside = references.filter((reference) => start <= reference.start && reference.end <= end);
    const reads = [...inside.map((one) => withSteps(one, tokens)), ...runVariables(tokens)];
    return reads.toSorted((one, other) => one.start - other.start);
  });
}

function withSteps({ kind, name, start, end }: Reference, tokens: readonly Token[]): Read {
  const behind = tokens.findIndex((token) => token.start >= end);
  return { kind, name, start, end, steps: behind < 0 ? [] : stepsAt(tokens, behind) };
}

function stepsAt(tokens: readonly Token[], from: number): readonly Step[] {
  const steps: Step[] = [];
  let at = from;
  for (let step = accessorAt(tokens, at); step !== undefined; step = accessorAt(tokens, at)) {
    steps.push({ name: step.name, end: step.place.end });
    at = step.next;
  }
  return steps;
}

const notOfTheRun = new Set(["parameters", "globalparameters"]);

/** `pipeline().RunId` and its like: everything that `pipeline()` has and nobody declares. */
function runVariables(tokens: readonly Token[]): readonly Read[] {
  return tokens.flatMap((token, at): readonly Read[] => {
    const isName = token.kind === "word" && token.value.toLowerCase() === "pipeline" && !isSign(tokens[at - 1], ".");
    if (!isName || !isSign(tokens[at + 1], "(") || !isSign(tokens[at + 2], ")")) return [];
    const [member, ...steps] = stepsAt(tokens, at + 3);
    if (member === undefined || notOfTheRun.has(member.name.toLowerCase())) return [];
    return [{ kind: "run", name: member.name, start: token.start, end: member.end, steps }];
  });
}

/** Another text in place of a read, up to behind the read or one of its steps. */
export interface Replacement {
  readonly until: number;
  readonly by: string;
}

/** Replaces reads of one string; everything else of it stays byte for byte. */
export function replaceReads(text: string, replacementOf: (read: Read) => Replacement | undefined): string {
  // From the end, so that the positions before an edit hold.
  return readsIn(text).reduceRight((current, read) => {
    const replacement = replacementOf(read);
    if (replacement === undefined) return current;
    return current.slice(0, read.start) + replacement.by + current.slice(replacement.until);
  }, text);
}
