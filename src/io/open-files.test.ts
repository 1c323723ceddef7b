import { describe, expect, test } from "vitest";
import { openFiles } from "./open-files.ts";

const file = (path: string, content: unknown) => ({
  path,
  bytes: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
});
const pipeline = (name: string, description = "") => ({ name, properties: { activities: [], description } });
const messages = (list: readonly { readonly message: string }[]): string[] => list.map(({ message }) => message);

describe("given a folder", () => {
  const folder = [
    file("adf/pipeline/A.json", pipeline("A")),
    file("adf/publish_config.json", { publishBranch: "adf_publish" }),
    file("adf/README.md", "# words"),
    file("adf/package.json", { version: "1" }),
    file("adf/pipeline/broken.json", "{"),
  ];

  test("when it opens, resources come in, companions are passed over, and the rest is named", async () => {
    const { resources, notes, problems } = await openFiles(folder);
    expect(resources.map(({ name }) => name)).toEqual(["A"]);
    expect(messages(notes)).toEqual([expect.stringMatching(/^adf\/package\.json: Left out\. /)]);
    expect(messages(problems)).toEqual([
      expect.stringMatching(/^adf\/pipeline\/broken\.json: The text ends at line 1/),
    ]);
  });

  test("when nothing in it is a resource, every file says why", async () => {
    const { problems } = await openFiles(folder.slice(1, 4));
    expect(messages(problems)).toHaveLength(3);
  });

  test("when two files hold one name, equal ones are one, others are named and the first stays", async () => {
    const { resources, notes } = await openFiles([
      file("a/A.json", pipeline("A", "first")),
      file("b/A.json", pipeline("A", "first")),
      file("c/a.json", pipeline("a", "other")),
    ]);
    expect(resources.map(({ json }) => json)).toEqual([pipeline("A", "first")]);
    expect(messages(notes)).toEqual([
      "c/a.json: There is more than one pipeline called a; the one from a/A.json is opened, this one is left out.",
    ]);
  });
});

describe("given one file", () => {
  test("when it is no JSON, the message stands without its name", async () => {
    const { problems } = await openFiles([file("notes.txt", "<html>")]);
    expect(messages(problems)).toEqual([expect.stringMatching(/^This is not JSON but an HTML page/)]);
  });

  test("when a configuration file is opened by itself, it is a problem", async () => {
    const { problems } = await openFiles([file("publish_config.json", { publishBranch: "x" })]);
    expect(messages(problems)).toEqual([expect.stringMatching(/configuration file/)]);
  });
});
