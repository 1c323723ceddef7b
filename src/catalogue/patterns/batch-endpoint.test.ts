import { describe, expect, test } from "vitest";
import { referencesIn } from "#language/references.ts";
import { innerLists } from "#model/container.ts";
import { isObject, type JsonObject, type JsonValue, strings, valueAt } from "#model/json.ts";
import { evaluate, type Run } from "../fixtures/evaluate.ts";
import { type BatchEndpointCall, batchEndpointLoop } from "./batch-endpoint.ts";

const call: BatchEndpointCall = {
  authentication: "managed-identity",
  inputs: { input: { kind: "@pipeline().parameters.kind", value: "@pipeline().parameters.data" } },
  outputs: { score: { kind: "UriFile", value: "@pipeline().parameters.result" } },
};
const principal: BatchEndpointCall = { ...call, authentication: "service-principal" };

function all(activities: readonly JsonObject[]): readonly JsonObject[] {
  return activities.flatMap((one) => [one, ...innerLists(one).flatMap(({ items }) => all(items.filter(isObject)))]);
}

function find(loop: { readonly activities: readonly JsonObject[] }, name: string): JsonObject {
  const found = all(loop.activities).find((activity) => activity["name"] === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const setting = (activity: JsonObject, ...path: string[]): JsonValue =>
  valueAt(activity, ["typeProperties", ...path]) ?? null;
const policy = (activity: JsonObject, key: string) => valueAt(activity, ["policy", key]);

describe("the batch-endpoint loop", () => {
  test("is made of the named activities, in their order", () => {
    const outline = (loop: { readonly activities: readonly JsonObject[] }) =>
      all(loop.activities).map(
        ({ name, type, dependsOn }) =>
          `${String(type)} ${String(name)} < ${JSON.stringify(valueAt(dependsOn, [0, "activity"]) ?? null)}`,
      );
    const rest = [
      'Until Wait for job < "Run Batch-Endpoint"',
      "Wait Wait < null",
      'WebActivity Check status < "Wait"',
      'IfCondition Job succeeded? < "Wait for job"',
      "Fail Report failure < null",
    ];
    expect(outline(batchEndpointLoop(call))).toEqual(["WebActivity Run Batch-Endpoint < null", ...rest]);
    expect(outline(batchEndpointLoop(principal))).toEqual([
      "WebActivity Authorize < null",
      'WebActivity Run Batch-Endpoint < "Authorize"',
      ...rest,
    ]);
  });

  test("declares what it reads, and no variable", () => {
    const poll = { type: "Int", defaultValue: 120 };
    expect(batchEndpointLoop(call).parameters).toEqual({ endpoint_uri: { type: "String" }, poll_interval: poll });
    expect(Object.entries(batchEndpointLoop(principal).parameters)).toEqual([
      ["tenant_id", { type: "String" }],
      ["client_id", { type: "String" }],
      ["client_secret", { type: "SecureString" }],
      ["endpoint_uri", { type: "String" }],
      ["poll_interval", poll],
    ]);
    const fixed = batchEndpointLoop({ ...call, endpoint: "https://x/jobs", pollSeconds: 30 });
    expect(fixed.parameters).toEqual({});
    const kinds = [...strings([...batchEndpointLoop(principal).activities])].flatMap(({ text }) =>
      referencesIn(text).map(({ kind }) => kind),
    );
    expect(new Set(kinds)).toEqual(new Set(["activity", "parameter"]));
  });

  test("keeps secrets out of monitoring and never starts a job twice", () => {
    const loop = batchEndpointLoop(principal);
    const secure = (name: string) => [
      policy(find(loop, name), "secureInput"),
      policy(find(loop, name), "secureOutput"),
    ];
    expect(secure("Authorize")).toEqual([true, true]);
    expect(secure("Run Batch-Endpoint")).toEqual([true, false]);
    expect(secure("Check status")).toEqual([true, false]);
    expect(policy(find(loop, "Run Batch-Endpoint"), "retry")).toBe(0);
  });

  test("a managed identity signs each call for Azure ML, a principal by its token", () => {
    for (const name of ["Run Batch-Endpoint", "Check status"]) {
      const identity = find(batchEndpointLoop(call), name);
      expect(setting(identity, "authentication")).toEqual({ type: "MSI", resource: "https://ml.azure.com" });
      const token = find(batchEndpointLoop(principal), name);
      expect(setting(token, "authentication")).toBeNull();
      const run: Run = { activities: { Authorize: { output: { access_token: "abc" } } } };
      expect(evaluate(setting(token, "headers", "Authorization"), run)).toBe("Bearer abc");
    }
  });

  test("a secret of any characters reaches the token's address whole", () => {
    const authorize = find(batchEndpointLoop(principal), "Authorize");
    const parameters = { tenant_id: "t", client_id: "c", client_secret: "a&b=c+d'e\"f%" };
    expect(evaluate(setting(authorize, "url"), { parameters })).toBe(
      "https://login.microsoftonline.com/t/oauth2/token",
    );
    const form = new URLSearchParams(String(evaluate(setting(authorize, "body"), { parameters })));
    expect(Object.fromEntries(form)).toEqual({
      grant_type: "client_credentials",
      client_id: "c",
      client_secret: parameters.client_secret,
      resource: "https://ml.azure.com",
    });
  });

  test("values with quotes cannot break the body", () => {
    const body = setting(find(batchEndpointLoop(call), "Run Batch-Endpoint"), "body");
    const parameters = { kind: "UriFolder", data: 'azureml://x/"}},"evil":{"', result: "it's \\ here" };
    expect(evaluate(body, { parameters })).toEqual({
      properties: {
        InputData: { input: { JobInputType: "UriFolder", Uri: parameters.data } },
        OutputData: { score: { JobOutputType: "UriFile", Uri: parameters.result } },
      },
    });
  });

  test("takes any number of inputs, literals of any kind included", () => {
    const inputs = {
      rows: { kind: "UriFile", value: "azureml://datastores/d/paths/rows.csv" },
      threshold: { kind: "Literal", value: 0.5 },
      mode: { kind: "Literal", value: { value: "@pipeline().parameters.mode", type: "Expression" } },
    };
    const body = (more: Partial<BatchEndpointCall>) =>
      setting(find(batchEndpointLoop({ ...call, ...more }), "Run Batch-Endpoint"), "body");
    expect(evaluate(body({ inputs, outputs: {} }), { parameters: { mode: "fast" } })).toEqual({
      properties: {
        InputData: {
          rows: { JobInputType: "UriFile", Uri: "azureml://datastores/d/paths/rows.csv" },
          threshold: { JobInputType: "Literal", Value: 0.5 },
          mode: { JobInputType: "Literal", Value: "fast" },
        },
      },
    });
    expect(body({ inputs: {}, outputs: {} })).toEqual({ properties: {} });
  });

  test.each([
    [undefined, "https://e.inference.ml.azure.com/jobs/j1"],
    ["https://fixed/jobs", "https://fixed/jobs/j1"],
    ["https://@{pipeline().parameters.host}/jobs/", "https://h/jobs/j1"],
    ["@concat('https://', pipeline().parameters.host, '/jobs')", "https://h/jobs/j1"],
  ])("given the endpoint %s, the status is asked for at %s, whatever form the job's id has", (endpoint, address) => {
    const loop = batchEndpointLoop({ ...call, ...(endpoint === undefined ? {} : { endpoint }) });
    for (const id of ["j1", "/subscriptions/s/workspaces/w/jobs/j1"]) {
      const run: Run = {
        parameters: { endpoint_uri: "https://e.inference.ml.azure.com/jobs", host: "h" },
        activities: { "Run Batch-Endpoint": { output: { id } } },
      };
      expect(evaluate(setting(find(loop, "Check status"), "url"), run)).toBe(address);
    }
  });

  const ran = (output: JsonValue): Run => ({
    activities: {
      "Run Batch-Endpoint": { output: { id: "/a/j1" } },
      "Check status": output === null ? {} : { output },
    },
  });

  test.each<[JsonValue, boolean, boolean]>([
    [{ properties: { status: "Completed" } }, true, true],
    [{ status: "Succeeded" }, true, true],
    [{ properties: { status: "Failed" } }, true, false],
    [{ properties: { status: "Canceled" }, status: "x" }, true, false],
    [{ properties: { status: "Running" } }, false, false],
    [{ properties: {} }, false, false],
    [{}, false, false],
    [null, false, false],
  ])("given the answer %j, the loop has ended: %s, well: %s", (output, ended, well) => {
    const loop = batchEndpointLoop(call);
    expect(evaluate(setting(find(loop, "Wait for job"), "expression"), ran(output))).toBe(ended);
    expect(evaluate(setting(find(loop, "Job succeeded?"), "expression"), ran(output))).toBe(well);
  });

  test("the failure names the job and its status", () => {
    const message = setting(find(batchEndpointLoop(call), "Report failure"), "message");
    expect(evaluate(message, ran({ properties: { status: "Canceled" } }))).toBe(
      "The Azure ML job j1 ended as Canceled.",
    );
    expect(evaluate(message, ran(null))).toBe("The Azure ML job j1 ended as unknown.");
  });

  test("names are free of clashes, and the expressions follow them", () => {
    const taken = ["wait", "Run Batch-Endpoint", "CHECK STATUS"];
    const loop = batchEndpointLoop({
      ...call,
      taken,
      names: { run: "It's scored" },
      takenParameters: ["Poll_Interval"],
    });
    expect(loop.names).toMatchObject({ run: "It's scored", wait: "Wait_copy1", checkStatus: "Check status_copy1" });
    expect(Object.keys(loop.parameters)).toEqual(["endpoint_uri", "poll_interval_copy1"]);
    const names = new Set(all(loop.activities).map(({ name }) => name));
    const read = [...strings([...loop.activities])]
      .flatMap(({ text }) => referencesIn(text))
      .filter(({ kind }) => kind === "activity");
    expect(read.filter(({ name }) => !names.has(name))).toEqual([]);
    expect(new Set(read.map(({ name }) => name))).toEqual(new Set(["It's scored", "Check status_copy1"]));
  });

  test("a deployment is named in a header, and the waiting can be set", () => {
    const loop = batchEndpointLoop({ ...call, deployment: "blue", pollSeconds: 15, timeout: "2.00:00:00" });
    expect(setting(find(loop, "Run Batch-Endpoint"), "headers")).toEqual({
      "Content-Type": "application/json",
      "azureml-model-deployment": "blue",
    });
    expect(setting(find(loop, "Wait"), "waitTimeInSeconds")).toBe(15);
    expect(setting(find(loop, "Wait for job"), "timeout")).toBe("2.00:00:00");
  });
});
