import { expect, test } from "vitest";
import { templates } from "#templates/templates.ts";
import { partNotes } from "./notes.ts";

test("what differs from the source stands apart, as sentences; a parameter's name keeps its letters", () => {
  const { advice, differences } = partNotes([
    "Use it for a batch endpoint.",
    "Differs from the documented template: the call is not retried.",
    "Differs from the documented template: it waits first.",
    "Differs from the seed: client_secret is a SecureString.",
  ]);
  expect(advice).toEqual(["Use it for a batch endpoint."]);
  expect(differences).toEqual([
    { from: "the documented template", notes: ["The call is not retried.", "It waits first."] },
    { from: "the seed", notes: ["client_secret is a SecureString."] },
  ]);
});

test("no note of any template is lost", () => {
  for (const { notes } of templates) {
    const { advice, differences } = partNotes(notes);
    expect(advice.length + differences.flatMap((one) => one.notes).length).toBe(notes.length);
  }
});
