import { expect, test } from "vitest";
import { menuPlace } from "./menu-place.ts";

const window = { width: 1000, height: 600 };
const menu = { width: 200, height: 150 };

test("a menu hangs under its button, and above it where there is no room", () => {
  const button = { left: 50, top: 10, right: 120, bottom: 38 };
  expect(menuPlace(button, menu, { side: "below", window })).toEqual({ left: 50, top: 40 });
  const low = { left: 50, top: 560, right: 120, bottom: 588 };
  expect(menuPlace(low, menu, { side: "below", window })).toEqual({ left: 50, top: 408 });
});

test("it stays inside the window on the right", () => {
  const right = { left: 950, top: 10, right: 990, bottom: 38 };
  expect(menuPlace(right, menu, { side: "below", window }).left).toBe(796);
});

test("a submenu stands beside its item, and on the other side at the edge", () => {
  const item = { left: 100, top: 100, right: 300, bottom: 132 };
  expect(menuPlace(item, menu, { side: "beside", window })).toEqual({ left: 300, top: 95 });
  const edge = { left: 780, top: 100, right: 980, bottom: 132 };
  expect(menuPlace(edge, menu, { side: "beside", window })).toEqual({ left: 580, top: 95 });
});
