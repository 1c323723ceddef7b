import { expect, test } from "vitest";
import { moved } from "./moved.ts";

test("an item changes its place, the others keep their order", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
});

test("beyond the ends nothing moves", () => {
  const items = ["a", "b"];
  expect(moved(items, 0, -1)).toBe(items);
  expect(moved(items, 1, 2)).toBe(items);
  expect(moved(items, 5, 0)).toBe(items);
});
