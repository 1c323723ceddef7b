import { expect, test } from "vitest";
import { loadConfig } from "./load-config.ts";

test("the text of the file is handed on as it is", async () => {
  expect(await loadConfig(() => Promise.resolve(new Response('{"cloud": "china"}')))).toBe('{"cloud": "china"}');
});

test("a host without the file has none", async () => {
  expect(await loadConfig(() => Promise.resolve(new Response("", { status: 404 })))).toBeUndefined();
});

test("no network is no wrong configuration", async () => {
  expect(await loadConfig(() => Promise.reject(new TypeError("Failed to fetch")))).toBe("{}");
});
