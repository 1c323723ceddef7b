import { resolve } from "node:path";
import { expect, test } from "vitest";
import { cruise } from "./floors.mjs";

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

test("a type import from a lower floor to a higher one is caught, JSX or not", async () => {
  const { violations, totalCruised } = await cruise(resolve("scripts/fixtures/planted"));
  expect(totalCruised).toBe(3);
  expect(violations.map((found: Violation) => `${found.rule.name}: ${found.from} → ${found.to}`)).toEqual([
    "model-never-looks-up: src/model/planted.ts → src/ui/palette/card.ts",
  ]);
});
