import { defineConfig, type Project } from "@playwright/test";

const port = Number(process.env.SLUICE_E2E_PORT ?? 4290);
const executablePath = process.env.CHROMIUM_PATH;
// Pictures are drawn only when asked for. Workers read this file too, without the words of the command line.
if (process.argv.includes("--project=screens")) process.env.SLUICE_SCREENS = "yes";

/** The journeys with a sign-in; they run over https, with a provider beside them. */
const withTokens = ["sign-in*.spec.ts", "tokens-*.spec.ts"];

const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

const projects: Project[] = [
  { name: "journeys", testMatch: "*.spec.ts", testIgnore: withTokens },
  {
    name: "sign-in",
    testMatch: withTokens,
    use: {
      baseURL: `https://localhost:${port + 2}/`,
      // The certificate is made at the start and known to nobody. The script of a service worker asks for more than the first.
      ignoreHTTPSErrors: true,
      launchOptions: { ...launchOptions, args: [...launchOptions.args, "--ignore-certificate-errors"] },
      // Each of them would write tokens down.
      trace: "off",
      video: "off",
      screenshot: "off",
    },
  },
  { name: "screens", testMatch: "*.screens.ts" },
];

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
    // What a service worker answers is out of a test's reach. The journeys that are about it allow it.
    serviceWorkers: "block",
    launchOptions,
  },
  projects: projects.filter(({ name }) => name !== "screens" || process.env.SLUICE_SCREENS === "yes"),
  webServer: [
    {
      command: `node scripts/serve.mjs ${port} test-results/sandbox`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
    },
    {
      command: `node e2e/identity/serve.mjs ${port + 2} test-results/identity`,
      url: `https://localhost:${port + 2}/`,
      ignoreHTTPSErrors: true,
      reuseExistingServer: false,
    },
  ],
});
