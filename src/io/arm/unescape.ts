/** Turns the body of an ARM resource into the document that the factory would hold. */
import { isArray, isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { looksLikeExpression, parseExpression } from "./expression.ts";
import { constantText, soleParameter } from "./scope.ts";

export interface Unescaped {
  readonly value: JsonValue;
  /** Parameters that stand where a linked service or another resource is named. */
  readonly references: ReadonlySet<string>;
  /** Expressions that only a deployment can answer; they stay as they are. */
  readonly raw: readonly string[];
  /** Texts in brackets that are no ARM expression and were taken literally. */
  readonly literals: readonly string[];
}

/**
 * Undoes ARM's escapes: `[[x]` is the text `[x]`, a `referenceName` that is a parameter takes the parameter's name, a
 * text made of constants is put together. Every other expression is kept and reported (`facts/formats.md` section 3.7).
 */
export function unescapeBody(body: JsonValue): Unescaped {
  const references = new Set<string>();
  const raw: string[] = [];
  const literals: string[] = [];
  const text = (written: string, key: string | undefined): string => {
    if (written.startsWith("[[")) return written.endsWith("]") ? written.slice(1) : written;
    if (!looksLikeExpression(written)) return written;
    if (parseExpression(written) === undefined) {
      literals.push(written);
      return written;
    }
    const parameter = key === "referenceName" ? soleParameter(written) : undefined;
    if (parameter !== undefined) references.add(parameter);
    const known = parameter ?? constantText(written);
    if (known === undefined) raw.push(written);
    return known ?? written;
  };
  const visit = (value: JsonValue, key?: string): JsonValue => {
    if (typeof value === "string") return text(value, key);
    if (isArray(value)) return value.map((item) => visit(item));
    return isObject(value) ? visitObject(value) : value;
  };
  const visitObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, item]) => [key, visit(item, key)]));
  return { value: visit(body), references, raw, literals };
}
