/** Into and out of every lane of every container: added, moved and pasted, one and several. */
import { describe, expect, test } from "vitest";
import { newActivity } from "#catalogue/catalogue.ts";
import { readFile } from "#io/read-resource.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { laneAddress, rootLane } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { createEditor } from "#store/editor.ts";
import { addActivity } from "./add-activity.ts";
import { moveActivities } from "./move-activities.ts";
import { pasteActivities } from "./paste-activities.ts";

const wait = (name: string, on?: string, seconds: string | number = 1): JsonObject => ({
  name,
  type: "Wait",
  dependsOn: on === undefined ? [] : [{ activity: on, dependencyConditions: ["Succeeded"] }],
  typeProperties: { waitTimeInSeconds: seconds },
});
const expression = { value: "@true", type: "Expression" };
const holders: readonly (readonly [type: string, lane: string, properties: JsonObject])[] = [
  ["ForEach", "activities", { items: expression, activities: [] }],
  ["Until", "activities", { expression, activities: [] }],
  ["IfCondition", "ifTrueActivities", { expression }],
  ["IfCondition", "ifFalseActivities", { expression, ifFalseActivities: [wait("Resident")] }],
  ["Switch", "cases.0.activities", { on: expression, cases: [{ value: "a" }, { value: "b", activities: [] }] }],
  ["Switch", "cases.1.activities", { on: expression, cases: [{ value: "a" }, { value: "b", activities: [] }] }],
  ["Switch", "defaultActivities", { on: expression, cases: [] }],
];

function stage(type: string, lane: string, typeProperties: JsonObject) {
  const activities = [
    wait("Before"),
    wait("One", "Before"),
    wait("Two", "One", "@item().seconds"),
    wait("After", "Two"),
    { name: "Holder", type, dependsOn: [], typeProperties },
  ];
  const text = JSON.stringify({ name: "Main", properties: { activities } }, null, 2);
  const reading = readFile({ path: "pipeline/Main.json", bytes: new TextEncoder().encode(text) });
  if (!reading.ok) throw new Error(reading.problem.message);
  const editor = createEditor();
  editor.load({ ...editor.get().workspace, resources: reading.resources });
  const pipeline = () => {
    const [found] = editor.get().workspace.resources;
    if (found === undefined) throw new Error("no pipeline");
    return found;
  };
  const at = (name: string) => {
    const found = activitiesOf(pipeline()).find(({ activity }) => nameOf(activity) === name);
    if (found === undefined) throw new Error(`no activity ${name}`);
    return found;
  };
  const waits = (name: string) => dependenciesOf(at(name).activity).map((one) => one.activity);
  return {
    editor,
    at,
    waits,
    into: laneAddress(at("Holder").address, lane),
    root: laneAddress("pipeline/Main" as Parameters<typeof laneAddress>[0], rootLane),
    bytes: () => Buffer.from(writeResourceBytes(pipeline())).toString("base64"),
  };
}

describe.each(holders)("given a %s and its lane %s", (type, lane, properties) => {
  test("an activity is added", () => {
    const { editor, at, into } = stage(type, lane, properties);
    expect(editor.dispatch(addActivity({ activity: newActivity("Wait", "New"), lane: into })).ok).toBe(true);
    expect(at("New").lane).toBe(into);
  });

  test("several are moved in and out again: what joins them stays, what would cross the edge goes and is said", () => {
    const { editor, at, waits, into, root, bytes } = stage(type, lane, properties);
    const before = bytes();
    const inside = editor.dispatch(moveActivities([at("One").address, at("Two").address], { into }));
    expect(inside).toEqual({
      ok: true,
      notes: ['"One" no longer runs on success of "Before".', '"After" no longer runs on success of "Two".'],
    });
    expect([at("One").lane, at("Two").lane]).toEqual([into, into]);
    expect([waits("One"), waits("Two"), waits("After")]).toEqual([[], ["One"], []]);
    const outside = editor.dispatch(moveActivities([at("One").address, at("Two").address], { into: root }));
    expect(outside).toEqual(
      type === "ForEach"
        ? { ok: true, notes: ['"Two" reads item(), and no loop around it gives items.'] }
        : { ok: true },
    );
    expect([at("One").lane, waits("Two")]).toEqual([root, ["One"]]);
    while (editor.undo() !== undefined);
    expect(bytes()).toBe(before);
  });

  test("copies are pasted in and out, and what they lack is said", () => {
    const { editor, at, waits, into, root } = stage(type, lane, properties);
    const copies = [at("One").activity, at("Two").activity];
    const pasted = editor.dispatch(pasteActivities(copies, { into }));
    expect(pasted).toEqual({
      ok: true,
      notes: [
        'The copy of "One" does not run on success of "Before", which was not copied.',
        ...(type === "ForEach" ? [] : ['"Two_copy1" reads item(), and no loop around it gives items.']),
      ],
    });
    expect([at("One_copy1").lane, waits("Two_copy1")]).toEqual([into, ["One_copy1"]]);
    editor.dispatch(pasteActivities([at("One_copy1").activity], { into: root }));
    expect(at("One_copy2").lane).toBe(root);
  });
});
