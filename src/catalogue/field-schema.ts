/** The JSON schema of one field's value, and of an object that holds fields. */
import type { JsonObject } from "#model/json.ts";
import type { Field, SettingsFamily } from "./definition.ts";
import { innerFields } from "./nested-fields.ts";
import { livesOutside } from "./reference.ts";
import { settingsIn } from "./settings.ts";

/** With label and help as description; dynamic content is taken where the field allows it. */
export function fieldSchema(field: Field): JsonObject {
  const words = [field.help ?? [], field.from ?? []].flat().join(" ");
  const description = words === "" ? field.label : `${field.label}: ${words}`;
  const extra = field.default === undefined ? { description } : { description, default: field.default };
  const expression = { $ref: "#/definitions/expression" };
  if (field.dynamic === "required") return { ...extra, allOf: [expression] };
  const literal = literalSchema(field);
  if (field.dynamic !== "allowed" || Object.keys(literal).length === 0) return { ...extra, ...literal };
  return { ...extra, anyOf: [literal, expression, { $ref: "#/definitions/dynamicText" }] };
}

/** The schema of an object with these fields, nested as their paths are. */
export function objectSchema(fields: readonly Field[]): JsonObject {
  const tree = newTree();
  for (const field of fields) insertField(tree, field);
  return treeSchema(tree);
}

/** The schema of a family of settings: their `type` decides the rest; types that nobody described are taken too. */
export function familySchema(family: SettingsFamily): JsonObject {
  const known = settingsIn(family);
  return {
    type: "object",
    required: ["type"],
    properties: {
      type: {
        description: "Decides the other settings.",
        anyOf: [{ enum: known.map(({ type }) => type) }, { type: "string" }],
      },
    },
    allOf: known.map(({ type, fields }) => ({
      if: { properties: { type: { const: type } }, required: ["type"] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON schema; nobody awaits it
      then: objectSchema(fields),
    })),
  };
}

/** Schemas by the steps of their paths; what has a schema of its own may have more beneath it. */
export interface SchemaTree {
  readonly children: Map<string, { readonly tree?: SchemaTree; readonly leaf?: JsonObject }>;
  readonly required: string[];
}

export function newTree(): SchemaTree {
  return { children: new Map(), required: [] };
}

/** Puts the schema of a field where its path leads. */
export function insertField(tree: SchemaTree, field: Field): void {
  insertSchema(tree, field.path.split("."), { leaf: fieldSchema(field), required: field.required === true });
}

/** Puts a schema where a path leads. */
export function insertSchema(
  tree: SchemaTree,
  [step, ...rest]: readonly string[],
  what: { readonly leaf: JsonObject; readonly required: boolean },
): void {
  if (step === undefined) return;
  const child = tree.children.get(step) ?? {};
  if (rest.length === 0) {
    // One value may have several forms.
    const leaf = child.leaf === undefined ? what.leaf : { anyOf: [child.leaf, what.leaf] };
    tree.children.set(step, { ...child, leaf });
    if (what.required && !tree.required.includes(step)) tree.required.push(step);
    return;
  }
  const inner = child.tree ?? newTree();
  tree.children.set(step, { ...child, tree: inner });
  insertSchema(inner, rest, what);
}

/** The schema of the whole tree. */
export function treeSchema({ children, required }: SchemaTree): JsonObject {
  const properties = [...children].map(([key, { tree, leaf }]): readonly [string, JsonObject] => {
    if (tree === undefined) return [key, leaf ?? {}];
    return [key, leaf === undefined ? treeSchema(tree) : { allOf: [leaf, treeSchema(tree)] }];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
}

function referenceSchema(name: JsonObject): JsonObject {
  return {
    type: "object",
    required: ["referenceName"],
    properties: { referenceName: name, type: { type: "string" }, parameters: { type: "object" } },
  };
}
const reference = referenceSchema({ type: "string" });

function literalSchema(field: Field): JsonObject {
  switch (field.kind) {
    case "text":
      return { type: "string", ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }) };
    case "number":
      return {
        type: field.integer === true ? "integer" : "number",
        ...(field.min === undefined ? {} : { minimum: field.min }),
        ...(field.max === undefined ? {} : { maximum: field.max }),
      };
    case "boolean":
      return { type: "boolean" };
    case "choice": {
      const values = field.options.map(({ value }) => value);
      if (field.isOpen === true) return { anyOf: [{ enum: values }, { type: "string" }] };
      return { anyOf: [{ enum: values }, { type: "string", pattern: anyCase(values.map(String)) }] };
    }
    case "duration":
      return { type: "string", pattern: "^(\\d+\\.)?\\d{1,2}:\\d{2}:\\d{2}" };
    case "secret":
      return field.forms?.includes("text") === true ? {} : { type: "object" };
    case "key-value":
      return field.orText === true ? { anyOf: [{ type: "object" }, { type: "string" }] } : { type: "object" };
    case "list":
      return { type: "array", items: itemSchema(field) };
    case "object-list":
      return { type: "array", items: objectSchema(field.fields) };
    case "object-map":
      return { type: "object", additionalProperties: objectSchema(field.fields) };
    case "parameters":
      return {
        type: "object",
        additionalProperties: {
          type: "object",
          properties: { value: {}, type: { anyOf: [{ enum: [...field.types] }, { type: "string" }] } },
        },
      };
    case "file-map":
      return { type: "object", additionalProperties: objectSchema(innerFields(field) ?? []) };
    case "settings":
      return { allOf: [{ $ref: `#/definitions/${field.family}` }] };
    case "variant":
      return { type: "string" };
    case "json":
      return field.expects === "any" ? {} : { type: field.expects };
    case "expression":
      return { $ref: "#/definitions/expression" };
    case "reference":
      if (field.to === "variable") return { type: "string" };
      return livesOutside(field.to) ? referenceSchema({}) : reference;
    case "reference-list":
      return { type: "array", items: reference, ...(field.max === undefined ? {} : { maxItems: field.max }) };
  }
}

function itemSchema({ of, options }: Extract<Field, { kind: "list" }>): JsonObject {
  if (options !== undefined) return { anyOf: [{ enum: options.map(({ value }) => value) }, {}] };
  return of === "number" ? { anyOf: [{ type: "number" }, { $ref: "#/definitions/expression" }] } : {};
}

/** A pattern for some words in any letter case; JSON schema knows no flag for it. */
export function anyCase(words: readonly string[]): string {
  const each = words.map((word) =>
    [...word].map((sign) => (/[a-z]/i.test(sign) ? `[${sign.toUpperCase()}${sign.toLowerCase()}]` : sign)).join(""),
  );
  return `^(${each.join("|")})$`;
}
