import { describe, expect, test } from "vitest";
import type { Condition } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import { holder, pipelineOf, wait, workspaceOf } from "./fixtures/workspace.ts";
import { mayCombine, mayConnect } from "./may-connect.ts";

const inner = holder("Loop", "Until", { activities: [wait("Inside")] });
const pipeline = pipelineOf([
  wait("A"),
  wait("B", "A"),
  wait("C", "b"),
  wait("D", ["C", "Completed"]),
  wait("E"),
  inner,
  { type: "Wait" },
  wait("Twin"),
  wait("twin"),
]);
const workspace = workspaceOf(pipeline);
const at = (name: string): Address => {
  const found = activitiesOf(pipeline).find(({ activity }) => activity["name"] === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.address;
};
const ask = (from: string, to: string, condition: Condition = "Succeeded") => {
  const verdict = mayConnect(workspace, { from: at(from), to: at(to), condition });
  return verdict.allowed ? "yes" : verdict.reason;
};

describe("may two activities be connected", () => {
  test("siblings may, also on a second outcome of the same activity", () => {
    expect(ask("A", "E")).toBe("yes");
    expect(ask("A", "B", "Failed")).toBe("yes");
    expect(ask("A", "B", "Skipped")).toBe("yes");
  });

  test("an activity cannot follow itself", () => {
    expect(ask("A", "A")).toBe("An activity cannot depend on itself.");
  });

  test("a circle is refused at any distance, letter case aside", () => {
    expect(ask("B", "A")).toBe('This would close a circle: "B" already runs after "A".');
    expect(ask("D", "A")).toBe('This would close a circle: "D" already runs after "A".');
  });

  test("the edge of a container is not crossed", () => {
    expect(ask("A", "Inside")).toMatch(/side by side/);
    expect(ask("Inside", "A")).toMatch(/side by side/);
  });

  test("the same dependency twice is refused", () => {
    expect(ask("A", "B")).toBe('"B" already runs on success of "A".');
  });

  test("completion and success of one activity exclude each other, whoever follows", () => {
    expect(ask("C", "E")).toMatch(/^On completion of "C" cannot stand beside/);
    expect(ask("C", "D", "Failed")).toMatch(/^On completion of "C" cannot stand beside/);
    expect(ask("A", "E", "Completed")).toMatch(/^On completion of "A" cannot stand beside/);
    expect(ask("C", "E", "Completed")).toBe("yes");
    expect(ask("C", "E", "Skipped")).toBe("yes");
  });

  test("without a name of its own an activity cannot be depended on", () => {
    const nameless = activitiesOf(pipeline)[7]?.address;
    if (nameless === undefined) throw new Error("no nameless activity");
    expect(mayConnect(workspace, { from: nameless, to: at("A"), condition: "Failed" }).allowed).toBe(false);
    expect(mayConnect(workspace, { from: at("A"), to: nameless, condition: "Failed" }).allowed).toBe(true);
    expect(ask("Twin", "A")).toBe('2 activities are named "Twin". Rename one first.');
  });

  test("changing the outcomes of a dependency looks at the others only", () => {
    const combine = (of: string, on: string, ...conditions: Condition[]) =>
      mayCombine(workspace, { of: at(of), on }, conditions).allowed;
    expect(combine("B", "A", "Completed")).toBe(true);
    expect(combine("B", "A", "Succeeded", "Failed")).toBe(true);
    expect(combine("B", "A", "Succeeded", "Completed")).toBe(false);
    expect(combine("E", "C", "Succeeded")).toBe(false);
  });
});
