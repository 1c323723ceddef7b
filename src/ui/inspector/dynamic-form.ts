/** The two forms of dynamic content in a document, and how a field goes from one value to another. */
import type { Field } from "#catalogue/definition.ts";
import { dynamicText, expressionObject, isExpressionObject } from "#language/dynamic-content.ts";
import { withKey } from "#model/edit-json.ts";
import { isObject, type JsonValue } from "#model/json.ts";

/** Whether a field shows its value as dynamic content. */
export function isDynamic(field: Pick<Field, "dynamic" | "kind">, value: JsonValue | undefined): boolean {
  if (isExpressionObject(value)) return true;
  if (field.kind === "expression" && value === undefined) return true;
  return takesDynamic(field) && dynamicText(value) !== undefined;
}

export function takesDynamic(field: Pick<Field, "dynamic">): boolean {
  return field.dynamic !== undefined && field.dynamic !== "no";
}

/** The text of dynamic content, also of an empty expression. */
export function dynamicTextOf(value: JsonValue | undefined): string {
  return dynamicText(value) ?? (typeof value === "string" ? value : "");
}

/** The value with another text, in the form it has; what was none becomes the object that Data Factory Studio writes. */
export function withDynamicText(value: JsonValue | undefined, text: string): JsonValue {
  if (isObject(value) && isExpressionObject(value)) return withKey(value, "value", text);
  return typeof value === "string" ? text : { ...expressionObject(text) };
}

/** A literal made dynamic: its text is kept to go on from; a field without one begins with `@`. */
export function madeDynamic(text: string, { dynamicAs }: Pick<Field, "dynamicAs"> = {}): JsonValue {
  if (dynamicAs === "text") return `${text}@{linkedService().}`;
  return { ...expressionObject(text === "" ? "@" : text) };
}
