import { beforeEach, describe, expect, test } from "vitest";
import { factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import type { ArmConnection } from "./arm-client.ts";
import type { Fetch, TokenNeed, TokenSource } from "./ports.ts";
import type { ArmProblem } from "./problem.ts";

const version = "2018-06-01";
const secure = "https://localhost:4444";
const claims = '{"access_token":{"nbf":{"essential":true,"value":"1603742800"}}}';
const challenge = {
  "www-authenticate": `Bearer authorization_uri="https://login.windows.net/", error="insufficient_claims", claims="${btoa(claims)}"`,
};

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

/** A token source that notes what it is asked for, and what it is to answer after the first token. */
function tokenSource(later?: ArmProblem): TokenSource & { readonly needs: (TokenNeed | undefined)[] } {
  const needs: (TokenNeed | undefined)[] = [];
  return {
    needs,
    token: (_audience, need) => {
      needs.push(need);
      if (later !== undefined && needs.length > 1) return Promise.resolve({ ok: false, problem: later });
      return Promise.resolve({ ok: true, value: `token-${needs.length}` });
    },
  };
}

/** The sandbox as if it lay behind https: its answers are real, only the way there is not encrypted. */
function connectSecurely(change: Pick<ArmConnection, "tokens"> & Partial<ArmConnection>) {
  const { origin, pathname } = new URL(sandbox.endpoint);
  const sent: string[] = [];
  const passOn: Fetch = (url, init) => {
    sent.push(init.headers["authorization"] ?? "");
    return fetch(url.replace(secure, origin), init);
  };
  return { client: sandbox.connect({ endpoint: `${secure}${pathname}`, fetch: passOn, ...change }), sent };
}

describe("where a token goes", () => {
  test("over https to the endpoint, asked for by its audience", async () => {
    const asked: string[] = [];
    const token = (audience: string) => {
      asked.push(audience);
      return Promise.resolve({ ok: true, value: "abc" } as const);
    };
    const { client, sent } = connectSecurely({ tokens: { token }, audience: "https://management.azure.com" });
    expect(await client.get(factoryId, { version })).toMatchObject({ ok: true });
    expect(asked).toEqual(["https://management.azure.com"]);
    expect(sent).toEqual(["Bearer abc"]);
    expect((await sandbox.requests()).map((request) => request.authorized)).toEqual([true]);
  });

  test("not over plain http, not even to this machine: nothing is sent", async () => {
    const answer = await sandbox.connect({ tokens: tokenSource() }).get(factoryId, { version });
    expect(answer).toMatchObject({ ok: false, problem: { code: "UntrustedHost", outcome: "refused", status: 0 } });
    expect(await sandbox.requests()).toEqual([]);
  });

  test("not to a host that is none of the clouds', and not to another origin that a path leads to", async () => {
    const asked: string[] = [];
    const never: Fetch = (url) => {
      asked.push(url);
      return Promise.reject(new Error("This must not be asked."));
    };
    const tokens = tokenSource();
    const foreign = sandbox.connect({ endpoint: "https://management.azure.com.example", fetch: never, tokens });
    const leaving = sandbox.connect({ endpoint: "https://management.azure.com", fetch: never, tokens });
    const follow = await leaving.follow("https://management.usgovcloudapi.net/subscriptions?page=2", {});
    expect(await foreign.get(factoryId, { version })).toMatchObject({ problem: { code: "UntrustedHost" } });
    expect(await leaving.get("@elsewhere.example/x", { version })).toMatchObject({
      problem: { code: "UntrustedHost" },
    });
    expect(await leaving.get(":8443/x", { version })).toMatchObject({ problem: { code: "UntrustedHost" } });
    expect(follow).toMatchObject({ problem: { code: "ForeignLink" } });
    expect(asked).toEqual([]);
  });

  test("a token that cannot be had is the problem, in its own words, and nothing is sent", async () => {
    const signIn = { code: "SignInNeeded", tone: "error", message: "", advice: "", remedy: "sign-in" } as const;
    const problem: ArmProblem = {
      outcome: "refused",
      status: 0,
      code: "SignInNeeded",
      message: "The session ended.",
      advice: "Sign in again.",
      requestId: "",
      signIn,
    };
    const refusing: TokenSource = { token: () => Promise.resolve({ ok: false, problem }) };
    const { client, sent } = connectSecurely({ tokens: refusing });
    expect(await client.get(factoryId, { version })).toEqual({ ok: false, problem });
    expect(sent).toEqual([]);
  });
});

describe("a token that Azure refuses", () => {
  const refusal = { kind: "error", status: 401, code: "ExpiredAuthenticationToken" } as const;

  test("is renewed, and the request repeated, whatever its method", async () => {
    const pipeline = `${factoryId}/pipelines/New`;
    const body = { properties: { activities: [] } };
    for (const act of ["get", "put", "post", "delete"] as const) {
      const tokens = tokenSource();
      const { client, sent } = connectSecurely({ tokens });
      await sandbox.order(refusal);
      const answer =
        act === "get"
          ? await client.get(factoryId, { version })
          : act === "put"
            ? await client.put(pipeline, body, { version, retry: "none" })
            : act === "post"
              ? await client.post(`${factoryId}/pipelines/TrainModel/createRun`, {}, { version })
              : await client.delete(pipeline, { version });
      expect(!answer.ok && answer.problem.status === 401).toBe(false);
      expect(tokens.needs).toEqual([{}, { from: "renewed" }]);
      expect(sent).toEqual(["Bearer token-1", "Bearer token-2"]);
    }
    expect(sandbox.waits).toEqual([]);
  });

  test("is asked for again with the claims of the challenge", async () => {
    const tokens = tokenSource();
    await sandbox.order({ ...refusal, headers: challenge });
    expect(await connectSecurely({ tokens }).client.get(factoryId, { version })).toMatchObject({ ok: true });
    expect(tokens.needs).toEqual([{}, { claims }]);
  });

  test("twice is the end: the problem asks to sign in again, with the claims", async () => {
    const tokens = tokenSource();
    const audience = "https://management.azure.com";
    const { client, sent } = connectSecurely({ tokens, audience });
    await sandbox.order({ ...refusal, headers: challenge }, { ...refusal, times: 50 });
    const answer = await client.get(factoryId, { version });
    expect(sent).toHaveLength(2);
    expect(answer).toMatchObject({
      ok: false,
      problem: { status: 401, signIn: { code: "SignInNeeded", remedy: "sign-in", claims, audience } },
    });
    expect(sandbox.waits).toEqual([]);
  });

  test("is not renewed a second time after trouble in between", async () => {
    const tokens = tokenSource();
    const { client, sent } = connectSecurely({ tokens });
    await sandbox.order(refusal, { kind: "error", status: 503 }, refusal);
    expect(await client.get(factoryId, { version })).toMatchObject({ problem: { status: 401, signIn: {} } });
    expect(tokens.needs).toEqual([{}, { from: "renewed" }, {}]);
    expect(sent).toHaveLength(3);
  });

  test("and cannot be renewed leaves the words of the sign-in", async () => {
    const problem: ArmProblem = {
      outcome: "refused",
      status: 0,
      code: "SignInNeeded",
      message: "Your organisation requires a second factor.",
      advice: "Sign in again.",
      requestId: "",
    };
    await sandbox.order({ ...refusal, times: 50 });
    const { client, sent } = connectSecurely({ tokens: tokenSource(problem) });
    expect(await client.get(factoryId, { version })).toEqual({ ok: false, problem });
    expect(sent).toHaveLength(1);
  });

  test("where none was sent, a 401 is a plain problem", async () => {
    await sandbox.order(refusal);
    const answer = await sandbox.client.get(factoryId, { version });
    expect(answer).toMatchObject({ ok: false, problem: { status: 401, code: "ExpiredAuthenticationToken" } });
    expect(!answer.ok && answer.problem.signIn).toBeUndefined();
    expect(await sandbox.requests()).toHaveLength(1);
  });
});
