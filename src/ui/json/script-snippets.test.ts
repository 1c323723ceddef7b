import { expect, test } from "vitest";
import { stepsIn } from "#model/data-flow-script.ts";
import { nextName, snippets } from "./script-snippets.ts";

/** The text as it stands before anything is typed over. */
function plain(snippet: string): string {
  const inner = snippet.replaceAll(/\$\{\d+:([^{}]*)\}/g, "$1");
  return inner.replaceAll("\\$", "$");
}

test("each beginning is a step of its own that reads the last one", () => {
  const script = "source(allowSchemaDrift: true) ~> Orders\nOrders filter(true()) ~> filter1";
  for (const snippet of snippets) {
    const text = plain(snippet.text(nextName(script, snippet)));
    expect(text).not.toContain("${");
    expect(stepsIn(text)).toEqual([`${snippet.stem}${snippet.stem === "filter" ? 2 : 1}`]);
    expect(text.split("(").length).toBe(text.split(")").length);
    if (snippet.id !== "source") expect(text).toMatch(/^filter1/);
  }
});

test("the four that were promised are there, each with a sentence", () => {
  const ids = snippets.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["window", "derive", "pivot", "filter"]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { summary } of snippets) expect(summary).toMatch(/\.$/);
});
