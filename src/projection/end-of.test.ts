import { expect, test } from "vitest";
import { type Address, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { endOf } from "./end-of.ts";
import { project } from "./project.ts";

const wait = (name: string, ...before: readonly string[]) => ({
  name,
  type: "Wait",
  dependsOn: before.map((activity) => ({ activity, dependencyConditions: ["Succeeded"] })),
  typeProperties: { waitTimeInSeconds: 1 },
});
const activities = [wait("A"), wait("B", "A"), wait("C", "B"), wait("D", "A")];
const pipeline = pipelineFrom("P", { name: "P", properties: { activities } });
const projection = project({ pipeline, layout: {}, collapsed: new Set(), problems: [] });
const lane = laneAddress(resourceAddress("pipeline", "P"), rootLane);
const end = (...names: readonly string[]) =>
  endOf(
    projection,
    names.map((name) => `${lane}/${name}` as Address),
  );

test("given one card it is the end; given a chain, its last one, whatever the order of the selection", () => {
  expect(end("A")).toBe(`${lane}/A`);
  expect(end("C", "A", "B")).toBe(`${lane}/C`);
});

test("given several ends, none, or what is not there, there is none", () => {
  expect(end("A", "C", "D")).toBeUndefined();
  expect(end()).toBeUndefined();
  expect(end("A", "Nobody")).toBeUndefined();
});
