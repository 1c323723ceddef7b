/** Makes a document safe inside an ARM template. */
import { isArray, isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { looksLikeExpression } from "./expression.ts";

/**
 * Escapes every text that ARM would take for an expression (`[…]` becomes `[[…]`), and lets `nameOf` replace the
 * `referenceName` of a linked service by the expression of its parameter.
 */
export function escapeBody(body: JsonValue, linkedService: (name: string) => string | undefined): JsonValue {
  const escapeObject = (object: JsonObject): JsonObject => {
    const isLinked = object["type"] === "LinkedServiceReference";
    return Object.fromEntries(
      Object.entries(object).map(([key, value]) => {
        const linked =
          isLinked && key === "referenceName" && typeof value === "string" ? linkedService(value) : undefined;
        return [key, linked ?? escape(value)];
      }),
    );
  };
  const escape = (value: JsonValue): JsonValue => {
    if (typeof value === "string") return needsEscape(value) ? `[${value}` : value;
    if (isArray(value)) return value.map(escape);
    return isObject(value) ? escapeObject(value) : value;
  };
  return escape(body);
}

function needsEscape(text: string): boolean {
  return looksLikeExpression(text) || (text.startsWith("[[") && text.endsWith("]"));
}

/** A text inside an expression: `it's` → `'it''s'`. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
