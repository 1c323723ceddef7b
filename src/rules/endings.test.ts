import { describe, expect, test } from "vitest";
import type { Activity } from "#model/activity.ts";
import { endingsOf, membersOf, runsOf, succeeds } from "./endings.ts";

const activity = (name: string, after: Readonly<Record<string, readonly string[]>> = {}): Activity => ({
  name,
  type: "Wait",
  dependsOn: Object.entries(after).map(([on, dependencyConditions]) => ({ activity: on, dependencyConditions })),
});

/** The endings, and whether the pipeline succeeds, when these fail. */
function run(activities: readonly Activity[], ...failing: readonly number[]) {
  const members = membersOf(activities);
  const ends = endingsOf(members, { failing: new Set(failing) });
  return [...ends, succeeds(members, ends) ? "pipeline succeeds" : "pipeline fails"];
}

const handler = activity("Handler", { Try: ["Failed"] });
const next = activity("Next", { Try: ["Succeeded"] });

describe("the documented patterns", () => {
  test("try and catch: a handled failure is a success", () => {
    expect(run([activity("Try"), handler], 0)).toEqual(["Failed", "Succeeded", "pipeline succeeds"]);
    expect(run([activity("Try"), handler])).toEqual(["Succeeded", "Skipped", "pipeline succeeds"]);
  });

  test("do, if, else: a failure fails the pipeline although it was handled", () => {
    expect(run([activity("Try"), next, handler], 0)).toEqual(["Failed", "Skipped", "Succeeded", "pipeline fails"]);
  });

  test("do, if, skip, else: with something on skip behind the success path it succeeds", () => {
    const skip = activity("Dummy", { Next: ["Skipped"] });
    expect(run([activity("Try"), next, handler, skip], 0).at(-1)).toBe("pipeline succeeds");
  });

  test("try, catch, proceed: it goes on either way", () => {
    const proceed = activity("Proceed", { Handler: ["Succeeded", "Skipped"] });
    expect(run([activity("Try"), handler, proceed])[2]).toBe("Succeeded");
    expect(run([activity("Try"), handler, proceed], 0)[2]).toBe("Succeeded");
  });
});

test("completion is success or failure, never a skip; no outcome at all is success", () => {
  const chain = [activity("A"), activity("B", { A: [] }), activity("C", { B: ["Completed"] })];
  expect(run(chain, 0)).toEqual(["Failed", "Skipped", "Skipped", "pipeline fails"]);
  expect(run(chain, 1)).toEqual(["Succeeded", "Failed", "Succeeded", "pipeline succeeds"]);
});

test("what is switched off ends as it is marked, and a circle never runs", () => {
  const off = { ...activity("Off"), state: "Inactive", onInactiveMarkAs: "Failed" };
  expect(run([off, activity("Then", { Off: ["Failed"] })])).toEqual(["Failed", "Succeeded", "pipeline succeeds"]);
  expect(run([activity("A", { B: ["Succeeded"] }), activity("B", { A: ["Succeeded"] })]).slice(0, 2)).toEqual([
    "Skipped",
    "Skipped",
  ]);
});

test("few members are looked at in every run, many in those with at most two failures", () => {
  expect([...runsOf(3)]).toHaveLength(8);
  expect([...runsOf(20)]).toHaveLength(1 + 20 + 190);
});
