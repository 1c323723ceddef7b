import { expect, test } from "vitest";
import type { JsonObject } from "#model/json.ts";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { declaredBy } from "./declared.ts";

function resource(kind: Resource["kind"], properties: JsonObject): Resource {
  const json = { name: "R", properties };
  return { kind, name: "R", json, origin: newOrigin(json) };
}

test("a dataset declares its parameters beside its properties", () => {
  const parameters = { Folder: { type: "string" }, Days: { type: "Int", defaultValue: 7 }, Odd: "x" };
  expect(declaredBy(resource("dataset", { parameters }))).toEqual([
    { name: "Folder", type: "string", defaultValue: undefined },
    { name: "Days", type: "Int", defaultValue: 7 },
    { name: "Odd", type: "", defaultValue: undefined },
  ]);
  expect(declaredBy(resource("pipeline", {}))).toEqual([]);
});

test("a data flow declares them at the beginning of its script", () => {
  const script =
    "parameters{\n\tWindowDays as integer (30),\n\tRegion as string ('north'),\n\tKeys as string[]\n}\nsource() ~> S";
  const expected = [
    { name: "WindowDays", type: "integer", defaultValue: "30" },
    { name: "Region", type: "string", defaultValue: "'north'" },
    { name: "Keys", type: "string[]", defaultValue: undefined },
  ];
  expect(declaredBy(resource("dataflow", { typeProperties: { script } }))).toEqual(expected);
  expect(declaredBy(resource("dataflow", { typeProperties: { scriptLines: script.split("\n") } }))).toEqual(expected);
  expect(declaredBy(resource("dataflow", { typeProperties: { script: "source(parameters) ~> S" } }))).toEqual([]);
});
