/** Makes a fresh clone ready: installs what the lock file names, unless that was done already. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** Runs a command in the foreground; ends the process with its code when it fails. */
export function run(command, parameters, environment = {}) {
  const result = spawnSync(command, parameters, { stdio: "inherit", env: { ...process.env, ...environment } });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Sluice needs Node 20.19 or newer to build; this is ${process.versions.node}. Install one from https://nodejs.org.`,
    );
    process.exit(1);
  }
  const mark = "node_modules/.package-lock.json";
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  console.log("Installing packages (once) …");
  // Not `npm ci`: it insists on an entry for the binaries of every platform, and npm writes only those it could fetch
  // where the lock was made. `--no-save` installs what is locked just the same and leaves the lock file alone.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund"]);
}
