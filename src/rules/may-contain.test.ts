import { expect, test } from "vitest";
import { laneAddress } from "#model/address.ts";
import { innerLists } from "#model/container.ts";
import { laneAt } from "#model/resolve.ts";
import { activitiesOf } from "#model/walk.ts";
import { holder, pipelineOf, workspaceOf } from "./fixtures/workspace.ts";
import { mayContain } from "./may-contain.ts";

const containers = {
  ForEach: { activities: [] },
  Until: { activities: [] },
  IfCondition: { ifTrueActivities: [] },
  Switch: { cases: [{ value: "a", activities: [] }] },
  Unheard: { activities: [] },
};

function mayStandIn(outer: keyof typeof containers | "pipeline", inner: string): boolean {
  if (outer === "pipeline") return mayContain({ holder: undefined }, inner).allowed;
  const pipeline = pipelineOf([holder("Outer", outer, containers[outer])]);
  const [placed] = activitiesOf(pipeline);
  const key = placed && innerLists(placed.activity)[0]?.key;
  const lane = placed && key !== undefined && laneAt(workspaceOf(pipeline), laneAddress(placed.address, key));
  if (!lane) throw new Error("no lane");
  return mayContain(lane, inner).allowed;
}

test.each([
  ["pipeline", ["ForEach", "Until", "IfCondition", "Switch", "Wait"], []],
  ["ForEach", ["IfCondition", "Switch", "Wait"], ["ForEach", "Until"]],
  ["Until", ["IfCondition", "Switch", "WebActivity"], ["ForEach", "Until"]],
  ["IfCondition", ["Wait", "Fail", "NeverSeen"], ["ForEach", "Until", "IfCondition", "Switch"]],
  ["Switch", ["Wait", "ExecutePipeline"], ["ForEach", "Until", "IfCondition", "Switch"]],
  ["Unheard", ["ForEach", "Wait"], []],
] as const)("given a %s, then it takes %j and not %j", (outer, takes, refuses) => {
  for (const inner of takes) expect([inner, mayStandIn(outer, inner)]).toEqual([inner, true]);
  for (const inner of refuses) expect([inner, mayStandIn(outer, inner)]).toEqual([inner, false]);
});

test("the refusal says why and what to do", () => {
  const [placed] = activitiesOf(pipelineOf([holder("Outer", "Until", { activities: [] })]));
  expect(mayContain({ holder: placed }, "ForEach")).toEqual({
    allowed: false,
    reason: "A ForEach cannot sit in an Until. Call a child pipeline instead.",
  });
  expect(mayContain({ holder: placed }, "Until", { name: "Inner", type: "Until" })).toEqual({
    allowed: false,
    reason: 'An Until cannot sit in an Until, so "Inner" cannot go there. Call a child pipeline instead.',
  });
});
