import { expect, test } from "vitest";
import { paletteEntries } from "#catalogue/catalogue.ts";
import { found } from "./search.ts";

const labels = (text: string) =>
  found(paletteEntries, text).flatMap((group) => group.entries.map((entry) => entry.label));

test("given part of a label, the activity whose label begins with it comes first", () => {
  expect(labels("wai")[0]).toBe("Wait");
  expect(labels("SET v")[0]).toBe("Set variable");
});

test("given a keyword, a type or a group, the activities they belong to are found", () => {
  expect(labels("poll")).toContain("Until");
  expect(labels("WebActivity")).toContain("Web");
  expect(labels("machine learning").length).toBeGreaterThanOrEqual(3);
});

test("given what no activity has, nothing is found; given nothing, everything is as it was", () => {
  expect(labels("no such thing")).toEqual([]);
  expect(found(paletteEntries, "  ")).toBe(paletteEntries);
});
