/**
 * Reads JSON as people write it: comments and trailing commas are taken and noted, duplicate keys are noted, everything
 * else that is not JSON is refused with its place. The values are built here and not by the library, because keys such
 * as `__proto__` must come out as ordinary own properties.
 */
import { visit } from "jsonc-parser";
import type { JsonValue } from "#model/json.ts";
import { type ParserError, syntaxProblem } from "./json-syntax.ts";
import { limits } from "./limits.ts";
import { tooDeepAt } from "./nesting.ts";
import { type Failure, failure, type Note } from "./note.ts";
import { inWords, positionAt } from "./position.ts";
import { objectOf, type SourceNode, type SourceTree } from "./source-tree.ts";

export type JsonReading = { readonly ok: true; readonly tree: SourceTree; readonly notes: readonly Note[] } | Failure;

/** Reads one JSON document. Text outside `limits.nesting` levels is refused before the recursive parser sees it. */
export function readJson(text: string): JsonReading {
  if (text.trim() === "") return failure("The file is empty.");
  const markup = markupIn(text);
  if (markup !== undefined) return failure(markup, { line: 1, column: 1 });
  const deep = tooDeepAt(text, limits.nesting);
  if (deep !== undefined) {
    const at = positionAt(text, deep);
    return failure(`Nested too deeply: ${inWords(at)} opens more than ${limits.nesting} levels.`, at);
  }
  return build(text);
}

/** A sign-in page or an error of a storage account often arrives in the place of the file. */
function markupIn(text: string): string | undefined {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (!start.startsWith("<")) return undefined;
  const isHtml = /^<!doctype html|^<html|^<head|^<body/.test(start);
  const what = isHtml
    ? "an HTML page, perhaps a sign-in page saved instead of the file"
    : "XML, perhaps an error message saved instead of the file";
  return `This is not JSON but ${what}. Download the file again and open that.`;
}

interface OpenEntry {
  start: number;
  key?: string;
  keyEnd?: number;
  node: SourceNode;
  comma?: number;
}

interface OpenContainer {
  readonly start: number;
  readonly entries: OpenEntry[];
  /** The key that waits for its value. */
  key?: { readonly text: string; readonly start: number; readonly end: number };
}

function build(text: string): JsonReading {
  const top: OpenContainer = { start: 0, entries: [] };
  const open = [top];
  const notes = new NoteTaker(text);
  let problem: ParserError | undefined;
  const add = (node: SourceNode): void => {
    const container = open.at(-1) ?? top;
    const key = container.key;
    delete container.key;
    if (key === undefined) container.entries.push({ start: node.start, node });
    else container.entries.push({ start: key.start, key: key.text, keyEnd: key.end, node });
  };
  const begin = (offset: number): void => void open.push({ start: offset, entries: [] });
  const end = (offset: number, valueOf: (entries: readonly OpenEntry[]) => JsonValue): void => {
    const container = open.pop() ?? top;
    const comma = container.entries.at(-1)?.comma;
    if (comma !== undefined) notes.trailingComma(comma);
    add({ start: container.start, end: offset + 1, value: valueOf(container.entries), entries: container.entries });
  };
  visit(
    text,
    {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onObjectProperty: (key, offset, length) => {
        const container = open.at(-1) ?? top;
        container.key = { text: key, start: offset, end: offset + length };
      },
      onLiteralValue: (value: JsonValue, offset, length) => {
        if (typeof value === "string") notes.halfCharacter(value, offset);
        add({ start: offset, end: offset + length, value, entries: [] });
      },
      onSeparator: (character, offset) => {
        const last = open.at(-1)?.entries.at(-1);
        if (character === "," && last !== undefined) last.comma = offset;
      },
      onObjectEnd: (offset) =>
        end(offset, (entries) => {
          const value = objectOf(entries);
          if (Object.keys(value).length < entries.length) notes.duplicates(entries);
          return value;
        }),
      onArrayEnd: (offset) => end(offset, (entries) => entries.map((entry) => entry.node.value)),
      onComment: (offset, length) => notes.comment(offset, length),
      onError: (code, offset) => {
        problem ??= { code, offset };
      },
    },
    { allowTrailingComma: true },
  );
  if (problem !== undefined) return { ok: false, problem: syntaxProblem(text, problem) };
  const root = top.entries[0]?.node;
  if (notes.placeholder !== undefined) return { ok: false, problem: notes.placeholder };
  return root === undefined ? failure("The file is empty.") : { ok: true, tree: { text, root }, notes: notes.all() };
}

/** Gathers what was taken although it is not plain JSON. */
class NoteTaker {
  readonly #text: string;
  readonly #notes: Note[] = [];
  readonly #comments: number[] = [];
  readonly #commas: number[] = [];
  #more = 0;
  placeholder: Note | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** A comment that is a placeholder of a generator stands for JSON that is not there yet. */
  comment(offset: number, length: number): void {
    this.#comments.push(offset);
    const words = this.#text.slice(offset, offset + length);
    if (this.placeholder !== undefined || !/^\/\*\s*\{\w+\}\s*\*\/$/.test(words)) return;
    const at = positionAt(this.#text, offset);
    const message = `Not complete: ${words} at ${inWords(at)} is a placeholder that a generator fills. Open the generated file.`;
    this.placeholder = { message, ...at };
  }

  trailingComma(offset: number): void {
    this.#commas.push(offset);
  }

  halfCharacter(value: string, offset: number): void {
    if (value.isWellFormed() || this.#isFull()) return;
    const at = positionAt(this.#text, offset);
    this.#notes.push({
      message: `The text at ${inWords(at)} holds half of a character (a lone surrogate). It is kept as it is.`,
      ...at,
    });
  }

  duplicates(entries: readonly OpenEntry[]): void {
    const first = new Map<string, number>();
    for (const entry of entries) {
      const key = entry.key ?? "";
      const before = first.get(key);
      if (before === undefined) first.set(key, entry.start);
      else this.#duplicate(key, before, entry.start);
    }
  }

  /** Positions cost time in a large file, so past the limit notes are only counted. */
  #isFull(): boolean {
    if (this.#notes.length < limits.notes) return false;
    this.#more += 1;
    return true;
  }

  #duplicate(key: string, before: number, again: number): void {
    if (this.#isFull()) return;
    const [one, other] = [positionAt(this.#text, before), positionAt(this.#text, again)];
    const message = `The key ${JSON.stringify(key)} stands twice, at ${inWords(one)} and at ${inWords(other)}. The last one counts; both stay in the file.`;
    this.#notes.push({ message, ...other });
  }

  all(): readonly Note[] {
    return [
      ...this.#gathered(this.#comments, "comment", "kept, though strict JSON readers refuse it"),
      ...this.#gathered(this.#commas, "trailing comma", "kept, though strict JSON readers refuse it"),
      ...this.#notes,
      ...(this.#more === 0 ? [] : [{ message: `There are ${this.#more} more places like these.` }]),
    ];
  }

  #gathered(offsets: readonly number[], what: string, fate: string): readonly Note[] {
    const first = offsets[0];
    if (first === undefined) return [];
    const at = positionAt(this.#text, first);
    const many = offsets.length === 1 ? `A ${what}` : `${offsets.length} ${what}s, the first`;
    return [{ message: `${many} at ${inWords(at)}: ${fate}.`, ...at }];
  }
}
