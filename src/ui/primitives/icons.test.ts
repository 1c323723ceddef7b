import { expect, test } from "vitest";
import { iconNames } from "#catalogue/definition.ts";
import { icons } from "./icons.ts";

test("every icon that the catalogue names is drawn", () => {
  expect(iconNames.filter((name) => !Object.hasOwn(icons, name))).toEqual([]);
});
