import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { definitions } from "#catalogue/catalogue.ts";
import { allFields } from "#catalogue/fields.ts";
import { patterns } from "#catalogue/patterns/patterns.ts";
import { resourceDefinitions } from "#catalogue/resources.ts";
import { type Block, type Inline, readInlines, readSections } from "./markdown.ts";

const sections = readSections(readFileSync("docs/patterns.md", "utf8"));
const textOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items.flat();
    case "table":
      return [...block.head, ...block.rows.flat()].flat();
    default:
      return [];
  }
};
const inlines = sections.flatMap(({ blocks }) => blocks.flatMap(textOf));

test("the notes are read whole: no mark is left over in a text", () => {
  expect(sections.length).toBeGreaterThanOrEqual(16);
  for (const { id, blocks } of sections) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(blocks.length).toBeGreaterThan(0);
  }
  const left = inlines.filter(({ kind, text }) => kind === "text" && /`|\*\*|\]\(|^\||^#/.test(text));
  expect(left).toEqual([]);
});

test("tables are rectangles", () => {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  expect(tables.length).toBe(5);
  for (const { head, rows } of tables) for (const row of rows) expect(row.length).toBe(head.length);
});

test("every link leads to Microsoft's documentation over https, and no section is named twice", () => {
  const links = inlines.flatMap((part) => (part.kind === "link" ? [part.href] : []));
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((href) => !href.startsWith("https://learn.microsoft.com/"))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
});

test("whatever the catalogue says has notes, has them", () => {
  const named = [
    ...patterns,
    ...definitions,
    ...definitions.flatMap(allFields),
    ...resourceDefinitions,
    ...resourceDefinitions.flatMap(({ fields }) => fields),
  ].flatMap(({ notes }) => notes ?? []);
  const ids = sections.map(({ id }) => id);
  expect(named.filter((one) => !ids.includes(one))).toEqual([]);
  expect(new Set(named).size).toBeGreaterThanOrEqual(12);
});

test("given marks of every kind, each is read and the rest is text", () => {
  expect(readInlines("Use `a|b` or **c**, *d* and [e](https://f).")).toEqual([
    { kind: "text", text: "Use " },
    { kind: "code", text: "a|b" },
    { kind: "text", text: " or " },
    { kind: "strong", text: "c" },
    { kind: "text", text: ", " },
    { kind: "emphasis", text: "d" },
    { kind: "text", text: " and " },
    { kind: "link", text: "e", href: "https://f" },
    { kind: "text", text: "." },
  ]);
});
