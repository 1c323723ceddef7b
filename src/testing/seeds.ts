/**
 * Examples as articles and samples show them: some a resource, some one activity alone. A few shapes are our own, with names
 * made up; where the shared ones lie beside the project, they are read too.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";

export interface Seed {
  /** Its file's name. */
  readonly name: string;
  readonly text: string;
  readonly json: JsonObject;
  readonly is: "resource" | "activity";
}

/** Neither a resource nor an activity: lines of a batch file, and parameters without their activity. */
const fragments = /^(001-04|002-04|004-16|004-17)-/;

const pipelines = ["sql-archive", "scoring-databricks", "end-to-end"].map((name) => `e2e/fixtures/seed-${name}.json`);

/** The examples of the project itself. */
export const ownSeeds: readonly Seed[] = [...jsonFilesIn("src/testing/seeds"), ...pipelines].map(readSeed);

/** Where the shared ones lie. */
export const sharedSeedsFolder = join(process.env["SLUICE_SHARED"] ?? "../shared", "seeds", "json");

/** The shared ones; none where the folder is absent. */
export const sharedSeeds: readonly Seed[] = existsSync(sharedSeedsFolder)
  ? jsonFilesIn(sharedSeedsFolder)
      .filter((path) => !fragments.test(basename(path)))
      .map(readSeed)
  : [];

function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => join(folder, name));
}

function readSeed(path: string): Seed {
  const text = readFileSync(path, "utf8");
  const json: JsonValue = JSON.parse(text);
  if (!isObject(json)) throw new Error(`${path} holds no object.`);
  const is = own(json, "properties") === undefined ? "activity" : "resource";
  return { name: basename(path), text, json, is };
}
