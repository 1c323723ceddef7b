/** Tells dynamic content from literals, in both of the forms that Data Factory takes. */
import { isObject, type JsonValue, own } from "#model/json.ts";
import { isDynamicText } from "./spans.ts";

/** Whether a value is `{value: "…", type: "Expression"}`, whatever its text and the letter case of its type. */
export function isExpressionObject(value: JsonValue | undefined): boolean {
  const type = own(value, "type");
  return typeof type === "string" && type.toLowerCase() === "expression" && typeof own(value, "value") === "string";
}

/** The text of dynamic content: of an expression object, or of a string that is evaluated; undefined for a literal. */
export function dynamicText(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return isDynamicText(value) ? value : undefined;
  if (!isObject(value) || !isExpressionObject(value)) return undefined;
  const text = own(value, "value");
  return typeof text === "string" ? text : undefined;
}

/** The expression object that Data Factory Studio writes for a text. */
export function expressionObject(text: string): { readonly value: string; readonly type: "Expression" } {
  return { value: text, type: "Expression" };
}
