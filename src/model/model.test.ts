import { expect, test } from "vitest";
import {
  activityAddress,
  isWithin,
  laneAddress,
  parentOf,
  parseAddress,
  rebase,
  resourceAddress,
  resourceOf,
  rootLane,
  segmentsOf,
} from "./address.ts";
import { changeAt, mapStrings, renameKey, setAt, withKey } from "./edit-json.ts";
import { isObject, own, sameJson, strings, valueAt } from "./json.ts";
import { newPipeline, pipelineFrom } from "./new-resource.ts";
import { referencesIn } from "./reference.ts";
import { activityAt, laneAt } from "./resolve.ts";
import { activitiesOf, inLane } from "./walk.ts";
import { emptyWorkspace, findResource, type Workspace } from "./workspace.ts";

const nested = pipelineFrom("Train/Daily #1", {
  name: "Train/Daily #1",
  properties: {
    activities: [
      { name: "A/B", type: "Wait" },
      { name: "Twin", type: "Wait" },
      { name: "Twin", type: "Wait" },
      { type: "Wait" },
      null,
      {
        name: "Route",
        type: "Whatever",
        typeProperties: {
          cases: [{ value: "x", activities: [{ name: "In x", type: "Wait" }] }],
          defaultActivities: [
            { name: "Else", type: "Loop", typeProperties: { activities: [{ name: "Deep", type: "Wait" }] } },
          ],
        },
      },
    ],
  },
});
const workspace: Workspace = { ...emptyWorkspace, resources: [nested] };
const root = resourceAddress("pipeline", "Train/Daily #1");

test("a walk reaches every depth, cases of a Switch included, whatever the types are called", () => {
  const addresses = activitiesOf(nested).map(({ address }) => address.slice(root.length));
  expect(addresses).toEqual([
    "/activities/A%2FB",
    "/activities/#1",
    "/activities/#2",
    "/activities/#3",
    "/activities/Route",
    "/activities/Route/cases.0.activities/In%20x",
    "/activities/Route/defaultActivities/Else",
    "/activities/Route/defaultActivities/Else/activities/Deep",
  ]);
});

test("every address leads back to its activity, and every path to the same object", () => {
  for (const placed of activitiesOf(nested)) {
    expect(activityAt(workspace, placed.address)).toBe(placed);
    expect(valueAt(nested.json, placed.path)).toBe(placed.activity);
    expect(parentOf(placed.address)).toBe(placed.lane);
    expect(resourceOf(placed.address)).toBe(root);
  }
  expect(activityAt(workspace, activityAddress(laneAddress(root, rootLane), "gone"))).toBeUndefined();
});

test("a lane that the file lacks reads as empty and knows where its list belongs", () => {
  const lane = laneAt(
    workspace,
    laneAddress(activityAddress(laneAddress(root, rootLane), "Route"), "cases.1.activities"),
  );
  expect(lane?.items).toEqual([]);
  expect(lane?.path).toEqual(["properties", "activities", 5, "typeProperties", "cases", 1, "activities"]);
  expect(inLane(nested, laneAddress(root, rootLane))).toHaveLength(5);
});

test("addresses come apart, nest and move", () => {
  expect(parseAddress(root)).toEqual({ kind: "pipeline", name: "Train/Daily #1", steps: [] });
  expect(parseAddress("nonsense/x")).toBeUndefined();
  const inner = activityAddress(laneAddress(root, rootLane), "A");
  expect(isWithin(inner, root)).toBe(true);
  expect(isWithin(`${root}s`, root)).toBe(false);
  expect(rebase(inner, root, resourceAddress("pipeline", "Score"))).toBe("pipeline/Score/activities/A");
});

test("half a character in a name is no step of an address", () => {
  expect(segmentsOf([{ name: "bad \ud800" }, { name: "good" }])).toEqual(["#0", "good"]);
});

test("keys of the prototype are ordinary keys, read, written and kept", () => {
  const json = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "a": 2}');
  const next = setAt(json, ["b"], 3);
  expect(Object.keys(isObject(next) ? next : {})).toEqual(["__proto__", "constructor", "a", "b"]);
  expect(own(next, "toString")).toBeUndefined();
  expect(Object.keys(renameKey(json, "a", "__proto__x"))).toEqual(["__proto__", "constructor", "__proto__x"]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("an edit touches its path alone", () => {
  const json = { a: { x: 1 }, b: [{ y: 1 }, { y: 2 }] };
  const next = setAt(json, ["b", 1, "y"], 3);
  expect(next).toEqual({ a: { x: 1 }, b: [{ y: 1 }, { y: 3 }] });
  expect(valueAt(next, ["a"])).toBe(json.a);
  expect(valueAt(next, ["b", 0])).toBe(json.b[0]);
  expect(setAt(json, ["a", "x"], 1)).toBe(json);
  expect(changeAt(json, ["b", 9], () => 1)).toBe(json);
  expect(setAt(json, ["b", 0], undefined)).toEqual({ a: { x: 1 }, b: [{ y: 2 }] });
  expect(withKey({ a: 1, c: 3 }, "b", 2, "c")).toEqual({ a: 1, b: 2, c: 3 });
  expect(mapStrings(json, (text) => text)).toBe(json);
});

test("values are compared without the order of keys", () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameJson({ a: null }, {})).toBe(false);
  expect([...strings({ a: "x", b: ["y"] })]).toEqual([
    { text: "x", path: ["a"] },
    { text: "y", path: ["b", 0] },
  ]);
});

test("references are found at any depth, by their type in any letter case", () => {
  const json = {
    a: [{ referenceName: "P", type: "pipelinereference" }],
    b: {
      referenceName: "D",
      type: "DatasetReference",
      parameters: { x: { referenceName: "L", type: "LinkedServiceReference" } },
    },
  };
  expect([...referencesIn(json)].map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "pipeline P",
    "dataset D",
    "linkedService L",
  ]);
});

test("a resource is found whatever the letter case, its exact name first", () => {
  const twins = { ...emptyWorkspace, resources: [newPipeline("score"), newPipeline("Score")] };
  expect(findResource(twins, "pipeline", "Score")?.name).toBe("Score");
  expect(findResource(twins, "pipeline", "SCORE")?.name).toBe("score");
});
