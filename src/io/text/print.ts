/** Prints values that are new to a file in the style of the file. */
import { isArray, isObject, type JsonValue } from "#model/json.ts";
import type { Style } from "./style.ts";

export interface Place {
  readonly style: Style;
  /** The indent of the line on which the value begins. */
  readonly indent: string;
  /** Whether the container keeps everything on one line. */
  readonly oneLine: boolean;
}

/** Prints a child; the writer looks first whether the file has its text already. */
export type PrintChild = (value: JsonValue, place: Place) => string;

/** Prints one value; `printChild` is asked for what it holds. */
export function print(value: JsonValue, place: Place, printChild: PrintChild): string {
  if (isArray(value)) {
    return printList(
      ["[", "]"],
      place,
      value.map((item) => (inner) => printChild(item, inner)),
    );
  }
  if (!isObject(value)) return printScalar(value);
  const members = Object.entries(value).map(
    ([key, item]) =>
      (inner: Place) =>
        printKey(key, place.style) + printChild(item, inner),
  );
  return printList(["{", "}"], place, members);
}

/** `"key": `. */
export function printKey(key: string, style: Style): string {
  return JSON.stringify(key) + style.colon;
}

/** A number too large for JavaScript was read as infinity; `1e999` is read as infinity again. */
function printScalar(value: JsonValue): string {
  if (typeof value === "number" && !Number.isFinite(value)) return value < 0 ? "-1e999" : "1e999";
  return JSON.stringify(value);
}

function printList(
  [open, close]: readonly [string, string],
  place: Place,
  items: readonly ((inner: Place) => string)[],
): string {
  if (items.length === 0) return open + close;
  const { style, oneLine } = place;
  if (oneLine) return open + items.map((item) => item(place)).join(`,${style.gap}`) + close;
  const indent = place.indent + style.indent;
  const lineStart = style.lineEnd + indent;
  const printed = items.map((item) => item({ ...place, indent }));
  return open + lineStart + printed.join(`,${lineStart}`) + style.lineEnd + place.indent + close;
}
