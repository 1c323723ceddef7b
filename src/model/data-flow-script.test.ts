import { describe, expect, test } from "vitest";
import { scriptIn, stepsIn, unnamedSteps, withScript } from "./data-flow-script.ts";
import type { JsonObject } from "./json.ts";

const flow = (typeProperties: JsonObject): JsonObject => ({ properties: { type: "MappingDataFlow", typeProperties } });
const script = [
  "source(output(id as string),",
  "\tallowSchemaDrift: true) ~> Orders",
  "Orders filter(note != '~> noStep') ~> Paid",
  "Paid split(total > 10,",
  "\tdisjoint: false) ~> Sizes@(large, small)",
  "Sizes@large sink(validateSchema: false)~> Out",
].join("\n");

describe("the script of a data flow", () => {
  test("is read in both forms, and kept in the one that the file has", () => {
    const lines = flow({ scriptLines: ["a", "b"] });
    const text = flow({ script: "a\nb", sinks: [] });
    expect([scriptIn(lines), scriptIn(text), scriptIn(flow({})), scriptIn({})]).toEqual(["a\nb", "a\nb", "", ""]);
    expect(withScript(lines, "a\nc")).toEqual(flow({ scriptLines: ["a", "c"] }));
    expect(withScript(text, "a\nc")).toEqual(flow({ script: "a\nc", sinks: [] }));
    expect(withScript(flow({}), "a\nc")).toEqual(flow({ scriptLines: ["a", "c"] }));
    expect(withScript(flow({ script: "x", scriptLines: ["x"] }), "y")).toEqual(
      flow({ script: "y", scriptLines: ["y"] }),
    );
    expect(withScript(lines, "")).toEqual(flow({ scriptLines: [] }));
  });

  test("without a change is the same document", () => {
    const lines = flow({ scriptLines: ["a", "b"] });
    expect(withScript(lines, "a\nb")).toBe(lines);
  });

  test("names its steps, and not what stands in quotes", () => {
    expect(stepsIn(script)).toEqual(["Orders", "Paid", "Sizes", "Out"]);
  });

  test("has steps that nothing names", () => {
    const json = flow({ sources: [{ name: "Orders" }], sinks: [{ name: "Out" }], scriptLines: script.split("\n") });
    expect(unnamedSteps(json)).toEqual(["Paid", "Sizes"]);
  });
});
