/**
 * Finds a browser for the end-to-end tests: the one named in the environment, an installed Chrome, Chromium or Edge,
 * Playwright's own download, and last, as root on Debian, apt-get. Says what it does; ends with the commands otherwise.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const places = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const installed = () => places.find((place) => existsSync(place));

/** The path of a browser, or undefined for Playwright's own. Ends the process when there is none to be had. */
export function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return say(named, "named by CHROMIUM_PATH");
  const found = installed();
  if (found !== undefined) return say(found, "installed");
  console.log("No browser found: asking Playwright to download Chromium …");
  if (attempt("npx", ["playwright", "install", "--with-deps", "chromium"])) return undefined;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log("Playwright could not download one: installing Debian's chromium with apt-get …");
    attempt("apt-get", ["update"]);
    if (attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])) {
      const fresh = installed();
      if (fresh !== undefined) return say(fresh, "installed by apt-get");
    }
  }
  console.error(
    "The end-to-end tests need a Chromium. Run one of these and start again:\n" +
      "  npx playwright install --with-deps chromium\n" +
      "  sudo apt-get install -y chromium\n" +
      "  CHROMIUM_PATH=/path/to/chrome npm test",
  );
  process.exit(1);
}

function say(path, how) {
  console.log(`Browser: ${path} (${how})`);
  return path;
}

function attempt(command, parameters) {
  return spawnSync(command, parameters, { stdio: "inherit" }).status === 0;
}

function isDebian() {
  return existsSync("/etc/os-release") && /debian|ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));
}
