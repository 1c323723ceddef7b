/** The JSON schema of one field's value. */
import type { JsonObject } from "#model/json.ts";
import type { Field } from "./definition.ts";

/** With label and help as description; dynamic content is taken where the field allows it. */
export function fieldSchema(field: Field): JsonObject {
  const description = field.help === undefined ? field.label : `${field.label}: ${field.help}`;
  const extra = field.default === undefined ? { description } : { description, default: field.default };
  const expression = { $ref: "#/definitions/expression" };
  if (field.dynamic === "required") return { ...extra, allOf: [expression] };
  const literal = literalSchema(field);
  if (field.dynamic !== "allowed" || Object.keys(literal).length === 0) return { ...extra, ...literal };
  return { ...extra, anyOf: [literal, expression, { $ref: "#/definitions/dynamicText" }] };
}

const reference: JsonObject = {
  type: "object",
  required: ["referenceName"],
  properties: { referenceName: { type: "string" }, type: { type: "string" }, parameters: { type: "object" } },
};

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
      return { anyOf: [{ enum: values }, { type: "string", pattern: anyCase(values) }] };
    }
    case "duration":
      return { type: "string", pattern: "^(\\d+\\.)?\\d{1,2}:\\d{2}:\\d{2}" };
    case "secret":
      return field.forms?.includes("text") === true ? {} : { type: "object" };
    case "key-value":
      return { type: "object" };
    case "variant":
      return { type: "string" };
    case "json":
      return field.expects === "any" ? {} : { type: field.expects };
    case "expression":
      return { $ref: "#/definitions/expression" };
    case "reference":
      return field.to === "variable" ? { type: "string" } : reference;
    case "reference-list":
      return { type: "array", items: reference, ...(field.max === undefined ? {} : { maxItems: field.max }) };
  }
}

/** A pattern for some words in any letter case; JSON schema knows no flag for it. */
export function anyCase(words: readonly string[]): string {
  const each = words.map((word) =>
    [...word].map((sign) => (/[a-z]/i.test(sign) ? `[${sign.toUpperCase()}${sign.toLowerCase()}]` : sign)).join(""),
  );
  return `^(${each.join("|")})$`;
}
