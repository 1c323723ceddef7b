import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "#model/json.ts";
import { definitionOf, definitions, isContainer, lanesOf, newActivity, paletteEntries } from "./catalogue.ts";
import { checkField } from "./check-field.ts";
import { type Field, groups, iconNames } from "./definition.ts";
import { fieldValue } from "./field-value.ts";
import { allFields, fieldsOf } from "./fields.ts";
import { innerFields } from "./nested-fields.ts";

/** Fields that hold whatever JSON the caller, the callee or the service wants. */
const anyJson = ["body", "value", "content", "conf", "datasetParameters"];

function everyField(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...everyField(innerFields(field) ?? [])]);
}

const types = definitions.map(({ type }) => type);

test("there is one definition for each file", () => {
  const files = readdirSync(new URL("./activities", import.meta.url)).filter((file) => !file.includes(".test."));
  expect(definitions).toHaveLength(files.length);
  expect(new Set(types).size).toBe(files.length);
});

describe.each(types)("%s", (type) => {
  const definition = definitionOf(type);
  const fresh = newActivity(type, "New");

  test("says who it is", () => {
    expect(definition.label).not.toBe("");
    expect(definition.summary).toMatch(/^[A-Z].*\.$/);
    expect(definition.docs).toMatch(/^([a-z-]+\/)*[a-z0-9-]+$/);
    expect(iconNames).toContain(definition.icon);
    expect(groups.map(({ id }) => id)).toContain(definition.group);
    expect(definition.defaultName).toMatch(/^[A-Za-z -]+1$/);
    if (definition.shortLabel !== undefined) expect(definition.label).toContain(definition.shortLabel);
  });

  test("each field has a path of its own, a label and help", () => {
    // One value may have several forms, each with its own condition on another field.
    const paths = allFields(definition).map(({ path, visibleWhen }) =>
      `${path} ${JSON.stringify(visibleWhen)}`.toLowerCase(),
    );
    expect(new Set(paths).size).toBe(paths.length);
    for (const field of allFields(definition)) {
      expect(field.label).not.toBe("");
      expect(field.help).toMatch(/[.]$/);
    }
  });

  test("JSON is typed only where the service takes any", () => {
    const typed = everyField(definition.fields).filter((field) => field.kind === "json");
    expect(typed.filter(({ path }) => !anyJson.includes(path.split(".").at(-1) ?? "")).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test("conditions of fields name fields that are there", () => {
    const paths = allFields(definition).map(({ path }) => path);
    const named = allFields(definition).flatMap(({ visibleWhen, requiredWhen }) =>
      [visibleWhen, requiredWhen].flatMap((when) => (when === undefined ? [] : [when.path])),
    );
    for (const path of [...named, ...(definition.exactlyOneOf ?? []).flat()]) {
      // An object counts as filled by any of its fields.
      expect(paths.some((one) => one === path || one.startsWith(`${path}.`))).toBe(true);
    }
  });

  test("creates what its own fields accept, in Studio's order of keys", () => {
    for (const { field } of fieldsOf(fresh)) expect(checkField(field, fieldValue(fresh, field.path))).toBeUndefined();
    const order = [
      "name",
      "type",
      "dependsOn",
      "policy",
      "userProperties",
      "typeProperties",
      "linkedServiceName",
      "sqlPool",
      "inputs",
      "outputs",
    ];
    expect(Object.keys(fresh)).toEqual(order.filter((key) => Object.hasOwn(fresh, key)));
    expect(Object.hasOwn(fresh, "policy")).toBe(definition.policy !== "none");
    expect(JSON.parse(JSON.stringify(fresh))).toEqual(fresh);
    expect(newActivity(type, "New")).toEqual(fresh);
  });

  test("draws the lanes it has", () => {
    expect(isContainer(fresh)).toBe(definition.container !== undefined);
    expect(lanesOf(fresh).every(({ items }) => items.length === 0)).toBe(true);
    if (definition.container === undefined) expect(lanesOf(fresh)).toEqual([]);
  });
});

test("a new Web activity is complete", () => {
  expect(newActivity("WebActivity", "Web1")).toEqual({
    name: "Web1",
    type: "WebActivity",
    dependsOn: [],
    policy: { timeout: "0.12:00:00", retry: 0, retryIntervalInSeconds: 30, secureOutput: false, secureInput: false },
    userProperties: [],
    typeProperties: { url: "", method: "GET", headers: {} },
  });
});

test("a type in another letter case is found, an unknown one is shown as itself and never offered", () => {
  expect(definitionOf("webactivity")).toBe(definitionOf("WebActivity"));
  expect(definitionOf("TridentNotebook")).toMatchObject({ label: "TridentNotebook", icon: "puzzle", fields: [] });
  expect(definitionOf("TridentNotebook")).toBe(definitionOf("TridentNotebook"));
  expect(definitionOf(undefined).label).toBe("No type");
  expect(definitionOf("__proto__").label).toBe("__proto__");
  const offered = paletteEntries.flatMap(({ entries }) => entries);
  expect(offered).toHaveLength(definitions.length);
  expect(paletteEntries[0]?.label).toBe("Machine Learning");
});

describe("lanes", () => {
  const lanes = (type: string | undefined, typeProperties: JsonObject) =>
    lanesOf({ name: "X", ...(type === undefined ? {} : { type }), typeProperties }).map(
      ({ key, label, items }) => `${key}: ${label} (${items.length})`,
    );

  test("of an If stand there although its file has none of them", () => {
    expect(lanes("IfCondition", {})).toEqual(["ifTrueActivities: True (0)", "ifFalseActivities: False (0)"]);
    expect(lanes("IfCondition", { ifFalseActivities: [{}] })).toEqual([
      "ifTrueActivities: True (0)",
      "ifFalseActivities: False (1)",
    ]);
  });

  test("of a Switch are its cases in order by their values, Default last", () => {
    const cases = [{ value: "b", activities: [{}, {}] }, { value: "a" }, { activities: [] }];
    expect(lanes("Switch", { defaultActivities: [{}], cases })).toEqual([
      "cases.0.activities: b (2)",
      "cases.1.activities: a (0)",
      "cases.2.activities: Case 3 (0)",
      "defaultActivities: Default (1)",
    ]);
  });

  test("that a definition does not know are kept, and unknown containers show what they hold", () => {
    expect(lanes("Until", { activities: [], onErrorActivities: [{}] })).toEqual([
      "activities: Activities (0)",
      "onErrorActivities: onErrorActivities (1)",
    ]);
    expect(lanes("Unheard", { activities: [{}] })).toEqual(["activities: activities (1)"]);
    expect(lanes(undefined, { activities: "none" })).toEqual([]);
  });
});

test("the header of a container says its condition in few words", () => {
  const said = (type: string, properties: JsonObject) => definitionOf(type).summarise?.(properties);
  const expression = { value: "@equals(activity('Check').output.status,\n  'Completed')", type: "Expression" };
  expect(said("Until", { expression })).toBe("equals(activity('Check').output.status, 'Completed')");
  expect(said("Until", { expression: { value: `@${"x".repeat(90)}`, type: "Expression" } })).toHaveLength(60);
  expect(said("Until", { expression: { value: "", type: "Expression" } })).toBeUndefined();
  const items = { value: "@pipeline().parameters.files", type: "Expression" };
  expect(said("ForEach", { items })).toBe("pipeline().parameters.files, 20 at a time");
  expect(said("ForEach", { items, isSequential: true })).toBe("pipeline().parameters.files, one by one");
});
