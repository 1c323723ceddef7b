/** The documents on which the laws are held: written for it, small, each with something that is easily lost. */
import { readdirSync } from "node:fs";

const folders = ["src/testing/fixtures", "src/io/fixtures"];

/** Every pipeline among the fixtures, in a fixed order. */
export const documents: readonly string[] = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => `${folder}/${name}`),
);

/** Where the shared corpus lies; tests that read it skip, and say so, where it does not. */
export const shared = process.env["SLUICE_SHARED"] ?? "../shared";
