import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { allFindings, findingsOf, rules, runRules } from "./find.ts";
import { pipelineOf, wait, workspaceOf } from "./fixtures/workspace.ts";

function open(file: string): Resource {
  const json: JsonValue = JSON.parse(readFileSync(new URL(`./fixtures/${file}`, import.meta.url), "utf8"));
  if (!isObject(json)) throw new Error(`${file} is no object`);
  return { kind: "pipeline", name: "Main", json, origin: newOrigin(json) };
}

/** `address below the pipeline | field | severity if no error | message` */
function found(pipeline: Resource, rule?: string): readonly string[] {
  return findingsOf(pipeline, workspaceOf(pipeline))
    .filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ address, field, severity, message }) => {
      const place = address.replace("pipeline/Main", "").replace(/^\/activities\//, "");
      return [place, field ?? "-", ...(severity === "error" ? [] : [severity]), message].join(" | ");
    });
}

const bad: Record<string, readonly string[]> = {
  STR001: [
    " | properties.activities | Entry 4 of the activities is null, not an activity. Remove it in the JSON.",
    "#1 | name | Activity 2 of the pipeline has no name. Expressions and dependencies call activities by their names; give it one.",
    'NoType | type | "NoType" has no type. Data Factory cannot tell what to run; set its type in the JSON.',
    'Loop/activities/#0 | name | Activity 1 of "Loop" has 7 as its name, which is no text. Expressions and dependencies call activities by their names; give it one.',
  ],
  STR002: [
    'Load | name | The name "Load" is used 2 times. Names are unique in the whole pipeline, letter case aside; rename all but one.',
    'Loop/activities/LOAD | name | The name "LOAD" is used 2 times. Names are unique in the whole pipeline, letter case aside; rename all but one.',
  ],
  STR007: [
    'Web | typeProperties.url | "Web": URL is required. The full address to call. The answer must be a JSON object of at most 4 MB.',
    'Web | typeProperties.body | "Web": Body is required. What is sent, as JSON. Texts inside an object are evaluated when they start with @.',
    'Web | typeProperties.authentication.resource | "Web": Resource is required. Whom the token is for: https://ml.azure.com for Azure ML endpoints, https://management.azure.com/ for Azure itself.',
    'Train | linkedServiceName | "Train": Linked service is required. The connection it uses, of type AzureMLService.',
    'Train | typeProperties.mlPipelineId | "Train" needs exactly one of Pipeline ID and Pipeline endpoint ID. Fill one of them.',
    'Loop | typeProperties.expression | "Loop": Expression is required. Checked after each pass; the loop ends when it is true. It can read the activities inside.',
    'Call | typeProperties.pipeline | "Call": Invoked pipeline is required. The pipeline to run. Its name is fixed; it cannot be dynamic content.',
  ],
  STR009: [
    'B | dependsOn | "B" depends on "Gone", and no activity has that name. Delete the dependency or correct its name.',
    'C | dependsOn | warning | "C" depends on "a", but the activity is written "A". Only the letter case differs; use the same.',
    'Loop/activities/Next | dependsOn | "Next" depends on "A", which stands in another container. A dependency joins activities side by side; depend on the container instead, or move one of the two.',
    'D | dependsOn | "D" depends on "Inside", which stands in another container. A dependency joins activities side by side; depend on the container instead, or move one of the two.',
  ],
  STR010: [
    "A | dependsOn | These activities wait for each other in a circle: A > B > C > A. Delete one of the dependencies.",
    "Loop/activities/X | dependsOn | These activities wait for each other in a circle: X > Y > X. Delete one of the dependencies.",
  ],
  STR011: [
    'A | dependsOn | "A" depends on itself and would never start. Delete that dependency.',
    'B | dependsOn | "B" names "A" in more than one dependency. Put the outcomes into one.',
  ],
  REF001: [
    'Call | typeProperties.pipeline | warning | "Call" calls the pipeline "Missing", which is not in this workspace. Open or create it, or choose another.',
    'Loop/activities/Call%20inside | typeProperties.pipeline | warning | "Call inside" calls the pipeline "Also missing", which is not in this workspace. Open or create it, or choose another.',
  ],
  EXP003: [
    'Web | typeProperties.url | "Web" reads the parameter "no such", which the pipeline does not declare. Declare it under Parameters, or correct the name.',
    'Web | typeProperties.headers | "Web" reads the parameter "key", which the pipeline does not declare. Declare it under Parameters, or correct the name.',
    'Loop | typeProperties.expression | "Loop" reads the parameter "stop", which the pipeline does not declare. Declare it under Parameters, or correct the name.',
  ],
  EXP004: [
    'Set | typeProperties.variableName | "Set" sets the variable "missing", which the pipeline does not declare. Declare it under Variables, or choose another.',
    'Read | typeProperties.value | "Read" reads the variable "other", which the pipeline does not declare. Declare it under Variables, or correct the name.',
    'Add | typeProperties.variableName | "Add" sets the variable "list", which the pipeline does not declare. Declare it under Variables, or choose another.',
  ],
};

