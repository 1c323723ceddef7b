import { describe, expect, test } from "vitest";
import { newActivity } from "#catalogue/catalogue.ts";
import { writeResource } from "#io/write-resource.ts";
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { laneAddress, rootLane } from "#model/address.ts";
import { valueAt } from "#model/json.ts";
import { newPipeline } from "#model/new-resource.ts";
import { activitiesOf } from "#model/walk.ts";
import { handOn, rootOf, scoreDaily } from "#testing/hand.ts";
import { addActivity } from "./add-activity.ts";
import { addResources } from "./add-resources.ts";
import { changeCondition } from "./change-condition.ts";
import { connectActivities } from "./connect-activities.ts";
import { deleteActivities } from "./delete-activities.ts";
import { disconnectActivities } from "./disconnect-activities.ts";
import { moveActivities } from "./move-activities.ts";
import { pasteActivities } from "./paste-activities.ts";
import { addDeclaration, changeDeclaration, deleteDeclaration, renameDeclaration } from "./pipeline-names.ts";
import { placeActivities } from "./place-activities.ts";
import { renameActivity } from "./rename-activity.ts";
import { renameResource } from "./rename-resource.ts";
import { replaceActivity } from "./replace-json.ts";
import { setField } from "./set-field.ts";

const open = () => handOn(scoreDaily);
const runsAfter = (hand: ReturnType<typeof open>, name: string) =>
  dependenciesOf(hand.activity(name)).map(
    (dependency) => `${dependency.activity}: ${dependency.conditions.join(", ")}`,
  );

describe("rename activity", () => {
  test("dependencies and expressions follow, text that merely contains the name stays", () => {
    const hand = open().do(renameActivity(open().at("Run Batch-Endpoint").address, "Score"));
    const text = writeResource(hand.resource());
    expect(runsAfter(hand, "Wait for job")).toEqual(["Score: Succeeded"]);
    expect(text).toContain("activity('Score').output.id)");
    expect(text).toContain("@{activity('Score').output.id} did not succeed");
    expect(text).toContain("the words Run Batch-Endpoint stay");
    expect(text).not.toContain("activity('Run Batch-Endpoint')");
  });

  test("there and back gives the same bytes, and so does undo", () => {
    const hand = open();
    const before = hand.bytes();
    hand
      .do(renameActivity(hand.at("Check status").address, "Ask"))
      .do(renameActivity(hand.at("Ask").address, "Check status"));
    expect(hand.bytes()).toBe(before);
    expect(hand.undoAll().bytes()).toBe(before);
  });

  test("a name in use is refused in words and changes nothing", () => {
    const hand = open();
    const before = hand.editor.get();
    const dispatched = hand.editor.dispatch(renameActivity(hand.at("Alert").address, "wait"));
    expect(dispatched).toEqual({ ok: false, reason: expect.stringContaining('named "Wait"') });
    expect(hand.editor.get()).toBe(before);
  });

  test("the positions of a container and of what it holds move with its name", () => {
    const hand = open();
    hand.do(
      placeActivities({
        [hand.at("Wait for job").address]: { x: 8, y: 16 },
        [hand.at("Wait").address]: { x: 0, y: 0 },
      }),
    );
    hand.do(renameActivity(hand.at("Wait for job").address, "Poll"));
    const { layout } = hand.editor.get().workspace;
    expect(layout[hand.at("Poll").address]).toEqual({ x: 8, y: 16 });
    expect(layout[hand.at("Wait").address]).toEqual({ x: 0, y: 0 });
  });
});

