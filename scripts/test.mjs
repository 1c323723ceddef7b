/** `npm test`: unit and end-to-end tests on a fresh clone, and one closing line with both counts. */

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
const { ensureBrowser } = await import("./browser.mjs");
const browser = ensureBrowser();
const { ensureBuilt } = await import("./built.mjs");
await ensureBuilt();

const environment = { ...process.env, ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) };
const unitReport = "test-results/unit.json";
const e2eReport = "test-results/e2e.json";
for (const report of [unitReport, e2eReport]) rmSync(report, { force: true });

const unit = spawn("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
]);
const e2e = spawn("npx", ["playwright", "test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport });

const counts = [countUnit(), countE2e()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const skipped = counts.reduce((sum, count) => sum + count.skipped, 0);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(unit === 0 && e2e === 0 && failed === 0 && passed > 0 ? 0 : 1);

function spawn(command, parameters, extra = {}) {
  return spawnSync(command, parameters, { stdio: "inherit", env: { ...environment, ...extra } }).status;
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // A runner that ended without a report counts as one failure, never as nothing.
    return undefined;
  }
}

function countUnit() {
  const report = read(unitReport);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  // A file that fails to load holds no failed test but is a failed suite.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

function countE2e() {
  const stats = read(e2eReport)?.stats;
  if (stats === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