describe("each rule", () => {
  test.each(rules.map(({ id }) => id))("%s finds what its bad fixture holds, and nothing in the good one", (id) => {
    expect(found(open(`${id}.bad.json`), id)).toEqual(bad[id]);
    expect(found(open(`${id}.good.json`))).toEqual([]);
  });

  test("there are the structural rules of the first cut", () => {
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(bad).toSorted((a, b) => a.localeCompare(b, "en")));
  });
});

test("in a whole factory a pipeline that is missing is an error", () => {
  const json: JsonObject = { name: "factory" };
  const pipeline = open("REF001.bad.json");
  const factory: Resource = { kind: "factory", name: "factory", json, origin: newOrigin(json) };
  expect(findingsOf(pipeline, workspaceOf(pipeline, factory)).map(({ severity }) => severity)).toEqual([
    "error",
    "error",
  ]);
});

test("findings are remembered until the pipeline or the names around it change", () => {
  const pipeline = open("REF001.bad.json");
  const before = findingsOf(pipeline, workspaceOf(pipeline));
  const other = pipelineOf([wait("A")], {}, "Other");
  expect(findingsOf(pipeline, workspaceOf(pipeline))).toBe(before);
  const missing = pipelineOf([], {}, "missing");
  const after = findingsOf(pipeline, workspaceOf(pipeline, missing, other));
  expect(after.map(({ message }) => message)).toEqual([expect.stringContaining('"Also missing"')]);
  expect(allFindings(workspaceOf(pipeline, missing, other))).toEqual(after);
});

test("a rule that throws becomes a finding about itself, and the others go on", () => {
  const broken = {
    id: "ZZZ999",
    severity: "error" as const,
    source: "this test",
    check: () => {
      throw new Error("out of paper");
    },
  };
  const pipeline = open("STR011.bad.json");
  const all = runRules([broken, ...rules], pipeline, workspaceOf(pipeline));
  expect(all.map(({ rule }) => rule)).toEqual(["ZZZ999", "STR011", "STR011"]);
  expect(all[0]?.message).toBe(
    "The rule ZZZ999 itself failed on this pipeline (out of paper). The other rules went on; please report it.",
  );
});

test("a chain of 5,000 activities that closes into a circle is found without running out of stack", () => {
  const chain = Array.from({ length: 5000 }, (_, at) => wait(`A${at}`, `A${(at + 4999) % 5000}`));
  const circles = found(pipelineOf(chain), "STR010");
  expect(circles).toHaveLength(1);
  expect(circles[0]).toContain("A0 > A1 > A2 > A3 > A4 > A5 > … 4989 more … > A4995");
});

test("documents of any shape are checked without a fault of a rule", () => {
  const shapes: JsonValue[] = [
    null,
    7,
    "x",
    {},
    [1, null, [], { name: [], type: {} }],
    [{ dependsOn: "A", typeProperties: [] }],
  ];
  for (const shape of shapes) {
    const findings = found(pipelineOf(shape, { parameters: [], variables: "x" }));
    expect(findings.filter((text) => text.includes("itself failed"))).toEqual([]);
  }
});
