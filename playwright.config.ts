import { defineConfig } from "@playwright/test";

const port = Number(process.env.SLUICE_E2E_PORT ?? 4290);
const executablePath = process.env.CHROMIUM_PATH;
// Pictures are drawn only when asked for. Workers read this file too, without the words of the command line.
if (process.argv.includes("--project=screens")) process.env.SLUICE_SCREENS = "yes";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "journeys", testMatch: "*.spec.ts" },
    { name: "screens", testMatch: "*.screens.ts" },
  ].filter(({ name }) => name === "journeys" || process.env.SLUICE_SCREENS === "yes"),
  webServer: {
    command: `node scripts/serve.mjs ${port} test-results/sandbox`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
