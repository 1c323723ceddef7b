import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { generate } from "selfsigned";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createSandbox } from "./server.mjs";
import type { Fault, LoggedRequest, Settings } from "./types.ts";

const contoso = "5b6f1f0a-43a5-4f0e-9d6c-0c2f6f6f7a01";
const fabrikam = "c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02";
const arm = "https://management.azure.com";
const machineLearning = "https://ml.azure.com";
const issuer = `https://login.example/${contoso}/v2.0`;
const group = "/subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10/resourceGroups/rg-ml";
const workspaces = `${group}/providers/Microsoft.MachineLearningServices/workspaces`;
const playground =
  "/subscriptions/2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20/resourceGroups/rg-analytics/providers/Microsoft.DataFactory/factories/analytics-playground";

let directory = "";
let sandbox: ReturnType<typeof createSandbox>;
let url = "";
let sign: (claims?: JWTPayload, expires?: string) => Promise<string>;
let stranger: typeof sign;
let at = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sandbox-"));
  const [known, other] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const signer =
    ({ privateKey }: typeof known) =>
    (claims: JWTPayload = {}, expires = "1h") =>
      new SignJWT({ tid: contoso, oid: "ada", preferred_username: "ada@contoso.example", ...claims })
        .setProtectedHeader({ alg: "RS256", kid: "one" })
        .setIssuer(issuer)
        .setAudience(claims.aud ?? arm)
        .setExpirationTime(expires)
        .sign(privateKey);
  sign = signer(known);
  stranger = signer(other);
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(known.publicKey)), alg: "RS256", kid: "one" }] });
  const audiences = { arm: [arm], machineLearning: [machineLearning] };
  sandbox = createSandbox({ stateDirectory: directory, tokens: { issuers: [issuer], audiences, keys } });
  ({ url } = await sandbox.listen(0));
});
beforeEach(() => {
  at += 1;
});
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true, force: true });
});

interface Body {
  readonly value: readonly { readonly name: string; readonly displayName: string; readonly properties: Scoring }[];
  readonly nextLink: string;
  readonly error: { readonly code: string; readonly message: string };
}
interface Scoring {
  readonly scoringUri: string;
  readonly publicNetworkAccess: string;
  readonly status: string;
}

