/** Broken and hostile files behave as the corpus of malformed files says. */
import { describe, expect, test } from "vitest";
import { type CorpusEntry, corpus } from "#testing/corpus.ts";
import { readFile } from "./read-resource.ts";
import { writeResourceBytes } from "./write-resource.ts";

const malformed = corpus("malformed");

/** What the message must speak of; the other warnings of the index are findings of the rules, not notes of the reader. */
const says: Readonly<Record<string, RegExp>> = {
  "truncated.json": /line 17, column 25 .*cut off/,
  "empty.json": /empty/,
  "whitespace.json": /empty/,
  "root-array-empty.json": /object .* was expected/,
  "activities-object.json": /properties\.activities: expected array, got object/,
  "activities-null-item.json": /activities\[1\].*activities\[3\].*activities\[4\]/s,
  "duplicate-json-keys.json": /"name".*"typeProperties".*"activities"|"typeProperties".*"activities".*"name"/s,
  "key-case.json": /Properties/,
  "json-depth-50000.json": /Nested too deeply/,
  "utf16be-nobom.json": /UTF-16 big endian/,
  "control-chars.json": /line \d+, column \d+: a raw control character/,
  "lone-surrogate.json": /lone surrogate/,
  "trailing-comma.json": /4 trailing commas/,
  "comments.json": /2 comments/,
  "arm-no-pipelines.json": /No pipelines found; the template holds Microsoft\.Storage\/storageAccounts/,
  "arm-copy-loop.json": /loop/,
  "arm-typeproperties-expression.json": /CopyProperties_parameter/,
  "wild-goFast-Master_{IR}.json": /line 15, column 16/,
  "wild-adfV1-Second_Pipeline.json": /Data Factory V1/,
};

describe.skipIf(malformed === undefined)("given the malformed corpus", () => {
  const cases = malformed?.entries.filter((entry) => entry.file.endsWith(".json") && entry.kind !== "zip-spec") ?? [];
  const named = cases.map((entry) => [entry.file, entry] as const);
  const read = (entry: CorpusEntry) => {
    const bytes = malformed?.bytes(entry) ?? new Uint8Array();
    const reading = readFile({ path: entry.file, bytes });
    const messages = reading.ok ? reading.notes.map((note) => note.message) : [reading.problem.message];
    return { bytes, reading, messages };
  };

  test.each(named)("%s opens or is refused as the index says", (file, entry) => {
    const { reading, messages } = read(entry);
    // A pipeline of Data Factory V1 with a trailing comma: the index leaves it open whether to refuse or to convert.
    const opens = entry.outcome !== "error" && file !== "wild-adfV1-Second_Pipeline.json";
    expect({ opens: reading.ok, messages }).toEqual({ opens, messages });
  });

  test.each(named.filter(([file]) => Object.hasOwn(says, file)))(
    "%s: the message names what and where",
    (file, entry) => {
      expect(read(entry).messages.join("\n")).toMatch(says[file] ?? /never/);
    },
  );

  test.each(named.filter(([, entry]) => entry.outcome === "import-clean"))("%s opens without a note", (_, entry) => {
    expect(read(entry).messages).toEqual([]);
  });

  test.each(named.filter(([, entry]) => entry.kind === "pipeline" && entry.outcome !== "error"))(
    "%s: saved without an edit it has the same bytes",
    (_, entry) => {
      const { reading, bytes } = read(entry);
      const written = reading.ok ? reading.resources.map((resource) => Buffer.from(writeResourceBytes(resource))) : [];
      expect(written).toEqual([Buffer.from(bytes)]);
    },
  );
});
