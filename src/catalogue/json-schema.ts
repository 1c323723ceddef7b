/**
 * JSON schemas for the editor, built from the definitions: small, one `if/then` a type, descriptions our own. The official
 * schema is 1.2 MB, gives no messages in Monaco and marks hardly anything required (`stack.md` section 2).
 */
import { conditions } from "#model/activity.ts";
import type { JsonObject } from "#model/json.ts";
import { definitionOf, definitions, isKnownType } from "./catalogue.ts";
import { type ActivityDefinition, type ChildLane, settingsFamilies } from "./definition.ts";
import { anyCase, familySchema, insertField, insertSchema, newTree, treeSchema } from "./field-schema.ts";
import { allFields } from "./fields.ts";

const draft = "http://json-schema.org/draft-07/schema#";

/** The schema for one activity: of a known type, that type's alone; otherwise one that chooses by `type`. */
export function activitySchema(type?: string): JsonObject {
  const root = isKnownType(type)
    ? { allOf: [{ $ref: "#/definitions/base" }, typeSchema(definitionOf(type))] }
    : anyActivity;
  return { $schema: draft, ...root, definitions: shared() };
}

/** The schema for a whole pipeline document. */
export function pipelineSchema(): JsonObject {
  const declaration = (types: readonly string[]) => ({
    type: "object",
    additionalProperties: {
      type: "object",
      required: ["type"],
      properties: { type: caseless(types, "What kind of value it holds."), defaultValue: {} },
    },
  });
  const properties: JsonObject = {
    activities: list({ $ref: "#/definitions/activity" }, "What the pipeline does."),
    parameters: {
      ...declaration(["String", "Int", "Float", "Bool", "Array", "Object", "SecureString"]),
      description: "Values given from outside when a run starts.",
    },
    variables: {
      ...declaration(["String", "Boolean", "Bool", "Integer", "Array"]),
      description: "Values that activities set while it runs.",
    },
    description: { type: "string", description: "For those who read the pipeline." },
    concurrency: { type: "integer", minimum: 1, description: "How many runs may go on at once; more are queued." },
    annotations: list({}, "Tags by which the pipeline is found."),
    folder: {
      type: "object",
      properties: { name: { type: "string" } },
      description: "Where it is listed, e.g. score/daily.",
    },
    policy: { type: "object" },
    runDimensions: { type: "object" },
  };
  return {
    $schema: draft,
    type: "object",
    required: ["properties"],
    properties: {
      name: { type: "string", description: "The pipeline's name." },
      properties: { type: "object", properties },
    },
    definitions: shared(),
  };
}

/** The schema for any other resource: a name and properties. */
export function resourceSchema(): JsonObject {
  const name = { type: "string", description: "The resource's name." };
  const properties = { type: "object", description: "What it is made of." };
  return { $schema: draft, type: "object", required: ["properties"], properties: { name, properties } };
}

const anyActivity: JsonObject = { $ref: "#/definitions/activity" };

function shared(): JsonObject {
  const byType = definitions.map((definition) => ({
    if: { properties: { type: { const: definition.type } }, required: ["type"] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON schema; nobody awaits it
    then: typeSchema(definition),
  }));
  return {
    ...Object.fromEntries(settingsFamilies.map((family) => [family, familySchema(family)])),
    base: baseSchema(),
    activity: { allOf: [{ $ref: "#/definitions/base" }, ...byType] },
    expression: {
      type: "object",
      required: ["value", "type"],
      properties: { value: { type: "string" }, type: caseless(["Expression"], "Marks dynamic content.") },
    },
    dynamicText: { type: "string", pattern: "^@|@\\{" },
  };
}

/** What every activity has. Types that nobody described are taken too: they are kept, not refused. */
function baseSchema(): JsonObject {
  const dependency = {
    type: "object",
    required: ["activity", "dependencyConditions"],
    properties: {
      activity: { type: "string", description: "The activity beside this one that runs first." },
      dependencyConditions: {
        ...list({ enum: [...conditions] }, "On which outcomes it goes on; any one of them is enough."),
        minItems: 1,
      },
    },
  };
  const userProperty = {
    type: "object",
    required: ["name", "value"],
    properties: { name: { type: "string" }, value: {} },
  };
  return {
    type: "object",
    required: ["name", "type"],
    properties: {
      name: { type: "string", maxLength: 55, description: "Unique in the whole pipeline." },
      type: {
        description: "What it does.",
        anyOf: [{ enum: definitions.map(({ type }) => type) }, { type: "string" }],
      },
      dependsOn: list(dependency, "What runs before it; all of them must have ended so."),
      userProperties: { ...list(userProperty, "Own names and values shown in monitoring."), maxItems: 5 },
      policy: { type: "object" },
      typeProperties: { type: "object", description: "The settings of this type." },
    },
  };
}

/** The fields of a type, nested as their paths are. */
function typeSchema(definition: ActivityDefinition): JsonObject {
  const tree = newTree();
  // Name and the like are in the base.
  const fields = allFields(definition).filter(({ path }) => path !== "name");
  for (const field of fields) insertField(tree, field);
  if (fields.some(({ path, required }) => required === true && path.startsWith("typeProperties.")))
    tree.required.push("typeProperties");
  for (const lane of definition.children ?? [])
    insertSchema(tree, ["typeProperties", ...laneSteps(lane)], { leaf: laneSchema(lane), required: false });
  const { properties = {}, required } = treeSchema(tree);
  return required === undefined ? { properties } : { properties, required };
}

function laneSteps({ key }: ChildLane): readonly string[] {
  return [key.split("[].")[0] ?? key];
}

function laneSchema({ key, label, labelFrom }: ChildLane): JsonObject {
  const activities = list({ $ref: "#/definitions/activity" }, `${label}: the activities inside.`);
  const inner = key.split("[].")[1];
  if (inner === undefined) return activities;
  const names = labelFrom === undefined ? {} : { [labelFrom]: { type: "string" } };
  return list({ type: "object", properties: { ...names, [inner]: activities } }, `${label} by ${label}.`);
}

function list(items: JsonObject, description: string): JsonObject {
  return { type: "array", items, description };
}

/** Offered as they are written here, taken in any letter case, as the service does. */
function caseless(values: readonly string[], description: string): JsonObject {
  return { description, anyOf: [{ enum: [...values] }, { type: "string", pattern: anyCase(values) }] };
}