describe("add, connect, disconnect", () => {
  test("a new activity after another gets a free name, a position and its dependency", () => {
    const hand = open();
    const lane = laneAddress(rootOf(hand), rootLane);
    const after = { address: hand.at("Run Batch-Endpoint").address, condition: "Failed" } as const;
    hand.do(addActivity({ activity: newActivity("WebActivity", "Alert"), lane, position: { x: 400, y: 240 }, after }));
    const added = hand.at("Alert_copy1");
    expect(runsAfter(hand, "Alert_copy1")).toEqual(["Run Batch-Endpoint: Failed"]);
    expect(hand.editor.session.get().selection).toEqual([added.address]);
    expect(hand.editor.get().workspace.layout[added.address]).toEqual({ x: 400, y: 240 });
  });

  test("an activity dropped on a dependency goes between, and takes its outcome over", () => {
    const hand = open();
    const between = { from: hand.at("Run Batch-Endpoint").address, to: hand.at("Alert").address };
    hand.do(addActivity({ activity: newActivity("Wait", "Breathe"), lane: hand.at("Alert").lane, between }));
    expect(runsAfter(hand, "Breathe")).toEqual(["Run Batch-Endpoint: Failed, Skipped"]);
    expect(runsAfter(hand, "Alert")).toEqual(["Breathe: Succeeded"]);
  });

  test("the list of a branch that the file lacks is made for its first activity", () => {
    const hand = open();
    const lane = laneAddress(hand.at("Job succeeded?").address, "ifTrueActivities");
    hand.do(addActivity({ activity: newActivity("Wait", "Rest"), lane }));
    expect(hand.at("Rest").lane).toBe(lane);
    const before = open().bytes();
    expect(hand.undoAll().bytes()).toBe(before);
  });

  test("a loop does not go into a loop", () => {
    const hand = open();
    const lane = laneAddress(hand.at("Wait for job").address, "activities");
    const refused = hand.editor.dispatch(addActivity({ activity: newActivity("ForEach", "Each"), lane }));
    expect(refused).toEqual({
      ok: false,
      reason: expect.stringMatching(/cannot sit in.*child pipeline/),
      offer: expect.objectContaining({ label: "Extract to child pipeline" }),
    });
  });

  test("connect, change the outcome, disconnect, undo: the same bytes", () => {
    const hand = open();
    const before = hand.bytes();
    const [from, to] = [hand.at("Alert").address, hand.at("Job succeeded?").address];
    hand.do(connectActivities(from, to, "Completed"));
    expect(runsAfter(hand, "Job succeeded?")).toContain("Alert: Completed");
    hand.do(changeCondition({ of: to, on: "Alert" }, ["Skipped", "Failed"]));
    expect(runsAfter(hand, "Job succeeded?")).toContain("Alert: Failed, Skipped");
    hand.do(disconnectActivities([{ of: to, on: "Alert" }]));
    expect(hand.bytes()).toBe(before);
    expect(hand.undoAll().bytes()).toBe(before);
  });

  test("a circle is refused", () => {
    const hand = open();
    const refused = hand.editor.dispatch(
      connectActivities(hand.at("Job succeeded?").address, hand.at("Run Batch-Endpoint").address, "Succeeded"),
    );
    expect(refused).toEqual({ ok: false, reason: expect.stringContaining("circle") });
  });
});

describe("delete and move", () => {
  test("deleting takes the dependencies with it; reconnecting bridges the gap", () => {
    const hand = open().do(deleteActivities([open().at("Wait for job").address]));
    expect(runsAfter(hand, "Job succeeded?")).toEqual([]);
    const bridged = open().do(deleteActivities([open().at("Wait for job").address], "neighbours"));
    expect(runsAfter(bridged, "Job succeeded?")).toEqual(["Run Batch-Endpoint: Succeeded"]);
    expect(activitiesOf(bridged.resource()).map(({ activity }) => nameOf(activity))).not.toContain("Wait");
  });

  test("moving into a branch drops the dependencies that would cross its edge", () => {
    const hand = open();
    const before = hand.bytes();
    const into = laneAddress(hand.at("Job succeeded?").address, "ifTrueActivities");
    hand.do(moveActivities([hand.at("Alert").address], { into, positions: [{ x: 0, y: 0 }] }));
    expect(hand.at("Alert").lane).toBe(into);
    expect(runsAfter(hand, "Alert")).toEqual([]);
    expect(hand.editor.get().workspace.layout[hand.at("Alert").address]).toEqual({ x: 0, y: 0 });
    expect(hand.undoAll().bytes()).toBe(before);
  });

  test("a container does not go into itself", () => {
    const hand = open();
    const until = hand.at("Wait for job").address;
    const refused = hand.editor.dispatch(moveActivities([until], { into: laneAddress(until, "activities") }));
    expect(refused.ok).toBe(false);
  });
});

