import { beforeEach, describe, expect, test } from "vitest";
import { factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import type { Wait } from "./retry.ts";

const version = "2018-06-01";
const pipelines = `${factoryId}/pipelines`;
const body = { properties: { activities: [] } };

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

test("a call carries one api-version, an id of its own and no token where none is needed", async () => {
  await sandbox.client.get(factoryId, { version });
  await sandbox.client.get(factoryId, { version });
  const [first, second] = await sandbox.requests();
  expect(first?.path).toBe(`${factoryId}?api-version=2018-06-01`);
  expect(first?.authorized).toBe(false);
  expect(first?.headers["x-ms-client-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(first?.headers["x-ms-client-request-id"]).not.toBe(second?.headers["x-ms-client-request-id"]);
});

test("bodies reach the wire as they are, keys in their order, __proto__ included", async () => {
  const sent: unknown[] = [];
  const client = sandbox.connect({
    fetch: (url, init) => {
      sent.push(init.body);
      return fetch(url, init);
    },
  });
  const text = '{"properties":{"z":1,"a":{"__proto__":{"b":[]}},"activities":[],"1":null}}';
  const answer = await client.put(`${pipelines}/New`, JSON.parse(text), { version });
  expect(answer.ok).toBe(true);
  // Keys that look like whole numbers come first in JavaScript; everything else stays in its place.
  expect(sent).toEqual(['{"properties":{"1":null,"z":1,"a":{"__proto__":{"b":[]}},"activities":[]}}']);
});

describe("asking again", () => {
  test("429 with Retry-After waits as long as asked, and says so", async () => {
    await sandbox.order({ kind: "throttle", retryAfter: 4, times: 2 });
    const waits: Wait[] = [];
    const answer = await sandbox.client.get(factoryId, { version, waiting: (wait) => waits.push(wait) });
    expect(answer.ok).toBe(true);
    expect(sandbox.waits).toEqual([4, 4]);
    expect(waits[0]?.message).toBe("Azure asks to wait 4 s.");
  });

  test("429 whose Retry-After cannot be read backs off 5, 10, 20, 20 s, later by the jitter", async () => {
    await sandbox.order({ kind: "throttle", retryAfter: null, times: 4 });
    expect((await sandbox.client.get(factoryId, { version })).ok).toBe(true);
    expect(sandbox.waits).toEqual([5, 10, 20, 20]);
    await sandbox.order({ kind: "throttle", retryAfter: null });
    await sandbox.connect({ random: () => 0.8 }).get(factoryId, { version });
    expect(sandbox.waits.at(-1)).toBe(6);
  });

  test("a 429 without an end is given up in the end", async () => {
    await sandbox.order({ kind: "throttle", retryAfter: 1, times: 1000 });
    const answer = await sandbox.client.get(factoryId, { version });
    expect(answer).toMatchObject({ ok: false, problem: { status: 429, code: "TooManyRequests" } });
    expect(sandbox.waits).toHaveLength(11);
  });

  test.each([
    ["500", { kind: "error", status: 500 }],
    ["an HTML 502", { kind: "error", status: 502, shape: "html" }],
    ["408", { kind: "error", status: 408 }],
    ["a cut-off body", { kind: "bad-json" }],
    ["a dropped connection", { kind: "drop", when: "before" }],
  ] as const)("GET, PUT and DELETE survive %s three times, not four times", async (_, fault) => {
    for (const method of ["GET", "PUT", "DELETE"] as const) {
      const name = `${pipelines}/${method}`;
      const ask = () =>
        method === "GET"
          ? sandbox.client.get(pipelines, { version })
          : method === "PUT"
            ? sandbox.client.put(name, body, { version })
            : sandbox.client.delete(name, { version });
      await sandbox.order({ ...fault, times: 3 });
      expect((await ask()).ok).toBe(true);
      await sandbox.order({ ...fault, times: 4 });
      expect((await ask()).ok).toBe(false);
    }
    expect(sandbox.waits).toEqual([5, 10, 20, 5, 10, 20, 5, 10, 20, 5, 10, 20, 5, 10, 20, 5, 10, 20]);
  });

  test("a POST is never sent twice, whatever happens", async () => {
    const path = `${pipelines}/TrainModel/createRun`;
    await sandbox.order(
      { kind: "throttle", retryAfter: 1 },
      { kind: "error", status: 503 },
      { kind: "drop", when: "after" },
    );
    for (const status of [429, 503, 0]) {
      expect(await sandbox.client.post(path, {}, { version })).toMatchObject({ ok: false, problem: { status } });
    }
    expect(await sandbox.requests()).toHaveLength(3);
  });

  test("a PUT that asks for it is repeated after 429 only", async () => {
    await sandbox.order({ kind: "throttle", retryAfter: 1 }, { kind: "error", status: 503 });
    const answer = await sandbox.client.put(`${pipelines}/New`, body, { version, retry: "throttling" });
    expect(answer).toMatchObject({ ok: false, problem: { status: 503, outcome: "unknown" } });
    expect(await sandbox.requests()).toHaveLength(2);
  });
});

describe("stopping", () => {
  test("a signal stops a request under way, and one that waits", async () => {
    await sandbox.order({ kind: "slow", milliseconds: 60_000 });
    const during = new AbortController();
    const answer = sandbox.client.get(factoryId, { version, signal: during.signal });
    while ((await sandbox.requests()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    during.abort();
    expect(await answer).toMatchObject({ ok: false, problem: { code: "Cancelled", outcome: "cancelled" } });

    await sandbox.order({ kind: "throttle", retryAfter: 3600 });
    const waiting = new AbortController();
    const { sleep } = await import("./ports.ts");
    const stopped = await sandbox
      .connect({ sleep })
      .get(factoryId, { version, signal: waiting.signal, waiting: () => waiting.abort() });
    expect(stopped).toMatchObject({ ok: false, problem: { code: "Cancelled" } });
  });

  test("a signal that only ends waiting gives back what was answered last", async () => {
    await sandbox.order({ kind: "throttle", retryAfter: 3600 });
    const stop = new AbortController();
    const { sleep } = await import("./ports.ts");
    const answer = await sandbox
      .connect({ sleep })
      .get(factoryId, { version, stopWaiting: stop.signal, waiting: () => stop.abort() });
    expect(answer).toMatchObject({ ok: false, problem: { status: 429 } });
  });
});

describe("problems", () => {
  const ask = async () => {
    const answer = await sandbox.client.put(`${pipelines}/New`, body, { version, retry: "none" });
    if (answer.ok) throw new Error("The fault did not strike.");
    return answer.problem;
  };

  test.each([
    ["arm", { code: "AuthorizationFailed", message: "You may not." }],
    ["double", { code: "AuthorizationFailed", message: "See the details. You may not." }],
    ["bare", { code: "Http403", message: "You may not." }],
    ["html", { code: "Http403", message: "403 AuthorizationFailed" }],
    ["empty", { code: "Http403", message: "Azure answered 403 without an explanation." }],
  ] as const)("an error of the shape %s is read", async (shape, said) => {
    await sandbox.order({ kind: "error", status: 403, code: "AuthorizationFailed", message: "You may not.", shape });
    const problem = await ask();
    expect(problem).toMatchObject({ status: 403, outcome: "refused", ...said });
    expect(problem.advice).toContain("Data Factory Contributor");
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a dangling reference says what to publish first", async () => {
    const dangling = {
      properties: { activities: [{ pipeline: { referenceName: "Gone", type: "PipelineReference" } }] },
    };
    const answer = await sandbox.client.put(`${pipelines}/New`, dangling, { version });
    expect(answer).toMatchObject({ problem: { status: 400, code: "BadRequest" } });
    expect(!answer.ok && answer.problem.advice).toContain("Publish 'Gone' first");
  });

  test("no answer at all names the three causes", async () => {
    const client = sandbox.connect({ endpoint: "http://localhost:1" });
    const answer = await client.get(factoryId, { version });
    expect(answer).toMatchObject({ problem: { code: "NoAnswer", status: 0, outcome: "unknown" } });
    for (const cause of ["offline", "proxy", "CORS"]) expect(!answer.ok && answer.problem.advice).toContain(cause);
  });
});
