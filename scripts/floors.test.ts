import { expect, test } from "vitest";
import { cruise } from "./floors.mjs";

test("a type import from a lower floor to a higher one is caught", () => {
  const { violations } = cruise("scripts/fixtures/planted");
  const names = violations.map((violation: { rule: { name: string } }) => violation.rule.name);
  expect(names).toContain("model-never-looks-up");
});
