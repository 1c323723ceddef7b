import { expect, test } from "vitest";
import { corners, roundedPath, routeBetween } from "./route.ts";
import type { Box } from "./sizes.ts";

const box = (x: number, y: number): Box => ({ x, y, width: 168, height: 56, inlet: 28 });

test("given two cards beside each other, the line is straight and needs no route", () => {
  const [from, to] = [
    { x: 168, y: 28 },
    { x: 208, y: 28 },
  ];
  expect(routeBetween(from, to, [])).toBeUndefined();
  expect(corners(from, to, undefined)).toEqual([from, to]);
});

test("given a card between two of one row, the line runs around it and never through it", () => {
  const [from, to] = [
    { x: 168, y: 28 },
    { x: 416, y: 28 },
  ];
  const middle = box(208, 0);
  const points = corners(from, to, routeBetween(from, to, [middle]));
  const lowest = Math.max(...points.map((point) => point.y));
  expect(lowest).toBeGreaterThan(middle.y + middle.height);
  expect(points.filter((point) => point.x > 208 && point.x < 376 && point.y < 56)).toEqual([]);
});

test("given a target in a lower row, the line steps down before what stands in its own row", () => {
  const [from, to] = [
    { x: 168, y: 28 },
    { x: 624, y: 108 },
  ];
  const route = routeBetween(from, to, [box(208, 0), box(416, 0)]);
  expect(route).toMatchObject({ kind: "step" });
  expect(corners(from, to, route)[1]?.x).toBeLessThan(208);
});

test("given a target to the left, the line leaves to the right and comes in from the left", () => {
  const points = corners({ x: 400, y: 28 }, { x: 0, y: 28 }, undefined);
  expect(points[1]?.x).toBeGreaterThan(400);
  expect(points.at(-2)?.x).toBeLessThan(0);
});

test("given corners closer than their radius, the path stays between its ends", () => {
  const path = roundedPath(
    [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 8, y: 4 },
    ],
    12,
  );
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  expect(numbers.every((number) => number >= 0 && number <= 8)).toBe(true);
});
