/** What the catalogue makes and its forms write, by Microsoft's own schema for ARM templates. */
import { describe, expect, test } from "vitest";
import { officialSchema } from "#testing/official-schema.ts";
import { definitions, newActivity } from "./catalogue.ts";
import { checkField } from "./check-field.ts";
import { settingsFamilies } from "./definition.ts";
import { fieldValue } from "./field-value.ts";
import { fieldsOf } from "./fields.ts";
import { filledActivity, filledObject } from "./fixtures/filled.ts";
import { fittingSettings, settingsIn } from "./settings.ts";

const schema = officialSchema();
const fault = schema ?? (() => []);

/** Only Synapse workspaces have it, and the schema is Data Factory's. */
const synapseOnly = "SqlPoolStoredProcedure";
const types = definitions.map(({ type }) => type).filter((type) => type !== synapseOnly);

describe.skipIf(schema === undefined)("by the official schema", () => {
  test.each(types)("a new %s is valid", (type) => {
    expect(fault("Activity", newActivity(type, "New"))).toEqual([]);
  });

  test.each(types)("a %s with every field of its form filled is valid", (type) => {
    const filled = filledActivity(type);
    expect(fault("Activity", filled)).toEqual([]);
    for (const { field } of fieldsOf(filled)) expect(checkField(field, fieldValue(filled, field.path))).toBeUndefined();
  });

  const families = {
    copySource: "CopySource",
    copySink: "CopySink",
    storeRead: "StoreReadSettings",
    storeWrite: "StoreWriteSettings",
    formatRead: "FormatReadSettings",
    compressionRead: "CompressionReadSettings",
  } as const;
  const settings = settingsFamilies.flatMap((family) =>
    family in families ? settingsIn(family).map((definition) => ({ definition, type: definition.type })) : [],
  );

  test.each(settings)("the settings $type with every field filled are valid", ({ definition }) => {
    const name = families[definition.family as keyof typeof families];
    // Inside a source or sink stand the settings of its own format.
    const says = { dataset: definition.datasets?.[0] ?? "" };
    const chosen = Object.fromEntries(
      settingsFamilies.flatMap((family) => {
        const fitting = fittingSettings(family, says);
        return fitting === undefined ? [] : [[family, fitting] as const];
      }),
    );
    expect(fault(name, filledObject({ type: definition.type }, definition.fields, chosen))).toEqual([]);
  });

  test("what the schema does not take is found", () => {
    const web = newActivity("WebActivity", "Web");
    expect(fault("Activity", { ...web, linkedServiceName: "x" })).not.toEqual([]);
    expect(fault("Activity", { ...web, type: synapseOnly })).not.toEqual([]);
    expect(fault("Activity", { ...web, typeProperties: { method: "GET" } })).toEqual(["$.typeProperties: url missing"]);
  });
});

/** azure/synapse-analytics/data-integration/sql-pool-stored-procedure-activity: sqlPool beside typeProperties. */
test("a SQL pool stored procedure is what its documentation says, as the schema lacks it", () => {
  const { sqlPool, typeProperties, type, name } = filledActivity(synapseOnly);
  expect({ name, type }).toEqual({ name: "Filled", type: synapseOnly });
  expect(sqlPool).toEqual({ referenceName: "other", type: "SqlPoolReference" });
  expect(typeProperties).toEqual({
    storedProcedureName: "Filled",
    storedProcedureParameters: { name: { value: "x", type: "String" } },
  });
  expect(Object.keys(newActivity(synapseOnly, "New"))).toEqual([
    "name",
    "type",
    "dependsOn",
    "policy",
    "userProperties",
    "typeProperties",
    "sqlPool",
  ]);
});
