import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox } from "./server.mjs";

const subscription = "/subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10";
const factory = `${subscription}/resourceGroups/rg-ml/providers/Microsoft.DataFactory/factories/contoso-ml-dev`;
const workspace = `${subscription}/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/contoso-ml`;

let directory = "";
let sandbox: ReturnType<typeof createSandbox>;
let url = "";

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "sandbox-"));
  await start();
});
afterEach(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true, force: true });
});

async function start() {
  sandbox = createSandbox({ stateDirectory: directory });
  ({ url } = await sandbox.listen(0));
}

/** As much of an answer as the tests look at. */
interface Body {
  readonly id: string;
  readonly name: string;
  readonly etag: string;
  readonly nextLink: string;
  readonly error: { readonly code: string; readonly message: string };
  readonly actions: readonly string[];
  readonly properties: Readonly<Record<string, unknown>> & {
    readonly typeProperties: { readonly password: { readonly value: string } };
    readonly model: { readonly assetId: string };
  };
  readonly value: readonly Body[];
}

async function call(
  path: string,
  init: RequestInit & { state?: string } = {},
): Promise<{ status: number; json: Body }> {
  const address = path.includes("api-version") || path.includes("_sandbox") ? path : `${path}?api-version=2018-06-01`;
  const response = await fetch(`${url}/s/${init.state ?? "test"}${address}`, init);
  const text = await response.text();
  return { status: response.status, json: JSON.parse(text === "" ? "{}" : text) };
}

const put = (name: string, properties: unknown, headers: Record<string, string> = {}, state?: string) =>
  call(`${factory}/${name}`, {
    method: "PUT",
    body: JSON.stringify({ properties }),
    headers,
    ...(state === undefined ? {} : { state }),
  });

const order = (fault: unknown) => call("/_sandbox/faults", { method: "POST", body: JSON.stringify(fault) });

const wait = { activities: [{ name: "Wait", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } }] };

test("lists are paged, and nextLink followed to the end gives every factory once", async () => {
  const names: string[] = [];
  let link: string | undefined =
    `${url}/s/test${subscription}/providers/Microsoft.DataFactory/factories?api-version=2018-06-01`;
  let pages = 0;
  while (link !== undefined) {
    const body = (await (await fetch(link)).json()) as { value: { name: string }[]; nextLink?: string };
    names.push(...body.value.map((item) => item.name));
    link = body.nextLink;
    pages += 1;
  }
  expect(pages).toBe(2);
  expect(names).toHaveLength(7);
  expect(new Set(names).size).toBe(7);
});

test("exactly one known api-version is asked for", async () => {
  const none = await fetch(`${url}/s/test${factory}/pipelines`);
  expect([none.status, ((await none.json()) as { error: { code: string } }).error.code]).toEqual([
    400,
    "MissingApiVersionParameter",
  ]);
  expect((await call(`${factory}/pipelines?api-version=2018-06-01&api-version=2018-06-01`)).status).toBe(400);
  expect((await call(`${factory}/pipelines?api-version=2017-09-01`)).json.error.code).toBe(
    "InvalidApiVersionParameter",
  );
});

test("given the etag that was read, an update goes through once; the old etag is refused with 412", async () => {
  const made = await put("pipelines/New", wait);
  expect(made.status).toBe(200);
  expect(made.json.properties["activities"]).toEqual(wait.activities);
  const updated = await put("pipelines/New", wait, { "if-match": made.json.etag });
  expect(updated.status).toBe(200);
  expect(updated.json.etag).not.toBe(made.json.etag);
  const stale = await put("pipelines/New", { activities: [] }, { "if-match": made.json.etag });
  expect([stale.status, stale.json.error.code]).toEqual([412, "PreconditionFailed"]);
  expect((await call(`${factory}/pipelines/New`)).json.etag).toBe(updated.json.etag);
  expect((await put("pipelines/Absent", wait, { "if-match": "x" })).status).toBe(412);
});

test("names are compared without letter case and keep their own", async () => {
  const found = await call(`${factory.replace("resourceGroups", "resourcegroups")}/PIPELINES/trainmodel`);
  expect(found.json.name).toBe("TrainModel");
  expect((await put("pipelines/TRAINMODEL", wait)).json.name).toBe("TrainModel");
});

