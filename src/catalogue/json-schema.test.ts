import { describe, expect, test } from "vitest";
import { isArray, isObject, type JsonObject, type JsonValue, own, strings } from "#model/json.ts";
import { definitions, newActivity } from "./catalogue.ts";
import { filledActivity } from "./fixtures/filled.ts";
import { activitySchema, pipelineSchema, resourceSchema } from "./json-schema.ts";

/** The part of JSON schema that ours use; what it does not know, it refuses. */
function faults(schema: JsonValue, value: JsonValue, root: JsonObject, at = "$"): readonly string[] {
  if (!isObject(schema)) throw new Error(`${at}: no schema`);
  const ask = (part: JsonValue, inner: JsonValue, place: string) => faults(part, inner, root, place);
  return Object.entries(schema).flatMap(([key, rule]): readonly string[] => {
    switch (key) {
      case "$schema":
      case "definitions":
      case "description":
      case "default":
      case "then":
        return [];
      case "$ref":
        return ask(own(root["definitions"], String(rule).replace("#/definitions/", "")) ?? null, value, at);
      case "type":
        return fits(String(rule), value) ? [] : [`${at}: no ${String(rule)}`];
      case "enum":
        return isArray(rule) && rule.includes(value) ? [] : [`${at}: not one of ${JSON.stringify(rule)}`];
      case "const":
        return rule === value ? [] : [`${at}: not ${String(rule)}`];
      case "pattern":
        return typeof value !== "string" || new RegExp(String(rule), "u").test(value)
          ? []
          : [`${at}: no ${String(rule)}`];
      case "minimum":
        return typeof value !== "number" || value >= Number(rule) ? [] : [`${at}: under ${String(rule)}`];
      case "maximum":
        return typeof value !== "number" || value <= Number(rule) ? [] : [`${at}: over ${String(rule)}`];
      case "maxLength":
        return typeof value !== "string" || value.length <= Number(rule) ? [] : [`${at}: too long`];
      case "minItems":
        return !isArray(value) || value.length >= Number(rule) ? [] : [`${at}: too few`];
      case "maxItems":
        return !isArray(value) || value.length <= Number(rule) ? [] : [`${at}: too many`];
      case "required":
        if (!isObject(value) || !isArray(rule)) return [];
        return rule
          .filter((name) => own(value, String(name)) === undefined)
          .map((name) => `${at}: ${String(name)} missing`);
      case "properties":
        if (!isObject(value) || !isObject(rule)) return [];
        return Object.entries(rule).flatMap(([name, part]) => {
          const inner = own(value, name);
          return inner === undefined ? [] : ask(part, inner, `${at}.${name}`);
        });
      case "additionalProperties":
        return isObject(value)
          ? Object.entries(value).flatMap(([name, inner]) => ask(rule, inner, `${at}.${name}`))
          : [];
      case "items":
        return isArray(value) ? value.flatMap((inner, index) => ask(rule, inner, `${at}.${index}`)) : [];
      case "allOf":
        return isArray(rule) ? rule.flatMap((part) => ask(part, value, at)) : [];
      case "anyOf": {
        const each = isArray(rule) ? rule.map((part) => ask(part, value, at)) : [];
        return each.some((list) => list.length === 0) ? [] : (each[0] ?? []);
      }
      case "if":
        return ask(rule, value, at).length === 0 ? ask(own(schema, "then") ?? null, value, at) : [];
      default:
        throw new Error(`${at}: the schema says ${key}`);
    }
  });
}

function fits(type: string, value: JsonValue): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

const check = (schema: JsonObject, value: JsonValue) => faults(schema, value, schema);
const pipeline = (...activities: JsonObject[]): JsonObject => ({ name: "P", properties: { activities } });
const copy = { source: { type: "BinarySource" }, sink: { type: "BinarySink" } };

