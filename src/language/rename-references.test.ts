import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referencesIn } from "./references.ts";
import {
  renameActivityReferences,
  renameDatasetParameterReferences,
  renameGlobalParameterReferences,
  renameLinkedServiceParameterReferences,
  renameParameterReferences,
  renameVariableReferences,
} from "./rename-references.ts";

describe("renaming references", () => {
  test.each([
    ["@activity('Train').output", "@activity('Score').output"],
    [
      "@concat('Train', activity( 'TRAIN' ).output, 'activity(''Train'')')",
      "@concat('Train', activity( 'Score' ).output, 'activity(''Train'')')",
    ],
    ["Train @{activity('Train').error.message} Train", "Train @{activity('Score').error.message} Train"],
    ["@@activity('Train')", "@@activity('Train')"],
    ["@variables('Train')", "@variables('Train')"],
    ["@activity('Train2').output", "@activity('Train2').output"],
  ])("given %j when Train becomes Score, then %j", (text, expected) => {
    expect(renameActivityReferences(text, "Train", "Score")).toBe(expected);
  });

  test("a quote in the new name is doubled", () => {
    expect(renameActivityReferences("@activity('A').output", "A", "It's")).toBe("@activity('It''s').output");
    expect(renameActivityReferences("@activity('It''s').output", "It's", "A")).toBe("@activity('A').output");
  });

  test("a parameter follows in both forms, and takes brackets where its new name needs them", () => {
    const text = "@concat(pipeline().parameters.p, pipeline()?.parameters?['p'], pipeline().globalParameters.p)";
    expect(renameParameterReferences(text, "P", "q")).toBe(
      "@concat(pipeline().parameters.q, pipeline()?.parameters?['q'], pipeline().globalParameters.p)",
    );
    expect(renameParameterReferences("@pipeline().parameters.p.x", "p", "a b")).toBe("@pipeline().parameters['a b'].x");
    expect(renameParameterReferences("@pipeline().parameters['a b'].x", "a b", "p")).toBe("@pipeline().parameters.p.x");
  });

  test("variables and global parameters follow, each alone", () => {
    const text = "@{variables('n')}@{pipeline().globalParameters.n}@{pipeline().parameters.n}";
    expect(renameVariableReferences(text, "n", "m")).toBe(
      "@{variables('m')}@{pipeline().globalParameters.n}@{pipeline().parameters.n}",
    );
    expect(renameGlobalParameterReferences(text, "n", "m")).toBe(
      "@{variables('n')}@{pipeline().globalParameters.m}@{pipeline().parameters.n}",
    );
  });

  test("what a dataset and a linked service read of their own parameters follows, each alone", () => {
    const text = "@{dataset().n}/@{linkedService()['n']}/@{pipeline().parameters.n}";
    expect(renameDatasetParameterReferences(text, "N", "m")).toBe(
      "@{dataset().m}/@{linkedService()['n']}/@{pipeline().parameters.n}",
    );
    expect(renameLinkedServiceParameterReferences(text, "n", "a b")).toBe(
      "@{dataset().n}/@{linkedService()['a b']}/@{pipeline().parameters.n}",
    );
  });

  const name = fc.string({ minLength: 1, maxLength: 12 });
  const piece = fc.oneof(
    fc.constantFrom(
      "@",
      "@@",
      "@{",
      "}",
      "'",
      "''",
      "(",
      ")",
      ".",
      " ",
      "\n",
      "concat(",
      "'activity(''A'')'",
      "item()",
    ),
    fc.constantFrom("activity('A')", "Activity('A')", "pipeline().parameters.A", "variables('A')", "@{activity('A')}"),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  test("property: renaming there and back gives the same string", () => {
    const rename = [renameActivityReferences, renameParameterReferences, renameVariableReferences];
    fc.assert(
      fc.property(text, name, fc.constantFrom(...rename), (string, to, run) => {
        const already = referencesIn(string).some((one) => one.name.toLowerCase() === to.toLowerCase());
        fc.pre(!already && to.toLowerCase() !== "a");
        expect(run(run(string, "A", to), to, "A")).toBe(string);
      }),
      { numRuns: 2000 },
    );
  });

  test("property: every reference carries the new name afterwards, and none is lost", () => {
    fc.assert(
      fc.property(text, name, (string, to) => {
        fc.pre(to.toLowerCase() !== "a");
        const before = referencesIn(string).map((one) => (one.kind === "activity" && one.name === "A" ? to : one.name));
        const after = referencesIn(renameActivityReferences(string, "A", to)).map((one) => one.name);
        expect(after).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });
});
