import { expect, test } from "vitest";
import { loadConfig, readConfig } from "./load-config.ts";

test("a sandbox on this machine is offered", () => {
  expect(readConfig('{"sandbox":{"url":"http://localhost:4181/s/default/"}}')).toEqual({
    config: { sandbox: { url: "http://localhost:4181/s/default/" } },
  });
});

test.for(["{", "[]", "7", '{"sandbox":{"url":"https://example.com/"}}', '{"sandbox":{}}', '{"sandbox":"x"}'])(
  "%s: the app starts without it and says what is wrong",
  (text) => {
    const { config, problem } = readConfig(text);
    expect(config).toEqual({});
    expect(problem).toMatch(/config\.json/);
  },
);

test("a file that is not there, and no network, mean no sandbox and no complaint", async () => {
  expect(await loadConfig(() => Promise.resolve(new Response("", { status: 404 })))).toEqual({ config: {} });
  expect(await loadConfig(() => Promise.reject(new TypeError("Failed to fetch")))).toEqual({ config: {} });
});
