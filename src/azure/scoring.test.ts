import { beforeEach, describe, expect, test } from "vitest";
import { type SandboxInTest, sandboxServer, subscriptionId, workspaceId } from "#testing/sandbox-server.ts";
import { explainListProblem } from "./list-problem.ts";
import { listBatchEndpoints, listWorkspaces } from "./machine-learning.ts";
import { collect } from "./pages.ts";
import { type Fetch, noToken, type TokenSource } from "./ports.ts";
import { type ArmProblem, noAnswer } from "./problem.ts";
import { requestForAdmin } from "./request-for-admin.ts";
import { checkEndpoint, type EndpointCheck } from "./scoring.ts";

const secure = "https://localhost:4444";
const audience = "https://ml.azure.com";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

interface Sent {
  readonly url: string;
  readonly mode: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The real sandbox as a browser sees it behind https: what does not allow the page's origin cannot be read. */
function asInBrowser() {
  const { origin } = new URL(sandbox.endpoint);
  const sent: Sent[] = [];
  const send: Fetch = async (url, { mode, ...init }) => {
    sent.push({ url, mode, headers: init.headers });
    const response = await fetch(url.replace(secure, origin), init);
    const readable = mode === "no-cors" || response.headers.has("access-control-allow-origin");
    if (!readable) throw new TypeError("Failed to fetch");
    return response;
  };
  return { sent, fetch: send };
}

const tokens: TokenSource = { token: () => Promise.resolve({ ok: true, value: "abc" }) };

function checking(change: Partial<EndpointCheck> = {}): EndpointCheck {
  const { pathname } = new URL(sandbox.endpoint);
  return {
    endpoint: { name: "churn-scoring", scoringUri: `${secure}${pathname}/scoring/churn-scoring/jobs` },
    workspace: { id: workspaceId, publicNetworkAccess: "Enabled" },
    fetch: asInBrowser().fetch,
    tokens,
    audience,
    client: sandbox.client,
    online: true,
    ...change,
  };
}

test("an endpoint that lists its jobs answers; the token is for Azure ML", async () => {
  const asked: string[] = [];
  const noting: TokenSource = {
    token: (whom) => {
      asked.push(whom);
      return Promise.resolve({ ok: true, value: "abc" });
    },
  };
  const { sent, fetch: send } = asInBrowser();
  expect(await checkEndpoint(checking({ tokens: noting, fetch: send }))).toMatchObject({ is: "answers" });
  expect(new Set(asked)).toEqual(new Set([audience]));
  expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer abc"]);
});

describe("no permission", () => {
  test("names the action, and the role to ask for", async () => {
    await sandbox.settings({ scoring: "here-forbidden" });
    const reach = await checkEndpoint(checking());
    if (reach.is !== "no-permission") throw new Error(reach.is);
    expect(reach.scope).toBe(workspaceId);
    const request = requestForAdmin({ missing: reach.missing, scope: reach.scope, username: "ada@contoso.example" });
    expect(request).toContain("--role 'AzureML Data Scientist'");
    expect(request).toContain("batchEndpoints/jobs/read");
  });

  test("takes action and scope from Azure's words where they are there", async () => {
    const message =
      "The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.A/b/read' over scope '/subscriptions/s' or the scope is invalid.";
    await sandbox.order({ kind: "error", status: 403, message, match: { path: "/scoring/" } });
    const reach = await checkEndpoint(checking());
    expect(reach).toMatchObject({
      is: "no-permission",
      scope: "/subscriptions/s",
      missing: [{ action: "Microsoft.A/b/read" }],
    });
  });
});

describe("a private link", () => {
  const behind = { id: workspaceId, publicNetworkAccess: "Disabled" };

  test("is told by Azure ML's refusal of the public network", async () => {
    const message = "Public network access is disabled for this workspace.";
    await sandbox.order({ kind: "error", status: 403, message, match: { path: "/scoring/" } });
    expect(await checkEndpoint(checking())).toMatchObject({ is: "private-link" });
  });

  test("is the reason where the workspace is closed to the public and nothing can be read", async () => {
    await sandbox.settings({ scoring: "here-without-cors" });
    expect(await checkEndpoint(checking({ workspace: behind }))).toMatchObject({ is: "private-link" });
    await sandbox.settings({ scoring: "here-forbidden" });
    expect(await checkEndpoint(checking({ workspace: behind }))).toMatchObject({ is: "private-link" });
  });

  test("does not matter to a machine inside", async () => {
    expect(await checkEndpoint(checking({ workspace: behind }))).toMatchObject({ is: "answers" });
  });
});

describe("no answer", () => {
  test("from a host that is there means CORS; the second question carries no header and no token", async () => {
    await sandbox.settings({ scoring: "here-without-cors" });
    const { sent, fetch: send } = asInBrowser();
    expect(await checkEndpoint(checking({ fetch: send }))).toMatchObject({ is: "cors" });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ mode: "no-cors", headers: {} });
  });

  test("from this host alone means that it is blocked or gone", async () => {
    await sandbox.order({ kind: "drop", when: "before", times: 2, match: { path: "/scoring/" } });
    expect(await checkEndpoint(checking())).toMatchObject({ is: "unreachable" });
  });

