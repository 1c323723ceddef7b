/** Checks the floors of the house, and that the checker saw the whole house: it once went green over nothing. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const config = resolve(".dependency-cruiser.cjs");

/** Violations and the number of modules seen below a folder's `src`. */
export function cruise(folder) {
  const result = spawnSync(
    resolve("node_modules/.bin/depcruise"),
    ["src", ...(folder === "." ? ["sandbox"] : []), "--config", config, "--output-type", "json"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (!result.stdout) throw new Error(`dependency-cruiser printed nothing: ${result.stderr}`);
  return JSON.parse(result.stdout).summary;
}

if (process.argv[1]?.endsWith("floors.mjs")) {
  const { violations, totalCruised } = cruise(".");
  const files = readdirSync("src", { recursive: true }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"),
  );
  for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
  if (totalCruised < files.length * 0.9) {
    console.error(`Only ${totalCruised} modules were seen, but src/ holds ${files.length} files: the check is blind.`);
    process.exit(1);
  }
  console.log(`floors: ${totalCruised} modules, ${violations.length} violations`);
  process.exit(violations.length === 0 ? 0 : 1);
}
