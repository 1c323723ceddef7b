import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { thirdPartyNotices } from "./scripts/notices.mjs";
import { policyInPage } from "./scripts/policy-in-page.mjs";
import { serviceWorker } from "./scripts/service-worker-plugin.mjs";

const notices = thirdPartyNotices();
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

export default defineConfig({
  plugins: [react(), policyInPage(), serviceWorker({ plugins: () => [notices.watch()] }), notices.write()],
  // Relative addresses: the same build runs at any path of any host.
  base: "./",
  define: { __SLUICE_VERSION__: JSON.stringify(version) },
  worker: { format: "es", plugins: () => [notices.watch()] },
  build: {
    target: "es2023",
    manifest: true,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "redirect.html"] },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "sandbox/**/*.test.{ts,mjs}", "scripts/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
