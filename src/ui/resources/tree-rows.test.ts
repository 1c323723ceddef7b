import { describe, expect, test } from "vitest";
import { newPipeline, pipelineFrom } from "#model/new-resource.ts";
import type { Resource } from "#model/workspace.ts";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { rowStartingWith, stepInTree } from "./tree-keys.ts";
import { treeRows } from "./tree-rows.ts";

const inFolder = (name: string, folder: string): Resource =>
  pipelineFrom(name, { name, properties: { activities: [], folder: { name: folder } } });
const resources: readonly Resource[] = [
  newPipeline("Nightly-Retrain"),
  inFolder("Score-Daily", "Batch scoring"),
  inFolder("Score-Backfill", "Batch scoring/Once"),
  { ...newPipeline("ls_lake"), kind: "linkedService" },
];
const open = { closed: new Set<string>(), filter: "" };
const shown = (rows: ReturnType<typeof treeRows>) => rows.map((row) => `${"  ".repeat(row.level - 1)}${row.label}`);

describe("the tree of resources", () => {
  test("shows the groups of Data Factory with folders before what lies beside them", () => {
    expect(shown(treeRows(resources, resourceWords, open))).toEqual([
      "Pipelines",
      "  Batch scoring",
      "    Once",
      "      Score-Backfill",
      "    Score-Daily",
      "  Nightly-Retrain",
      "Datasets",
      "Data flows",
      "Linked services",
      "  ls_lake",
      "Triggers",
    ]);
  });

  test("a closed folder hides what is in it and still counts it", () => {
    const closed = new Set(["group pipeline/Batch%20scoring"]);
    const rows = treeRows(resources, resourceWords, { ...open, closed });
    expect(rows.find((row) => row.is === "folder")).toMatchObject({ label: "Batch scoring", count: 2, open: false });
    expect(shown(rows)).not.toContain("    Score-Daily");
  });

  test("a filter opens everything and leaves out groups without a match", () => {
    const rows = treeRows(resources, resourceWords, { closed: new Set(["group pipeline"]), filter: "BACK" });
    expect(shown(rows)).toEqual(["Pipelines", "  Batch scoring", "    Once", "      Score-Backfill"]);
  });

  test("Left closes an open folder, then leads to the row above it; Right opens and enters", () => {
    const rows = treeRows(resources, resourceWords, open);
    const folder = rows[1]?.id ?? "";
    expect(stepInTree(rows, folder, "ArrowLeft")).toEqual({ set: folder, to: "closed" });
    expect(stepInTree(rows, rows[5]?.id ?? "", "ArrowLeft")).toEqual({ go: "group pipeline" });
    expect(stepInTree(rows, folder, "ArrowRight")).toEqual({ go: rows[2]?.id });
    expect(stepInTree(rows, rows[10]?.id ?? "", "ArrowDown")).toBeUndefined();
  });

  test("typing leads to the next row that begins so, and goes round", () => {
    const rows = treeRows(resources, resourceWords, open);
    expect(rowStartingWith(rows, "group trigger", "s")).toBe("pipeline/Score-Backfill");
    expect(rowStartingWith(rows, "pipeline/Score-Backfill", "score-d")).toBe("pipeline/Score-Daily");
    expect(rowStartingWith(rows, "group trigger", "zz")).toBeUndefined();
  });
});
