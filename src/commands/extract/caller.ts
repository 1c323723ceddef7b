/** The pipeline that a part was taken from, with the call in its place. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { mapStrings, setAt, withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonArray, type JsonObject, type JsonValue, own, valueAt } from "#model/json.ts";
import { asObject } from "../edit.ts";
import { memberNamed, type Part } from "./part.ts";
import type { Plan } from "./plan.ts";
import { readReturned } from "./returns.ts";

/** The document with the call, everything that stays following it. */
export function callerJson(part: Part, plan: Plan): JsonObject {
  const { pipeline, lane } = part;
  const called = asObject(setAt(pipeline.json, lane.path, laneWithCall(part, plan)));
  const path = ["properties", "activities"];
  const call = nameOf(plan.call) ?? "";
  const activities = valueAt(called, path) ?? [];
  const read =
    plan.returned.length === 0 ? activities : mapStrings(activities, (text) => readReturned(text, call, plan.returned));
  const rewired = asObject(setAt(called, path, read));
  return Object.keys(plan.variables).reduce(
    (json, name) => asObject(setAt(json, ["properties", "variables", name], undefined)),
    rewired,
  );
}

/** The lane with the call where the first activity stood, and without the others. */
function laneWithCall(part: Part, { call, outcomes }: Plan): JsonArray {
  const going = new Set(part.placed.map(({ index }) => index));
  const first = part.placed[0]?.index;
  return part.lane.items.flatMap((item, index): readonly JsonValue[] => {
    if (index === first) return [call];
    if (going.has(index)) return [];
    const on = outcomes.get(index);
    return [on === undefined || !isObject(item) ? item : runsAfterCall(item, part, { call: nameOf(call) ?? "", on })];
  });
}

/** The first dependency on the part becomes the one on the call; others on the part go. */
function runsAfterCall(
  activity: JsonObject,
  part: Part,
  { call, on }: { readonly call: string; readonly on: readonly string[] },
): JsonObject {
  const list = own(activity, "dependsOn");
  let found = false;
  const next = (isArray(list) ? list : []).flatMap((entry): readonly JsonValue[] => {
    const [dependency] = dependenciesOf({ dependsOn: [entry] });
    if (dependency === undefined || !isObject(entry) || memberNamed(part, dependency.activity) < 0) return [entry];
    if (found) return [];
    found = true;
    const renamed = withKey(entry, "activity", call);
    const isSame = JSON.stringify(dependency.conditions) === JSON.stringify(on);
    return [isSame ? renamed : withKey(renamed, "dependencyConditions", on)];
  });
  return withKey(activity, "dependsOn", next);
}