async function call(path: string, token?: string, init: RequestInit = {}) {
  const address = /api-version|_sandbox|scoring/.test(path) ? path : `${path}?api-version=2022-12-01`;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/s/test${at}${address}`, { headers, ...init });
  const json = JSON.parse(await response.text()) as Body;
  return { status: response.status, json, code: json.error?.code, headers: response.headers };
}
const order = (fault: Fault) => call("/_sandbox/faults", undefined, { method: "POST", body: JSON.stringify(fault) });
const set = (settings: Partial<Settings>) =>
  call("/_sandbox/settings", undefined, { method: "PATCH", body: JSON.stringify(settings) });

test("a token that is missing, expired, for somebody else or signed by a stranger is refused, each in Azure's words", async () => {
  const cases = [
    [undefined, "AuthenticationFailed"],
    ["no-token", "InvalidAuthenticationToken"],
    [await sign({}, "-1m"), "ExpiredAuthenticationToken"],
    [await sign({ aud: machineLearning }), "InvalidAuthenticationTokenAudience"],
    [await stranger(), "InvalidAuthenticationToken"],
  ] as const;
  for (const [token, code] of cases) {
    const answer = await call("/subscriptions", token);
    expect([answer.status, answer.code]).toEqual([401, code]);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer .*error="invalid_token"/);
  }
  expect((await call("/subscriptions", await sign())).status).toBe(200);
});

test("the log says for whom a token was, and never keeps its text", async () => {
  const token = await sign();
  await call("/subscriptions", token);
  await call("/tenants", await sign({ aud: machineLearning }));
  const { json } = await call("/_sandbox/requests");
  const log = json as unknown as readonly LoggedRequest[];
  expect(log.map(({ audience }) => audience)).toEqual([arm, machineLearning]);
  expect(JSON.stringify(log)).not.toContain(token.slice(-20));
});

test("the subscriptions are those of the token's directory, and the token opens no other's", async () => {
  const names = async (tid: string) =>
    (await call("/subscriptions", await sign({ tid }))).json.value.map(({ displayName }) => displayName);
  expect(await names(contoso)).toEqual(["Contoso Data Platform", "Contoso Analytics", "Contoso Retired"]);
  expect(await names(fabrikam)).toEqual(["Fabrikam Retail", "Fabrikam Empty"]);
  const groups = `${group.split("/resourceGroups")[0]}/resourcegroups?api-version=2025-04-01`;
  expect((await call(groups, await sign())).json.value.map(({ name }) => name)).toEqual(["rg-ml", "rg-data"]);
  const foreign = await call(groups, await sign({ tid: fabrikam }));
  expect([foreign.status, foreign.code]).toEqual([401, "InvalidAuthenticationTokenTenant"]);
});

test("a claims challenge goes on until a token carries what it asks", async () => {
  const acrs = { essential: true, value: "c1" };
  await order({ kind: "claims-challenge", claims: { access_token: { acrs } }, match: { path: "/tenants" } });
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await call("/tenants", await sign());
    expect(answer.status).toBe(401);
    const [, encoded = ""] = /error="insufficient_claims", claims="([^"]+)"/.exec(
      answer.headers.get("www-authenticate") ?? "",
    ) ?? [""];
    expect(JSON.parse(Buffer.from(encoded, "base64").toString())).toEqual({ access_token: { acrs } });
  }
  expect((await call("/tenants", await sign({ acrs: ["c1"] }))).status).toBe(200);
  expect((await call("/tenants", await sign())).status).toBe(200);

  const nbf = { essential: true, value: "2000" };
  await order({ kind: "claims-challenge", claims: { access_token: { nbf } } });
  expect((await call("/tenants", await sign({ nbf: 1999 }))).status).toBe(401);
  expect((await call("/tenants", await sign({ nbf: 2000 }))).status).toBe(200);
});

test("where rights are enforced, a write that nobody granted is refused with its action and scope", async () => {
  const write = async () =>
    call(`${playground}/pipelines/New?api-version=2018-06-01`, await sign(), {
      method: "PUT",
      headers: { authorization: `Bearer ${await sign()}` },
      body: JSON.stringify({ properties: { activities: [] } }),
    });
  expect((await write()).status).toBe(200);
  await set({ enforceRights: true });
  const refused = await write();
  expect([refused.status, refused.code]).toEqual([403, "AuthorizationFailed"]);
  expect(refused.json.error.message).toContain("The client 'ada@contoso.example' with object id 'ada'");
  expect(refused.json.error.message).toContain("'Microsoft.DataFactory/factories/pipelines/write'");
  expect(refused.json.error.message).toContain(`over scope '${playground}/pipelines/New'`);
  expect((await call(`${playground}?api-version=2018-06-01`, await sign())).status).toBe(200);
});

test("a scoring address of one's own lists jobs for Azure ML's audience only, and can be shut in two ways", async () => {
  const endpoints = async () =>
    (await call(`${workspaces}/contoso-ml/batchEndpoints?api-version=2025-12-01`, await sign())).json.value[0];
  expect((await endpoints())?.properties.scoringUri).toMatch(/inference\.ml\.azure\.com\/jobs$/);
  await set({ scoring: "here" });
  expect((await endpoints())?.properties.scoringUri).toBe(`${url}/s/test${at}/scoring/churn-scoring/jobs`);
  const jobs = "/scoring/churn-scoring/jobs";
  expect((await call(jobs, await sign())).code).toBe("InvalidAuthenticationTokenAudience");
  const invoker = await sign({ aud: machineLearning });
  expect((await call(jobs, invoker)).json.value[0]?.properties.status).toBe("Completed");
  expect((await call("/scoring/nowhere/jobs", invoker)).status).toBe(404);
  await set({ scoring: "here-forbidden" });
  expect((await call(jobs, invoker)).status).toBe(403);
  await set({ scoring: "here-without-cors" });
  expect((await call(jobs, invoker)).headers.get("access-control-allow-origin")).toBeNull();
  const preflight = await fetch(`${url}/s/test${at}${jobs}`, { method: "OPTIONS" });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  expect((await call("/tenants", await sign())).headers.get("access-control-allow-origin")).toBe("*");
});

test("a workspace can be put behind a private link, and a list's next page at a foreign host", async () => {
  const workspace = async () => (await call(`${workspaces}?api-version=2025-12-01`, await sign())).json.value[0];
  expect((await workspace())?.properties.publicNetworkAccess).toBe("Enabled");
  await set({ publicNetworkAccess: "Disabled" });
  expect((await workspace())?.properties.publicNetworkAccess).toBe("Disabled");
  await order({ kind: "foreign-link", origin: "https://foreign.example" });
  const first = await call("/subscriptions", await sign());
  expect(first.json.nextLink).toBe("https://foreign.example/next-page");
  expect(first.json.value).toHaveLength(3);
});

test("mounted on a server of https, it names itself by https", async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
  });
  const server = createServer({ key, cert }, sandbox.handler);
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const path = `/s/secure${group.split("/resourceGroups")[0]}/providers/Microsoft.DataFactory/factories?api-version=2018-06-01`;
  const headers = { authorization: `Bearer ${await sign()}` };
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    request({ host: "localhost", port, path, headers, rejectUnauthorized: false }, done).on("error", fail).end();
  });
  const text = (await buffer(answer)).toString();
  server.close();
  expect((JSON.parse(text) as Body).nextLink).toMatch(new RegExp(`^https://localhost:${port}/s/secure/`));
});
