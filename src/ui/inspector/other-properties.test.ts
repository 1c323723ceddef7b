import { describe, expect, test } from "vitest";
import { otherProperties } from "./other-properties.ts";

describe("properties that no form knows", () => {
  test("are found at every depth, in any letter case, beside those of the catalogue", () => {
    const web = {
      name: "Call",
      type: "WebActivity",
      dependsOn: [],
      policy: { timeout: "0.00:10:00", oddPolicy: 1 },
      userProperties: [],
      typeProperties: {
        URL: "https://example.org",
        method: "POST",
        authentication: { type: "MSI", resource: "https://ml.azure.com", audience: "x" },
        retryHint: { a: 1 },
      },
      annotations: ["mine"],
    };
    expect(otherProperties(web)).toEqual([
      ["policy", "oddPolicy"],
      ["typeProperties", "authentication", "audience"],
      ["typeProperties", "retryHint"],
      ["annotations"],
    ]);
  });

  test("the lists of a container are on the canvas, not in the form", () => {
    const loop = {
      name: "Wait",
      type: "Until",
      typeProperties: { expression: { value: "@true", type: "Expression" }, activities: [], timeout: "1.00:00:00" },
    };
    expect(otherProperties(loop)).toEqual([]);
  });

  test("of a type nobody described, everything is shown", () => {
    const strange = { name: "X", type: "FromTheFuture", typeProperties: { speed: 3, __proto: {} } };
    expect(otherProperties(strange)).toEqual([
      ["typeProperties", "speed"],
      ["typeProperties", "__proto"],
    ]);
  });
});
