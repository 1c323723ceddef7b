import { expect, test } from "vitest";
import { isNewerOnServer } from "./newer-on-server.ts";

const running = "https://sluice.example.com/designer/assets/index-abc123.js";
const page = (script: string) =>
  `<html><head><script type="module" crossorigin src="${script}"></script></head></html>`;
const served = (body: string, status = 200) =>
  isNewerOnServer(() => Promise.resolve(new Response(body, { status })), running);

test("given the same build on the server, it is not newer", async () => {
  expect(await served(page("./assets/index-abc123.js"))).toBe(false);
});

test("given a page with another script, a newer build is there", async () => {
  expect(await served(page("./assets/index-def456.js"))).toBe(true);
});

test.each([
  ["an error", "Bad gateway", 502],
  ["the sign-in page of a network", "<html><title>Welcome to the hotel</title></html>", 200],
])("given %s in its place, nothing is claimed", async (_what, body, status) => {
  expect(await served(body, status)).toBe(false);
});

test("given no network, nothing is claimed", async () => {
  expect(await isNewerOnServer(() => Promise.reject(new TypeError("Failed to fetch")), running)).toBe(false);
});
