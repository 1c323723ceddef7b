import { expect, test } from "vitest";
import { readDefault } from "./declaration-types.ts";

test("a default value is read by the type of its parameter", () => {
  expect(readDefault("int", "30")).toEqual({ ok: true, value: 30 });
  expect(readDefault("String", "30")).toEqual({ ok: true, value: "30" });
  expect(readDefault("bool", "true")).toEqual({ ok: true, value: true });
  expect(readDefault("Array", '["a"]')).toEqual({ ok: true, value: ["a"] });
  expect(readDefault("object", "{}")).toEqual({ ok: true, value: {} });
  expect(readDefault("float", "")).toEqual({ ok: true, value: undefined });
});

test("a text that is no such value is refused with what is expected", () => {
  expect(readDefault("int", "3.5")).toEqual({ ok: false, says: "The default value is a whole number, e.g. 30." });
  expect(readDefault("bool", '"true"')).toEqual({ ok: false, says: "The default value is true or false." });
  expect(readDefault("array", "{}")).toMatchObject({ ok: false });
  expect(readDefault("object", "[1]")).toMatchObject({ ok: false });
});

test("of a type nobody knows, any JSON is taken", () => {
  expect(readDefault("Matrix", "[[1]]")).toEqual({ ok: true, value: [[1]] });
});
