/** Laws that hold for every real file of the corpus. */
import { describe, expect, test } from "vitest";
import { activitiesOf } from "#model/walk.ts";
import { type CorpusEntry, corpus, report } from "#testing/corpus.ts";
import { type Reading, readFile } from "./read-resource.ts";
import { writeResourceBytes } from "./write-resource.ts";

const open = corpus("open");
const forms = ["bare-pipeline", "git-layout", "synapse", "fabric"];

interface Case {
  readonly entry: CorpusEntry;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

function readCase(entry: CorpusEntry): Case {
  const bytes = open?.bytes(entry) ?? new Uint8Array();
  return { entry, bytes, reading: readFile({ path: entry.file, bytes }) };
}

function count(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));
}

describe.skipIf(open === undefined)("given the open corpus", () => {
  const entries = open?.entries.filter((entry) => entry.file.endsWith(".json")) ?? [];
  const cases = entries.filter((entry) => forms.includes(entry.form ?? "")).map(readCase);
  const opened = cases.flatMap(({ reading, ...rest }) =>
    reading.ok ? reading.resources.map((resource) => ({ ...rest, resource })) : [],
  );

  test("every resource opens as what it is, or is refused for the reason that is known", () => {
    const reasons = cases.flatMap(({ reading }) => (reading.ok ? [] : [reading.problem.message]));
    const refused = count(
      reasons.map((reason) => /configuration file|Data Factory V1/.exec(reason)?.[0] ?? `unknown: ${reason}`),
    );
    const kinds = count(opened.map(({ resource }) => resource.kind));
    report(`corpus: opened ${JSON.stringify(kinds)}, refused ${JSON.stringify(refused)}`);
    expect(refused).toEqual({ "configuration file": 4, "Data Factory V1": 1 });
    const mistaken = opened.filter(
      ({ entry, resource }) => resource.kind.toLowerCase() !== entry.kind.toLowerCase().replace(/s$/, ""),
    );
    expect(mistaken.map(({ entry }) => entry.file)).toEqual([]);
    expect(opened.length).toBe(cases.length - reasons.length);
  });

  test("saved without an edit, every file has the same bytes", () => {
    const different = opened.filter(({ bytes, resource }) => Buffer.compare(writeResourceBytes(resource), bytes) !== 0);
    report(`corpus: ${opened.length - different.length} files saved with the same bytes`);
    expect(different.map(({ entry }) => entry.file)).toEqual([]);
  });

  test("all activities at every depth are found", () => {
    const pipelines = opened.filter(({ resource }) => resource.kind === "pipeline");
    const found = pipelines.map(({ entry, resource }) => ({ entry, activities: activitiesOf(resource).length }));
    const wrong = found.filter(({ entry, activities }) => activities !== (entry.stats?.activities ?? activities));
    const total = found.reduce((sum, { activities }) => sum + activities, 0);
    report(`corpus: ${total} activities in ${pipelines.length} pipelines`);
    expect(wrong).toEqual([]);
    expect(total).toBeGreaterThan(1000);
  });

  test("every ARM template gives all its pipelines with all their activities", () => {
    const templates = entries
      .filter((entry) => entry.form === "arm-template" && entry.stats !== undefined)
      .map(readCase);
    const wrong = templates.filter(({ entry, reading }) => {
      const pipelines = reading.ok ? reading.resources.filter((resource) => resource.kind === "pipeline") : [];
      const activities = pipelines.reduce((sum, pipeline) => sum + activitiesOf(pipeline).length, 0);
      return pipelines.length !== entry.stats?.pipelines || activities !== entry.stats.activities;
    });
    report(`corpus: ${templates.length - wrong.length} ARM templates opened whole`);
    expect(wrong.map(({ entry }) => entry.file)).toEqual([]);
  });
});
