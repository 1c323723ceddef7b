/** Checks the floors of the house, and that the checker saw the whole house: it once went green over nothing. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// dependency-cruiser 17 gives swc no `tsx` option and so stumbles over the first JSX. Files that may hold it get it here.
const swc = require("@swc/core");
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });
const { cruise: cruiseModules } = await import("dependency-cruiser");
const config = require("../.dependency-cruiser.cjs");

/** Violations and the number of modules seen in some folders below `baseDir`. */
export async function cruise(baseDir, folders = ["src"]) {
  const { output } = await cruiseModules(folders, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir,
  });
  return output.summary;
}

if (process.argv[1]?.endsWith("floors.mjs")) {
  const { violations, totalCruised } = await cruise(process.cwd(), ["src", "sandbox"]);
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
