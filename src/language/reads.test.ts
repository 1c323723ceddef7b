import { describe, expect, test } from "vitest";
import { readsIn, replaceReads } from "./reads.ts";

const seen = (text: string) =>
  readsIn(text).map(({ kind, name, steps }) => [`${kind}:${name}`, ...steps.map((step) => step.name)].join("."));

describe("what a string reads", () => {
  test.each([
    ["@activity('Look up').output.firstRow.id", ["activity:Look up.output.firstRow.id"]],
    ["@activity('A')?['output']?.x", ["activity:A.output.x"]],
    ["@activity('A').output.value[0].id", ["activity:A.output.value"]],
    ["@concat(item().name, '/', item())", ["item:.name", "item:"]],
    ["from @{variables('v')} to @{pipeline().parameters.p.q}", ["variable:v", "parameter:p.q"]],
    ["@pipeline().globalParameters.env", ["globalParameter:env"]],
    ["@pipeline().RunId", ["run:RunId"]],
    [
      "@concat(pipeline()?.TriggeredByPipelineRunId, Pipeline()['TriggerTime'])",
      ["run:TriggeredByPipelineRunId", "run:TriggerTime"],
    ],
  ])("given %j, then it is %j", (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test.each([
    "pipeline().RunId",
    "@@pipeline().RunId",
    "@concat('pipeline().RunId')",
    "@foo.pipeline().RunId",
    "@pipeline()",
  ])("given %j, then it is nothing", (text) => {
    expect(seen(text)).toEqual([]);
  });
});

test("a read is replaced up to one of its steps, and the rest of the string stays", () => {
  const text = "run @{activity( 'A' ).output .id} of @{item().n}, not activity('A')";
  const next = replaceReads(text, (read) => {
    const [first] = read.steps;
    return read.kind === "activity" && first !== undefined ? { until: first.end, by: "it" } : undefined;
  });
  expect(next).toBe("run @{it .id} of @{item().n}, not activity('A')");
});
