/**
 * Rewrites references to a renamed thing as exact text edits: everything else of the string stays byte for byte.
 * Names are compared without letter case, as Data Factory does.
 */
import { type Reference, type ReferenceKind, referencesIn } from "./references.ts";
import { doubleQuotes, isWord } from "./tokens.ts";

/** Rewrites `activity('from')` to `activity('to')` in one string of a document; the same string if it has none. */
export function renameActivityReferences(text: string, from: string, to: string): string {
  return rename(text, "activity", { from, to });
}

/** Rewrites `pipeline().parameters.from` and `['from']`. */
export function renameParameterReferences(text: string, from: string, to: string): string {
  return rename(text, "parameter", { from, to });
}

/** Rewrites `variables('from')`. The field of activities that set a variable is not an expression: see the catalogue. */
export function renameVariableReferences(text: string, from: string, to: string): string {
  return rename(text, "variable", { from, to });
}

/** Rewrites `pipeline().globalParameters.from` and `['from']`. */
export function renameGlobalParameterReferences(text: string, from: string, to: string): string {
  return rename(text, "globalParameter", { from, to });
}

/** Rewrites `dataset().from` and `['from']`, as a dataset reads its own parameters. */
export function renameDatasetParameterReferences(text: string, from: string, to: string): string {
  return rename(text, "datasetParameter", { from, to });
}

/** Rewrites `linkedService().from` and `['from']`, as a linked service reads its own parameters. */
export function renameLinkedServiceParameterReferences(text: string, from: string, to: string): string {
  return rename(text, "linkedServiceParameter", { from, to });
}

function rename(text: string, kind: ReferenceKind, names: { readonly from: string; readonly to: string }): string {
  const meant = names.from.toLowerCase();
  const found = referencesIn(text).filter((one) => one.kind === kind && one.name.toLowerCase() === meant);
  // From the end, so that the positions before an edit hold.
  return found.toReversed().reduce((current, reference) => replaceName(current, reference, names.to), text);
}

function replaceName(text: string, { place, name }: Reference, to: string): string {
  if (place === undefined) return text;
  if (place.form === "dot" && !isWord(to)) return splice(text, place.start, place.end, `['${doubleQuotes(to)}']`);
  // A name that needed brackets and no longer does goes back to the dot, so that a rename there and back is exact.
  const tight = place.end - place.start === place.nameEnd - place.nameStart + 4;
  if (place.form === "bracket" && tight && !isWord(name) && isWord(to)) {
    return splice(text, place.start, place.end, `.${to}`);
  }
  return splice(text, place.nameStart, place.nameEnd, place.form === "dot" ? to : doubleQuotes(to));
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