describe("the editor's schemas", () => {
  test.each(definitions.map(({ type }) => type))("take a new %s, alone and in its pipeline", (type) => {
    const fresh = newActivity(type, "New");
    // The types of a copy's source and sink follow its datasets, so that a new one has none yet.
    const whole = type === "Copy" ? { ...fresh, typeProperties: copy } : fresh;
    expect(check(activitySchema(type), whole)).toEqual([]);
    expect(check(activitySchema(), whole)).toEqual([]);
    expect(check(pipelineSchema(), pipeline(whole))).toEqual([]);
  });

  test.each(definitions.map(({ type }) => type))("take a %s with every field of its form filled", (type) => {
    expect(check(activitySchema(type), filledActivity(type))).toEqual([]);
  });

  test("ask settings for what their type asks, and take types that nobody described", () => {
    const fresh = newActivity("Copy", "C");
    const sink = { type: "DelimitedTextSink", formatSettings: { type: "DelimitedTextWriteSettings" } };
    const withSink = (other: JsonObject) => ({
      ...fresh,
      typeProperties: { source: { type: "X", any: 1 }, sink: other },
    });
    expect(check(activitySchema("Copy"), withSink(sink))).toEqual([
      "$.typeProperties.sink.formatSettings: fileExtension missing",
    ]);
    expect(check(activitySchema("Copy"), withSink({ type: "SnowflakeV2Sink", importSettings: {} }))).toEqual([]);
    expect(check(activitySchema("Copy"), withSink({}))).toEqual(["$.typeProperties.sink: type missing"]);
  });

  test("find a fault at any depth", () => {
    const web = newActivity("WebActivity", "Web");
    const inner = { ...web, typeProperties: { url: 7, method: "HEAD" } };
    const until = {
      ...newActivity("Until", "U"),
      typeProperties: { expression: { value: "@x()", type: "expression" }, activities: [inner] },
    };
    const split = {
      ...newActivity("Switch", "S"),
      typeProperties: { on: "@x()", cases: [{ value: "a", activities: [inner] }] },
    };
    const found = check(pipelineSchema(), pipeline(until, split));
    expect(found).toContain("$.properties.activities.0.typeProperties.activities.0.typeProperties.url: no string");
    expect(found).toContain(
      '$.properties.activities.1.typeProperties.cases.0.activities.0.typeProperties.method: not one of ["GET","POST","PUT","PATCH","DELETE"]',
    );
    expect(found).toContain("$.properties.activities.1.typeProperties.on: no object");
  });

  test("ask for what is required and for known conditions", () => {
    expect(check(activitySchema("WebActivity"), { name: "W", type: "WebActivity", typeProperties: {} })).toEqual([
      "$.typeProperties: url missing",
      "$.typeProperties: method missing",
    ]);
    expect(check(activitySchema("WebActivity"), { name: "W", type: "WebActivity" })).toEqual([
      "$: typeProperties missing",
    ]);
    const dependsOn = [{ activity: "A", dependencyConditions: ["Success"] }];
    expect(check(activitySchema(), { name: "W", type: "Anything", dependsOn })).toEqual([
      '$.dependsOn.0.dependencyConditions.0: not one of ["Succeeded","Failed","Completed","Skipped"]',
    ]);
  });

  test("take dynamic content where a field does, other letter cases, and types nobody described", () => {
    const typeProperties = {
      url: "@item()",
      method: "Post",
      headers: "@x()",
      body: { a: 1 },
      httpRequestTimeout: "00:02:00",
    };
    const policy = { retry: { value: "@x()", type: "Expression" }, timeout: "@{x()}" };
    expect(check(activitySchema(), { ...newActivity("WebActivity", "W"), policy, typeProperties })).toEqual([]);
    expect(
      check(activitySchema("TridentNotebook"), { name: "T", type: "TridentNotebook", typeProperties: {} }),
    ).toEqual([]);
    const parameters = { p: { type: "securestring" }, q: { type: "Int", defaultValue: 1 } };
    expect(check(pipelineSchema(), { properties: { activities: [], parameters } })).toEqual([]);
    expect(check(resourceSchema(), { name: "R", properties: {} })).toEqual([]);
    expect(check(resourceSchema(), { name: "R" })).toEqual(["$: properties missing"]);
  });

  test("refer to nothing outside of themselves and offer every type", () => {
    for (const schema of [activitySchema(), activitySchema("Until"), pipelineSchema(), resourceSchema()]) {
      const addresses = [...strings(schema)].filter(({ path }) => path.at(-1) === "$ref").map(({ text }) => text);
      const known = Object.keys(isObject(schema["definitions"]) ? schema["definitions"] : {});
      expect(addresses.filter((text) => !known.includes(text.replace("#/definitions/", "")))).toEqual([]);
    }
    const offered = [...strings(own(own(pipelineSchema()["definitions"], "base"), "properties") ?? null)].map(
      ({ text }) => text,
    );
    expect(offered).toEqual(expect.arrayContaining(definitions.map(({ type }) => type)));
  });
});
