import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { referencesIn } from "#language/references.ts";
import { innerLists } from "#model/container.ts";
import { isObject, type JsonObject, type JsonValue, strings, valueAt } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { activitiesOf } from "#model/walk.ts";
import { emptyWorkspace } from "#model/workspace.ts";
import { allFindings } from "#rules/find.ts";
import { officialSchema } from "#testing/official-schema.ts";
import { checkField } from "../check-field.ts";
import { iconNames } from "../definition.ts";
import { fieldValue } from "../field-value.ts";
import { fieldsOf } from "../fields.ts";
import { evaluate, type Run } from "../fixtures/evaluate.ts";
import { nothingAround, type Pattern, type Piece, type Surroundings } from "./pattern.ts";
import { patternById, patterns } from "./patterns.ts";

function all(activities: readonly JsonObject[]): readonly JsonObject[] {
  return activities.flatMap((one) => [one, ...innerLists(one).flatMap(({ items }) => all(items.filter(isObject)))]);
}

function find({ activities }: Piece, name: string): JsonObject {
  const found = all(activities).find((activity) => activity["name"] === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function pieceOf(id: string, around: Surroundings = nothingAround): Piece {
  const pattern = patternById(id);
  if (pattern === undefined) throw new Error(`no pattern ${id}`);
  return pattern.piece(around);
}

const setting = (piece: Piece, name: string, ...path: string[]): JsonValue =>
  valueAt(find(piece, name), ["typeProperties", ...path]) ?? null;
const policy = (piece: Piece, name: string, key: string) => valueAt(find(piece, name), ["policy", key]);

function pipelineOf({ activities, parameters, variables }: Piece) {
  const declared = (list: Piece["parameters"]) =>
    Object.fromEntries(list.map(({ name, declaration }) => [name, declaration]));
  const properties = { activities, parameters: declared(parameters), variables: declared(variables), annotations: [] };
  return pipelineFrom("Main", { name: "Main", properties });
}

/** The names that the texts of some JSON refer to, by kind. */
function referredBy(json: JsonValue, kind: string): ReadonlySet<string> {
  const found = [...strings(json)].flatMap(({ text }) => referencesIn(text));
  return new Set(found.filter((one) => one.kind === kind).map(({ name }) => name));
}

const faults = officialSchema();
const notes = readFileSync("docs/patterns.md", "utf8");

test("the patterns are those that are promised", () => {
  expect(patterns.map(({ id }) => id)).toEqual([
    "azure-ml-batch-endpoint-managed-identity",
    "azure-ml-batch-endpoint-service-principal",
    "key-vault-secret",
    "ai-language-sentiment",
    "azure-ml-online-endpoint-key",
    "azure-ml-online-endpoint-managed-identity",
    "azure-openai-batch",
    "poll-until-done",
  ]);
});

describe.each(patterns.map((one) => [one.id, one] as const))("%s", (id, pattern: Pattern) => {
  const piece = pattern.piece(nothingAround);

  test("says what it is, and where it is explained", () => {
    expect(patternById(id)).toBe(pattern);
    expect(iconNames).toContain(pattern.icon);
    expect(pattern.summary).toMatch(/[.]$/);
    expect(pattern.keywords.filter((word) => word !== word.toLowerCase())).toEqual([]);
    const headings = [...notes.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, "")
        .replaceAll(" ", "-"),
    );
    expect(headings).toContain(pattern.notes);
    expect(pattern.pipelineName).toMatch(/^[A-Za-z0-9_][^<>*#.%&:\\+?/]*$/);
  });

  test("its pipeline has no finding, and every field holds what its form expects", () => {
    const pipeline = pipelineOf(piece);
    expect(allFindings({ ...emptyWorkspace, resources: [pipeline] })).toEqual([]);
    for (const { activity } of activitiesOf(pipeline)) {
      // The question mark of "Job succeeded?" is outside of the documented form of names.
      for (const { field } of fieldsOf(activity).filter((now) => now.field.path !== "name"))
        expect(checkField(field, fieldValue(activity, field.path))).toBeUndefined();
    }
  });

  test.skipIf(faults === undefined)("Microsoft's schema takes it", () => {
    for (const activity of piece.activities) expect(faults?.("Activity", activity)).toEqual([]);
  });

  test("is a chain, so that it can go between two activities", () => {
    const names = piece.activities.map(({ name }) => name);
    const before = piece.activities.map((one) => valueAt(one, ["dependsOn", 0, "activity"]));
    expect(before).toEqual([undefined, ...names.slice(0, -1)]);
  });

  test("declares what it reads and nothing else, and passes no list to a child pipeline", () => {
    const names = (list: Piece["parameters"]) => new Set(list.map(({ name }) => name));
    const activities = [...piece.activities];
    expect(names(piece.parameters)).toEqual(referredBy(activities, "parameter"));
    const set = all(piece.activities).flatMap((one) => valueAt(one, ["typeProperties", "variableName"]) ?? []);
    expect(names(piece.variables)).toEqual(new Set([...referredBy(activities, "variable"), ...set]));
    // An array reaches a child pipeline as text.
    const loops = piece.activities.some(({ type }) => type === "Until");
    if (loops) expect(piece.parameters.filter(({ declaration }) => declaration["type"] === "Array")).toEqual([]);
  });

  test("no secret is declared in plain text, and none is left in monitoring", () => {
    for (const { name, declaration } of piece.parameters) {
      if (/password|client_secret|_key$|token/.test(name)) expect(declaration).toEqual({ type: "SecureString" });
    }
    for (const activity of all(piece.activities)) {
      const text = JSON.stringify(valueAt(activity, ["typeProperties", "headers"]) ?? {});
      if (/output\.(value|access_token)/.test(text)) expect(valueAt(activity, ["policy", "secureInput"])).toBe(true);
      const url = JSON.stringify(valueAt(activity, ["typeProperties", "url"]) ?? "");
      if (url.includes("vault.azure.net")) expect(valueAt(activity, ["policy", "secureOutput"])).toBe(true);
    }
  });

  test("what a call starts is not started twice", () => {
    const posts = all(piece.activities).filter((one) => valueAt(one, ["typeProperties", "method"]) === "POST");
    for (const post of posts) expect(valueAt(post, ["policy", "retry"])).toBe(0);
  });

  test("where every name is taken, all names are free ones and the expressions follow", () => {
    const wanted = all(piece.activities).map(({ name }) => String(name).toUpperCase());
    const other = (list: Piece["parameters"]) => Object.fromEntries(list.map(({ name }) => [name, { type: "Bool" }]));
    const around = {
      activities: wanted,
      parameters: other(piece.parameters),
      variables: other(piece.variables),
      setVariables: [],
    };
    const again = pattern.piece(around);
    const names = all(again.activities).map(({ name }) => String(name));
    expect(names.filter((name) => wanted.includes(name.toUpperCase()))).toEqual([]);
    expect([...referredBy([...again.activities], "activity")].filter((name) => !names.includes(name))).toEqual([]);
    for (const [kind, list, taken] of [
      ["parameter", again.parameters, around.parameters],
      ["variable", again.variables, around.variables],
    ] as const) {
      const own = list.map(({ name }) => name);
      expect(own.filter((name) => Object.hasOwn(taken, name))).toEqual([]);
      expect([...referredBy([...again.activities], kind)].filter((name) => !own.includes(name))).toEqual([]);
    }
  });
});

describe("what is declared already", () => {
  const around = (parameters: JsonObject, variables: JsonObject = {}, setVariables: readonly string[] = []) => ({
    ...nothingAround,
    parameters,
    variables,
    setVariables,
  });
  const namesOf = (list: Piece["parameters"]) => list.map(({ name }) => name);

  test("given a parameter of the same type, it is used as it is written there", () => {
    const piece = pieceOf("poll-until-done", around({ Status_URI: { type: "string" } }));
    expect(namesOf(piece.parameters)).toEqual(["Status_URI", "poll_interval"]);
    expect(setting(piece, "Ask for status", "url")).toMatchObject({ value: "@pipeline().parameters.Status_URI" });
  });

  test("given one of another type, a free name is taken", () => {
    const piece = pieceOf("poll-until-done", around({ poll_interval: { type: "string" }, poll_interval_copy1: {} }));
    expect(namesOf(piece.parameters)).toEqual(["status_uri", "poll_interval_copy2"]);
    expect(setting(piece, "Pause", "waitTimeInSeconds")).toMatchObject({
      value: "@pipeline().parameters.poll_interval_copy2",
    });
  });

  test("given a variable that nothing sets, it is used; one that is set elsewhere is left alone", () => {
    const declared = { poll_status: { type: "String" } };
    expect(namesOf(pieceOf("poll-until-done", around({}, declared)).variables)).toEqual(["poll_status"]);
    const taken = pieceOf("poll-until-done", around({}, declared, ["Poll_Status"]));
    expect(namesOf(taken.variables)).toEqual(["poll_status_copy1"]);
    expect(setting(taken, "Remember status", "variableName")).toBe("poll_status_copy1");
    expect([...referredBy([...taken.activities], "variable")]).toEqual(["poll_status_copy1"]);
  });

  test("given a name that is no word, it is read by brackets", () => {
    const piece = pieceOf("key-vault-secret", around({ secret_name: {}, secret_name_copy1: {} }));
    expect(namesOf(piece.parameters)).toEqual(["key_vault_name", "secret_name_copy2"]);
  });
});

describe("Key Vault secret", () => {
  test("asks the vault for the secret as the factory's identity", () => {
    const piece = pieceOf("key-vault-secret");
    const run: Run = { parameters: { key_vault_name: "kv1", secret_name: "pin" } };
    expect(evaluate(setting(piece, "Get secret", "url"), run)).toBe(
      "https://kv1.vault.azure.net/secrets/pin?api-version=7.3",
    );
    expect(setting(piece, "Get secret", "authentication")).toEqual({
      type: "MSI",
      resource: "https://vault.azure.net",
    });
    expect(policy(piece, "Get secret", "secureOutput")).toBe(true);
  });
});

describe("online endpoint", () => {
  const body = { input_data: { columns: ["a"], data: [['it\'s "1"']] } };
  const parameters = { scoring_uri: "https://e.inference.ml.azure.com/score", scoring_body: body };

  test.each(["azure-ml-online-endpoint-managed-identity", "azure-ml-online-endpoint-key"])(
    "%s sends the body as it is",
    (id) => {
      const piece = pieceOf(id);
      expect(evaluate(setting(piece, "Score online", "url"), { parameters })).toBe(parameters.scoring_uri);
      expect(evaluate(setting(piece, "Score online", "body"), { parameters })).toEqual(body);
    },
  );

  test("a managed identity signs for Azure ML, a key goes into the header and nowhere else", () => {
    const identity = pieceOf("azure-ml-online-endpoint-managed-identity");
    expect(setting(identity, "Score online", "authentication")).toEqual({
      type: "MSI",
      resource: "https://ml.azure.com",
    });
    const key = pieceOf("azure-ml-online-endpoint-key");
    expect(setting(key, "Score online", "authentication")).toBeNull();
    const run: Run = { activities: { "Get endpoint key": { output: { value: "k3y" } } } };
    expect(evaluate(setting(key, "Score online", "headers", "Authorization"), run)).toBe("Bearer k3y");
    expect(policy(key, "Score online", "secureInput")).toBe(true);
  });
});

describe("AI Language sentiment", () => {
  const piece = pieceOf("ai-language-sentiment");

  test.each(["https://l.cognitiveservices.azure.com", "https://l.cognitiveservices.azure.com/"])(
    "given the endpoint %s, the address is the documented one",
    (language_endpoint) => {
      expect(evaluate(setting(piece, "Analyze sentiment", "url"), { parameters: { language_endpoint } })).toBe(
        "https://l.cognitiveservices.azure.com/language/:analyze-text?api-version=2024-11-01",
      );
    },
  );

  test("sends the documents, whatever they hold", () => {
    const documents = [{ id: "1", language: "en", text: '"quoted" \\ text' }];
    expect(evaluate(setting(piece, "Analyze sentiment", "body"), { parameters: { documents } })).toEqual({
      kind: "SentimentAnalysis",
      parameters: { modelVersion: "latest" },
      analysisInput: { documents },
    });
  });
});

describe("Azure OpenAI batch", () => {
  const piece = pieceOf("azure-openai-batch");
  const parameters = {
    openai_endpoint: "https://o.openai.azure.com/",
    openai_input_blob: "https://s.blob.core.windows.net/in/rows.jsonl",
    openai_output_folder: "https://s.blob.core.windows.net/out",
  };

  test("starts a batch on a file in Blob Storage", () => {
    expect(evaluate(setting(piece, "Create batch", "url"), { parameters })).toBe(
      "https://o.openai.azure.com/openai/v1/batches",
    );
    expect(evaluate(setting(piece, "Create batch", "body"), { parameters })).toEqual({
      input_file_id: null,
      endpoint: "/chat/completions",
      completion_window: "24h",
      input_blob: parameters.openai_input_blob,
      output_folder: { url: parameters.openai_output_folder },
    });
  });

  test("asks for that batch, with the key", () => {
    const run: Run = {
      parameters,
      activities: { "Get OpenAI key": { output: { value: "k" } }, "Create batch": { output: { id: "batch_1" } } },
    };
    expect(evaluate(setting(piece, "Check batch", "url"), run)).toBe(
      "https://o.openai.azure.com/openai/v1/batches/batch_1",
    );
    expect(evaluate(setting(piece, "Check batch", "headers"), run)).toEqual({ "api-key": "k" });
  });

  test.each<[JsonValue, string]>([
    [{ status: "Validating" }, "validating"],
    [{ status: null }, ""],
    [{}, ""],
  ])("given the answer %j, it remembers %j", (output, remembered) => {
    const run: Run = { activities: { "Check batch": { output } } };
    expect(evaluate(setting(piece, "Remember batch status", "value"), run)).toBe(remembered);
  });

  test.each<[JsonValue, boolean, boolean]>([
    ["completed", true, true],
    ["failed", true, false],
    ["expired", true, false],
    ["cancelled", true, false],
    ["cancelling", false, false],
    ["in_progress", false, false],
    ["", false, false],
    [null, false, false],
  ])("given the status %j, the loop has ended: %s, well: %s", (batch_status, ended, well) => {
    const run: Run = { variables: { batch_status } };
    expect(evaluate(setting(piece, "Wait for batch", "expression"), run)).toBe(ended);
    expect(evaluate(setting(piece, "If batch completed", "expression"), run)).toBe(well);
  });

  test("keeps where the results are, or fails with batch and status", () => {
    const output_blob = "https://s.blob.core.windows.net/out/1/results.jsonl";
    const run: Run = {
      activities: { "Check batch": { output: { output_blob } }, "Create batch": { output: { id: "batch_1" } } },
      variables: { batch_status: "expired" },
    };
    expect(evaluate(setting(piece, "Remember batch results", "value"), run)).toBe(output_blob);
    expect(evaluate(setting(piece, "Report batch failure", "message"), run)).toBe(
      "The Azure OpenAI batch batch_1 ended as expired.",
    );
  });
});

describe("Poll until done", () => {
  const piece = pieceOf("poll-until-done");

  test.each<[JsonValue, string]>([
    [{ status: "Succeeded" }, "succeeded"],
    [{ properties: { status: "Failed" } }, "failed"],
    [{ status: "Running", properties: { status: "x" } }, "running"],
    [{}, ""],
    [null, ""],
  ])("given the answer %j, it remembers %j", (output, remembered) => {
    const run: Run = { activities: { "Ask for status": output === null ? {} : { output } } };
    expect(evaluate(setting(piece, "Remember status", "value"), run)).toBe(remembered);
  });

  test.each<[string, boolean, boolean]>([
    ["succeeded", true, true],
    ["completed", true, true],
    ["failed", true, false],
    ["canceled", true, false],
    ["cancelled", true, false],
    ["running", false, false],
  ])("given the status %s, the loop has ended: %s, well: %s", (poll_status, ended, well) => {
    const run: Run = { variables: { poll_status } };
    expect(evaluate(setting(piece, "Poll until done", "expression"), run)).toBe(ended);
    expect(evaluate(setting(piece, "If ended well", "expression"), run)).toBe(well);
  });

  test("waits before it asks, and asks before it remembers", () => {
    const inside = valueAt(find(piece, "Poll until done"), ["typeProperties", "activities"]);
    const steps = Array.isArray(inside)
      ? inside.map((one) => [one.name, valueAt(one, ["dependsOn", 0, "activity"])])
      : [];
    expect(steps).toEqual([
      ["Pause", undefined],
      ["Ask for status", "Pause"],
      ["Remember status", "Ask for status"],
    ]);
  });
});
