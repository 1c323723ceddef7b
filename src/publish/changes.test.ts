import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "#model/json.ts";
import { changesOf } from "./changes.ts";
import { sameProperties } from "./compare.ts";

const wait = (seconds: number, more: JsonObject = {}) => ({
  name: "Wait",
  type: "Wait",
  typeProperties: { waitTimeInSeconds: seconds },
  ...more,
});
const fail = { name: "Fail", type: "Fail", typeProperties: { message: "no", errorCode: "1" } };

test("a changed setting of an activity is named by the activity, not by its index", () => {
  const live = { activities: [fail, wait(10)], annotations: [] };
  const sent = { annotations: [], activities: [fail, wait(20)] };
  expect(changesOf("pipeline", sent, live)).toEqual([
    { path: ["activities", "Wait", "typeProperties", "waitTimeInSeconds"], what: "value", live: 10, sent: 20 },
  ]);
});

test("an activity that came or went is one change, whatever it holds", () => {
  expect(changesOf("pipeline", { activities: [wait(1), fail] }, { activities: [wait(1)] })).toEqual([
    { path: ["activities", "Fail"], what: "value", live: undefined, sent: fail },
  ]);
  expect(changesOf("pipeline", { activities: [] }, { activities: [fail] })).toEqual([
    { path: ["activities", "Fail"], what: "value", live: fail, sent: undefined },
  ]);
});

test("activities in another order are said to be so", () => {
  expect(changesOf("pipeline", { activities: [fail, wait(1)] }, { activities: [wait(1), fail] })).toEqual([
    { path: ["activities"], what: "order", live: ["Wait", "Fail"], sent: ["Fail", "Wait"] },
  ]);
});

test("lists of plain values are compared as a whole, lists of nameless objects by index", () => {
  const live = { annotations: ["a"], rows: [{ x: 1 }, { x: 2 }] };
  const sent = { annotations: ["a", "b"], rows: [{ x: 1 }, { x: 3 }, { x: 4 }] };
  expect(changesOf("dataset", sent, live).map(({ path }) => path.join("."))).toEqual([
    "annotations",
    "rows.1.x",
    "rows.2",
  ]);
});

test("what the service writes by itself is no change, and nothing differs from null", () => {
  const live = { type: "ScheduleTrigger", runtimeState: "Stopped", lastPublishTime: "2026-01-01T00:00:00Z" };
  expect(changesOf("trigger", { type: "ScheduleTrigger" }, live)).toEqual([]);
  expect(changesOf("dataset", { folder: null }, {})).toEqual([
    { path: ["folder"], what: "value", live: undefined, sent: null },
  ]);
});

test("a secure string changes as a whole, so that it can be told from other text", () => {
  const live = { typeProperties: { password: { type: "SecureString", value: "**********" } } };
  const sent = { typeProperties: { password: { type: "SecureString", value: "new" } } };
  const { password } = sent.typeProperties;
  expect(changesOf("linkedService", sent, live)).toEqual([
    { path: ["typeProperties", "password"], what: "value", live: live.typeProperties.password, sent: password },
  ]);
});

test("there are changes exactly where publishing would update", () => {
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.integer({ max: 2, min: 0 }), fc.constantFrom("a", "b", null)),
    object: fc.dictionary(fc.constantFrom("name", "x", "__proto__"), tie("any"), { maxKeys: 3 }),
    list: fc.array(tie("any"), { maxLength: 3 }),
    any: fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("object"), tie("list")),
  })).object as fc.Arbitrary<JsonObject>;
  fc.assert(
    fc.property(value, value, (sent, live) => {
      expect(changesOf("pipeline", sent, live).length === 0).toBe(sameProperties("pipeline", sent, live));
    }),
  );
});