  test("from anybody means offline", async () => {
    const nowhere: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    const client = sandbox.connect({ fetch: nowhere });
    expect(await checkEndpoint(checking({ fetch: nowhere, client }))).toMatchObject({ is: "offline" });
  });

  test("is not waited for where the browser knows that it is offline", async () => {
    const { sent, fetch: send } = asInBrowser();
    expect(await checkEndpoint(checking({ online: false, fetch: send }))).toMatchObject({ is: "offline" });
    expect(sent).toEqual([]);
  });
});

describe("nobody is asked", () => {
  const silent: TokenSource = { token: () => Promise.reject(new Error("No token may be asked for.")) };

  test.for([
    { name: "odd", scoringUri: undefined, foreignScoringHost: "evil.example" },
    { name: "odd", scoringUri: "https://churn.inference.ml.azure.com.evil.example/jobs" },
    { name: "odd", scoringUri: "http://churn.westeurope.inference.ml.azure.com/jobs" },
    { name: "odd", scoringUri: "https://management.azure.com/jobs" },
  ])("at an address that is none of Azure ML: %o", async (endpoint) => {
    const { sent, fetch: send } = asInBrowser();
    const reach = await checkEndpoint(checking({ endpoint, tokens: silent, fetch: send }));
    expect(reach).toMatchObject({ is: "foreign" });
    expect(sent).toEqual([]);
    expect(await sandbox.requests()).toEqual([]);
  });

  test("where the endpoint is not made yet, and in the sandbox's name", async () => {
    const { sent, fetch: send } = asInBrowser();
    const endpoint = { name: "new", scoringUri: undefined };
    expect(await checkEndpoint(checking({ endpoint, tokens: silent, fetch: send }))).toMatchObject({ is: "not-asked" });
    expect(await checkEndpoint(checking({ tokens: noToken, fetch: send }))).toMatchObject({ is: "not-asked" });
    expect(sent).toEqual([]);
  });
});

test("a token that the user must help with asks to sign in; one that is refused twice as well", async () => {
  const signIn = { code: "SignInNeeded", tone: "error", message: "", advice: "", remedy: "sign-in" } as const;
  const problem: ArmProblem = {
    outcome: "refused",
    status: 0,
    code: "SignInNeeded",
    message: "",
    advice: "",
    requestId: "",
    signIn,
  };
  const refusing: TokenSource = { token: () => Promise.resolve({ ok: false, problem }) };
  expect(await checkEndpoint(checking({ tokens: refusing }))).toMatchObject({ is: "sign-in", signIn });
  await sandbox.order({ kind: "error", status: 401, times: 2, match: { path: "/scoring/" } });
  expect(await checkEndpoint(checking())).toMatchObject({ is: "sign-in", signIn: { audience } });
});

test("anything else is told in Azure's words", async () => {
  const endpoint = { name: "gone", scoringUri: `${secure}${new URL(sandbox.endpoint).pathname}/scoring/gone/jobs` };
  const reach = await checkEndpoint(checking({ endpoint }));
  expect(reach).toMatchObject({
    is: "failed",
    message: "There is no batch endpoint 'gone'.",
    problem: { status: 404 },
  });
});

test("lists give no foreign scoring address on, but its host, and say which workspace is private", async () => {
  await sandbox.edit(`${workspaceId}/batchEndpoints/churn-scoring`, {
    properties: { scoringUri: "https://evil.example:444/jobs" },
  });
  await sandbox.settings({ publicNetworkAccess: "Disabled" });
  const endpoints = await collect(listBatchEndpoints(sandbox.client, workspaceId));
  const churn = endpoints.ok ? endpoints.value.find(({ name }) => name === "churn-scoring") : undefined;
  expect(churn).toMatchObject({ scoringUri: undefined, foreignScoringHost: "evil.example:444" });
  const workspaces = await collect(listWorkspaces(sandbox.client, subscriptionId));
  expect(workspaces).toMatchObject({ value: [{ publicNetworkAccess: "Disabled" }] });
});

describe("why a list did not come", () => {
  const at = { online: true, scope: workspaceId };
  const problemOf = async () => {
    const list = await collect(listBatchEndpoints(sandbox.client, workspaceId));
    if (list.ok) throw new Error("The fault did not strike.");
    return list.problem;
  };

  test("a right is missing: Reader at the place of the list, or what Azure names", async () => {
    await sandbox.order({ kind: "error", status: 403, code: "AuthorizationFailed", message: "You may not." });
    const reach = explainListProblem(await problemOf(), at);
    expect(reach).toMatchObject({ is: "no-permission", scope: workspaceId, missing: [{ role: { name: "Reader" } }] });
  });

  test("nothing answers: offline where the browser says so, or else one of three causes", () => {
    const problem = noAnswer("https://management.azure.com", "1");
    expect(explainListProblem(problem, { ...at, online: false })).toMatchObject({ is: "offline" });
    expect(explainListProblem(problem, at)).toMatchObject({ is: "unreachable", advice: problem.advice });
  });

  test("anything else keeps Azure's words", async () => {
    await sandbox.order({ kind: "error", status: 409, message: "Busy." });
    expect(explainListProblem(await problemOf(), at)).toMatchObject({ is: "failed", message: "Busy." });
  });
});
