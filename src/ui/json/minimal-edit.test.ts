import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalEdit } from "./minimal-edit.ts";

const apply = (before: string, after: string) => {
  const edit = minimalEdit(before, after);
  return edit === undefined ? before : before.slice(0, edit.start) + edit.text + before.slice(edit.end);
};

test("only what differs is replaced", () => {
  expect(minimalEdit('{"name": "Train"}', '{"name": "Score"}')).toEqual({ start: 10, end: 15, text: "Score" });
  expect(minimalEdit("[1, 2]", "[1, 1, 2]")).toEqual({ start: 4, end: 4, text: "1, " });
  expect(minimalEdit("same", "same")).toBeUndefined();
});

test("a line break and a character of two halves stay whole", () => {
  expect(minimalEdit("a\r\nb", "a\nb")).toEqual({ start: 1, end: 3, text: "\n" });
  expect(minimalEdit("\u{1f600}", "\u{1f601}")).toEqual({ start: 0, end: 2, text: "\u{1f601}" });
});

test("any text becomes any other", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n", "\u{1f600}", '"') });
  fc.assert(fc.property(text, text, (before, after) => apply(before, after) === after));
});