test("a reference to nothing, a bad name, a body without properties and broken JSON are refused", async () => {
  const dangling = { activities: [{ pipeline: { referenceName: "Nowhere", type: "PipelineReference" } }] };
  expect((await put("pipelines/New", dangling)).json.error).toEqual({
    code: "BadRequest",
    message: "The document creation or update failed because of invalid reference 'Nowhere'.",
  });
  expect((await put("pipelines/a%23b", wait)).status).toBe(400);
  expect((await call(`${factory}/pipelines/New`, { method: "PUT", body: "{}" })).status).toBe(400);
  const broken = await call(`${factory}/pipelines/New`, { method: "PUT", body: "{" });
  expect(broken.json.error.code).toBe("InvalidRequestContent");
  expect((await call(`${factory}/pipelines/New`)).status).toBe(404);
});

test("secrets never come back, and a started trigger cannot be updated", async () => {
  const warehouse = await call(`${factory}/linkedservices/Warehouse`);
  expect(warehouse.json.properties.typeProperties.password.value).toBe("**********");
  const nightly = await call(`${factory}/triggers/Nightly`);
  const refused = await put("triggers/Nightly", nightly.json.properties);
  expect(refused.json.error.code).toBe("TriggerEnabledCannotUpdate");
});

test("what others refer to cannot be deleted; deleting twice is 204", async () => {
  const remove = (name: string) =>
    fetch(`${url}/s/test${factory}/${name}?api-version=2018-06-01`, { method: "DELETE" });
  expect((await remove("pipelines/LoadOrders")).status).toBe(400);
  expect((await remove("pipelines/NotifyOrders")).status).toBe(200);
  expect((await remove("pipelines/NotifyOrders")).status).toBe(204);
});

test("a key named __proto__ in a document comes back as it was sent", async () => {
  const body = '{"properties":{"activities":[],"parameters":{"__proto__":{"type":"String"}}}}';
  await call(`${factory}/pipelines/__proto__`, { method: "PUT", body });
  const response = await fetch(`${url}/s/test${factory}/pipelines/__proto__?api-version=2018-06-01`);
  expect(await response.text()).toContain('"parameters":{"__proto__":{"type":"String"}}');
});

test("states do not see each other, and each survives a restart", async () => {
  await put("pipelines/Mine", wait, {}, "one");
  expect((await call(`${factory}/pipelines/Mine`, { state: "two" })).status).toBe(404);
  await sandbox.close();
  await start();
  expect((await call(`${factory}/pipelines/Mine`, { state: "one" })).status).toBe(200);
  expect(await readdir(directory)).toEqual(["one.json"]);
  await call("/_sandbox/reset", { method: "POST", state: "one" });
  expect((await call(`${factory}/pipelines/Mine`, { state: "one" })).status).toBe(404);
});

test("two hundred writes at once leave one whole file that holds them all", async () => {
  await Promise.all(Array.from({ length: 200 }, (_, at) => put(`pipelines/P${at}`, wait)));
  const stored = JSON.parse(await readFile(join(directory, "test.json"), "utf8")) as { resources: [string][] };
  expect(stored.resources.filter(([id]) => /\/pipelines\/p\d+$/.test(id))).toHaveLength(200);
});

test("a state whose file is damaged says so and what to do; names that could leave the folder are refused", async () => {
  await writeFile(join(directory, "broken.json"), "{");
  const answer = await call(`${factory}/pipelines`, { state: "broken" });
  expect(answer.status).toBe(500);
  expect(answer.json.error.message).toContain("Delete that file");
  expect((await fetch(`${url}/s/..%2f..%2fetc/subscriptions`)).status).toBe(400);
});

