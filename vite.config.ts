import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // Relative addresses: the same build runs at any path of any host.
  base: "./",
  worker: { format: "es" },
  build: { target: "es2023", manifest: true, chunkSizeWarningLimit: 4000, modulePreload: { polyfill: false } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "sandbox/**/*.test.{ts,mjs}", "scripts/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