describe("paste", () => {
  test("copies get free names at every depth, and what they say of each other follows", () => {
    const hand = open();
    const copied = [hand.activity("Wait for job"), hand.activity("Job succeeded?")];
    hand.do(pasteActivities(copied, { into: laneAddress(rootOf(hand), rootLane) }));
    expect(runsAfter(hand, "Wait for job_copy1")).toEqual([]);
    expect(runsAfter(hand, "Job succeeded?_copy1")).toEqual(["Wait for job_copy1: Succeeded"]);
    const condition = valueAt(hand.activity("Wait for job_copy1"), ["typeProperties", "expression", "value"]);
    expect(condition).toBe("@equals(activity('Check status_copy1').output.status, 'Completed')");
    expect(hand.activity("Check status_copy1")).toBeDefined();
  });
});

describe("fields, JSON, declarations, resources", () => {
  test("typing in a field is one step, and clearing it restores the bytes", () => {
    const hand = open();
    const before = hand.bytes();
    const address = hand.at("Wait").address;
    for (const text of ["a", "ab", "abc"]) hand.do(setField(address, ["description"], text, "description"));
    expect(hand.editor.get().past).toHaveLength(1);
    hand.do(setField(address, ["description"], undefined));
    expect(hand.bytes()).toBe(before);
  });

  test("an activity replaced by its JSON keeps its place and may change its name", () => {
    const hand = open();
    const address = hand.at("Wait").address;
    hand.do(replaceActivity(address, { ...hand.activity("Wait"), name: "Pause" }));
    expect(hand.at("Pause").index).toBe(0);
    expect(hand.editor.session.get().selection).toEqual([hand.at("Pause").address]);
  });

  test("renaming a parameter or variable follows into every expression and back", () => {
    const hand = open();
    const before = hand.bytes();
    const root = rootOf(hand);
    hand.do(renameDeclaration(root, { list: "parameters", from: "endpoint_uri", to: "where" }));
    hand.do(renameDeclaration(root, { list: "variables", from: "last", to: "final" }));
    const text = writeResource(hand.resource());
    expect(text).toContain("@pipeline().parameters.where");
    expect(text).toContain("variables('final')");
    expect(text).not.toContain("endpoint_uri");
    hand.do(renameDeclaration(root, { list: "parameters", from: "where", to: "endpoint_uri" }));
    hand.do(renameDeclaration(root, { list: "variables", from: "final", to: "last" }));
    expect(hand.bytes()).toBe(before);
  });

  test("declarations are added under a free name, changed and deleted", () => {
    const hand = open();
    const before = hand.bytes();
    const root = rootOf(hand);
    hand.do(addDeclaration(root, "parameters"));
    hand.do(changeDeclaration(root, { list: "parameters", name: "parameter1", key: "defaultValue", value: 120 }));
    expect(valueAt(hand.resource().json, ["properties", "parameters", "parameter1"])).toEqual({
      type: "string",
      defaultValue: 120,
    });
    hand.do(deleteDeclaration(root, "parameters", "parameter1"));
    expect(hand.bytes()).toBe(before);
  });

  test("a factory file names the workspace once, and undo gives the old name back", () => {
    const hand = open();
    const factory = { ...newPipeline("contoso-ml"), kind: "factory" } as const;
    hand.do(addResources([factory], "Open contoso-ml"));
    expect(hand.editor.get().workspace.name).toBe("contoso-ml");
    hand.do(addResources([{ ...factory, name: "another" }], "Open another"));
    expect(hand.editor.get().workspace.name).toBe("contoso-ml");
    hand.undoAll();
    expect(hand.editor.get().workspace.name).toBe("Untitled factory");
  });

  test("renaming a pipeline moves its tab, its selection and its positions", () => {
    const hand = open();
    const { session } = hand.editor;
    session.open(rootOf(hand));
    hand.do(placeActivities({ [hand.at("Alert").address]: { x: 8, y: 8 } }));
    hand.do(renameResource(rootOf(hand), "Score-Nightly"));
    expect(session.get().active).toBe("pipeline/Score-Nightly");
    expect(hand.editor.get().workspace.layout[hand.at("Alert").address]).toEqual({ x: 8, y: 8 });
    hand.undoAll();
    expect(session.get().active).toBe("pipeline/Score-Daily");
  });
});