test("the preflight allows what ARM allows; exposed headers and CORS as a whole can be switched off", async () => {
  const preflight = () => fetch(`${url}/s/test${factory}`, { method: "OPTIONS" });
  const allowed = (await preflight()).headers.get("access-control-allow-headers") ?? "";
  for (const name of ["authorization", "content-type", "if-match", "x-ms-client-request-id"]) {
    expect(allowed).toContain(name);
  }
  const read = async () => (await fetch(`${url}/s/test${factory}?api-version=2018-06-01`)).headers;
  expect((await read()).get("access-control-expose-headers")).toContain("Retry-After");
  expect((await read()).get("x-ms-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  const settings = (change: object) => call("/_sandbox/settings", { method: "PATCH", body: JSON.stringify(change) });
  await settings({ exposeHeaders: false });
  expect((await read()).get("access-control-expose-headers")).toBeNull();
  await settings({ cors: false });
  expect((await read()).get("access-control-allow-origin")).toBeNull();
  expect((await preflight()).headers.get("access-control-allow-origin")).toBeNull();
});

test("faults strike the requests that match, as often as ordered, and the log tells what came in", async () => {
  await order([
    { kind: "throttle", retryAfter: 3, match: { method: "GET", path: "/datasets", skip: 1 }, times: 2 },
    { kind: "error", status: 502, shape: "html", match: { path: "/dataflows" } },
  ]);
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await call(`${factory}/datasets`)).status);
  expect(statuses).toEqual([200, 429, 429, 200]);
  const html = await fetch(`${url}/s/test${factory}/dataflows?api-version=2018-06-01`, {
    headers: { authorization: "Bearer something" },
  });
  expect([html.status, html.headers.get("content-type")]).toEqual([502, "text/html"]);
  const log = (await call("/_sandbox/requests")).json as unknown as { status: number; authorized: boolean }[];
  expect(log.map((entry) => entry.status)).toEqual([200, 429, 429, 200, 502]);
  expect(log.at(-1)?.authorized).toBe(true);
  expect(JSON.stringify(log)).not.toContain("Bearer");
  expect((await order({ kind: "no-such-thing" })).status).toBe(400);
});

test("a connection dropped before the commit leaves nothing, one dropped after it leaves the resource", async () => {
  await order({ kind: "drop", when: "before" });
  await expect(put("pipelines/Lost", wait)).rejects.toThrow();
  expect((await call(`${factory}/pipelines/Lost`)).status).toBe(404);
  await order({ kind: "drop", when: "after" });
  await expect(put("pipelines/Kept", wait)).rejects.toThrow();
  expect((await call(`${factory}/pipelines/Kept`)).status).toBe(200);
});

test("somebody else's edit changes the etag, on order or in the middle of a PUT", async () => {
  const before = (await call(`${factory}/pipelines/LoadOrders`)).json;
  const edit = { id: `${factory}/pipelines/LoadOrders`, properties: { description: "theirs" } };
  await call("/_sandbox/edit", { method: "POST", body: JSON.stringify(edit) });
  const after = (await call(`${factory}/pipelines/LoadOrders`)).json;
  expect(after.properties["description"]).toBe("theirs");
  expect(after.etag).not.toBe(before.etag);
  await order({ kind: "edited-meanwhile" });
  expect((await put("pipelines/LoadOrders", wait, { "if-match": after.etag })).status).toBe(412);
});

test("endpoints come with and without a default deployment, and a workspace that is not there is 404", async () => {
  const list = await call(`${workspace}/batchEndpoints?api-version=2025-12-01`);
  expect(list.json.nextLink).toContain("%24skip=5");
  const [first, , third] = list.json.value;
  expect(first?.properties["scoringUri"]).toBe("https://churn-scoring.westeurope.inference.ml.azure.com/jobs");
  expect([first?.properties["defaults"], third?.properties["defaults"]]).toEqual([
    { deploymentName: "churn-v3" },
    null,
  ]);
  const deployments = await call(`${first?.id}/deployments?api-version=2025-12-01`);
  expect(deployments.json.value[0]?.properties.model.assetId).toContain("/models/churn-scoring/");
  expect((await call(`${workspace}x/datastores?api-version=2025-12-01`)).status).toBe(404);
});

test("permissions are those granted at the scope or above it", async () => {
  const version = "providers/Microsoft.Authorization/permissions?api-version=2022-04-01";
  expect((await call(`${factory}/${version}`)).json.value[0]?.actions).toEqual(["*"]);
  const reader = "/subscriptions/2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20";
  expect((await call(`${reader}/${version}`)).json.value[0]?.actions).toEqual(["*/read"]);
});
