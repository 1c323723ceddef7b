import { expect, test } from "vitest";
import { freeName } from "#catalogue/free-name.ts";
import { holder, pipelineOf, wait, workspaceOf } from "./fixtures/workspace.ts";
import { freeActivityName, freeResourceName } from "./free-name.ts";
import { adviseActivityName, checkActivityName, checkResourceName } from "./name-check.ts";

test.each([
  [[], "Web1", "Web1"],
  [["web1", "WEB2"], "Web1", "Web3"],
  [["Score"], "Score", "Score_copy1"],
  [["Score", "Score_copy1"], "score", "score_copy2"],
  [["Score_copy1"], "Score_copy1", "Score_copy2"],
  [["Load 2024"], "Load 2024", "Load 2025"],
])("given %j, then %s becomes %s", (taken, wanted, expected) => {
  expect(freeName(taken, wanted)).toBe(expected);
});

test("a name stays within 55 characters and keeps whole characters", () => {
  const long = "x".repeat(55);
  expect(freeName([long], long)).toBe(`${"x".repeat(54)}1`);
  const emoji = "😀".repeat(27);
  expect(freeName([emoji], emoji).isWellFormed()).toBe(true);
});

test("a name is free in the whole pipeline, inner activities included", () => {
  const pipeline = pipelineOf([holder("Loop", "Until", { activities: [wait("Web1")] })]);
  expect(freeActivityName(pipeline, "web1")).toBe("web2");
  expect(freeActivityName(pipeline, "Web1", ["Web2"])).toBe("Web3");
  expect(freeResourceName(workspaceOf(pipeline), "pipeline", "main")).toBe("main_copy1");
});

test.each([
  ["", "The name of an activity cannot be empty."],
  ["x".repeat(56), "The name of an activity has at most 55 characters; this one has 56."],
  ["inner", 'Another activity is named "Inner". Names are unique in the whole pipeline.'],
])("an activity cannot be named %j", (name, reason) => {
  const pipeline = pipelineOf([holder("Loop", "Until", { activities: [wait("Inner")] })]);
  expect(checkActivityName(pipeline, name)).toEqual({ allowed: false, reason });
});

test.each([
  [" a", "The name of an activity starts with a letter, a digit or an underscore."],
  ["a.b", 'The name of an activity cannot hold ".". Not allowed are < > * # . % & : \\ + ? and /.'],
  ["a ", "The name of an activity cannot end with a space."],
  ["Run Batch-Endpoint", undefined],
])("the documented form of names says of %j: %s", (name, advice) => {
  expect(adviseActivityName(name)).toBe(advice);
});

test("a resource's name is checked by its kind", () => {
  expect(checkResourceName("pipeline", "Run-BatchEndpoint")).toEqual({ allowed: true });
  expect(checkResourceName("linkedService", "a/b")).toMatchObject({
    reason: expect.stringContaining('The name of a linked service cannot hold "/"'),
  });
});
