/** The end-to-end tests on the built app: finds a browser, builds, runs Playwright with what was asked for. */
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { run } from "./installed.mjs";

const browser = ensureBrowser();
await ensureBuilt();
run("npx", ["playwright", "test", ...process.argv.slice(2)], browser === undefined ? {} : { CHROMIUM_PATH: browser });
