/** Laws of extraction, held on selections at random in every pipeline that is at hand: our own documents and the corpus. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "#io/read-resource.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import { type Address, resourceAddress } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import { emptyWorkspace, type Resource, resourcesOf, type Workspace } from "#model/workspace.ts";
import { allFindings } from "#rules/find.ts";
import { unresolvedReads } from "#rules/unresolved-reads.ts";
import { createEditor } from "#store/editor.ts";
import { corpus, report } from "#testing/corpus.ts";
import { documents } from "#testing/documents.ts";
import { readResource } from "#testing/hand.ts";
import { extractToPipeline } from "./extract-to-pipeline.ts";

const bytesOf = ({ resources }: Workspace) =>
  resources.map((resource) => `${resource.name} ${Buffer.from(writeResourceBytes(resource)).toString("base64")}`);

/** Every activity of a workspace with what it says wrong, whatever pipeline it stands in. */
function wrongIn(workspace: Workspace): readonly string[] {
  const unresolved = resourcesOf(workspace, "pipeline").flatMap((pipeline) =>
    unresolvedReads(pipeline, rootActivities(pipeline)),
  );
  return [
    ...allFindings(workspace).map(({ rule, severity, message }) => `${severity} ${rule} ${message}`),
    ...unresolved,
  ];
}

function rootActivities(pipeline: Resource): readonly Address[] {
  return activitiesOf(pipeline).flatMap(({ address, depth }) => (depth === 0 ? [address] : []));
}

/** A sentence without who says it and where it stands: what was wrong before may be wrong of the call, or in the child. */
function plain(sentence: string): string {
  return sentence
    .replace(/(?<=^(\w+ \w+ )?)"[^"]*"/, "…")
    .replaceAll(/\d+ of (the pipeline|"[^"]*")|(?<=Entry )\d+/g, "…");
}

/** What is in the second list and not in the first, as often as it is more often there. */
function news(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = before.map(plain);
  return after.filter((one) => {
    const at = left.indexOf(plain(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Numbers that choose a lane and some of its activities: one, a stretch, or any. */
const choice = fc.record({
  lane: fc.nat(1000),
  from: fc.nat(1000),
  count: fc.integer({ min: 1, max: 6 }),
  any: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  way: fc.constantFrom("stretch", "any", "all"),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

function selectionIn(pipeline: Resource, { lane, from, count, any, way }: Choice): readonly Address[] {
  const all = activitiesOf(pipeline);
  const lanes = [...new Set(all.map((placed) => placed.lane))];
  const chosen = lanes[lane % Math.max(1, lanes.length)];
  const siblings = all.filter((placed) => placed.lane === chosen).map((placed) => placed.address);
  if (way === "all") return siblings;
  if (way === "any") return siblings.filter((_, at) => any[at % any.length]);
  return siblings.slice(from % Math.max(1, siblings.length)).slice(0, count);
}

const counts = { extracted: 0, refused: new Map<string, number>() };

/** What the laws say about one extraction; empty where they hold. */
function broken(resources: readonly Resource[], pipeline: Resource, thrown: Choice): readonly string[] {
  const addresses = selectionIn(pipeline, thrown);
  if (addresses.length === 0) return [];
  const editor = createEditor();
  editor.load({ ...emptyWorkspace, resources });
  const before = editor.get().workspace;
  const done = editor.dispatch(extractToPipeline(addresses));
  if (!done.ok) {
    const why = done.reason.replaceAll(/"[^"]*"/g, "…").slice(0, 60);
    counts.refused.set(why, (counts.refused.get(why) ?? 0) + 1);
    return editor.get().workspace === before && /^["A-Z].*\.$/s.test(done.reason) ? [] : [`refused: ${done.reason}`];
  }
  counts.extracted += 1;
  const after = editor.get().workspace;
  const wrong = news(wrongIn(before), wrongIn(after));
  const moved = activitiesOf(pipeline).length;
  const now = resourcesOf(after, "pipeline").reduce((sum, one) => sum + activitiesOf(one).length, 0);
  const then = resourcesOf(before, "pipeline").reduce((sum, one) => sum + activitiesOf(one).length, 0);
  const added = now - then;
  editor.undo();
  const bytes = JSON.stringify(bytesOf(editor.get().workspace)) === JSON.stringify(bytesOf(before));
  return [
    ...wrong.map((sentence) => `new: ${sentence}`),
    ...(added === 1 || added === 2 ? [] : [`${moved} activities became ${added} more`]),
    ...(bytes ? [] : ["undo gives other bytes"]),
  ];
}

function holds(resources: readonly Resource[], runs: number) {
  for (const pipeline of resources.filter(({ kind }) => kind === "pipeline")) {
    if (activitiesOf(pipeline).length === 0) continue;
    fc.assert(
      fc.property(choice, (thrown) => {
        expect({ in: resourceAddress("pipeline", pipeline.name), broken: broken(resources, pipeline, thrown) }).toEqual(
          { in: resourceAddress("pipeline", pipeline.name), broken: [] },
        );
      }),
      { numRuns: runs },
    );
  }
}

describe("extraction adds no finding, leaves no read unresolved, and undo gives the same bytes", () => {
  test.for(documents)("in %s", (path) => {
    holds([readResource(path)], 40);
  });

  const open = corpus("open");
  test.skipIf(open === undefined)(
    "in every pipeline of the corpus",
    () => {
      const files = open?.entries.filter(({ file }) => file.endsWith(".json")) ?? [];
      let pipelines = 0;
      for (const entry of files) {
        const reading = readFile({ path: entry.file, bytes: open?.bytes(entry) ?? new Uint8Array() });
        if (!reading.ok) continue;
        pipelines += reading.resources.filter(({ kind }) => kind === "pipeline").length;
        holds(reading.resources, 4);
      }
      const refused = [...counts.refused].toSorted((one, other) => other[1] - one[1]);
      report(`corpus: ${counts.extracted} extractions in ${pipelines} pipelines; refused ${JSON.stringify(refused)}`);
      expect(counts.extracted).toBeGreaterThan(0);
    },
    120_000,
  );
});
