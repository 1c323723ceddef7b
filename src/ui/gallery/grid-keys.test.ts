import { expect, test } from "vitest";
import { gridStep } from "./grid-keys.ts";

test("arrows move along and across the rows of a grid, and stop at its ends", () => {
  // 0 1 2
  // 3 4
  const step = (key: string, at: number) => gridStep(key, { at, count: 5, columns: 3 });
  expect([step("ArrowRight", 0), step("ArrowRight", 2), step("ArrowRight", 4)]).toEqual([1, 3, undefined]);
  expect([step("ArrowLeft", 3), step("ArrowLeft", 0)]).toEqual([2, undefined]);
  expect([step("ArrowDown", 1), step("ArrowDown", 2), step("ArrowUp", 4), step("ArrowUp", 1)]).toEqual([
    4,
    undefined,
    1,
    undefined,
  ]);
  expect([step("Home", 3), step("End", 0), step("a", 0)]).toEqual([0, 4, undefined]);
});
