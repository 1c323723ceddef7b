/** The parameters and variables of one template, and what its expressions come to as far as they name things. */
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { limits } from "../limits.ts";
import { type ArmExpression, parseExpression } from "./expression.ts";

export interface Scope {
  readonly parameters: JsonObject;
  readonly variables: JsonObject;
  /** What names were worked out already; one that is being worked out counts as unknown, which ends circles. */
  readonly known: Map<string, string>;
}

/** The scope of a template; a missing block reads as empty. */
export function scopeOf(template: JsonObject): Scope {
  return { parameters: objectAt(template, "parameters"), variables: objectAt(template, "variables"), known: new Map() };
}

function objectAt(json: JsonObject, key: string): JsonObject {
  const value = own(json, key);
  return isObject(value) ? value : {};
}

/** Stands in a name for what only a deployment knows. */
const unknown = "\0";

export interface ArmName {
  readonly name: string;
  /** Whether a part of the name is missing that only a deployment knows. */
  readonly partial: boolean;
}

/**
 * The name a resource gets: `[concat(parameters('factoryName'), '/Load')]` → `Load`; a copy loop counts as its first
 * round. Undefined where nothing of the name stands in the template.
 */
export function resourceNameIn(scope: Scope, written: JsonValue | undefined): ArmName | undefined {
  if (typeof written !== "string") return undefined;
  const text = textOf(scope, written) ?? "";
  const whole = text.slice(text.indexOf("/") + 1);
  const name = whole.replaceAll(unknown, "");
  return name === "" ? undefined : { name, partial: name !== whole };
}

/** The text that an expression made of constants comes to: `[concat('[', 'dbo].[T]')]`; undefined where it needs more. */
export function constantText(written: string): string | undefined {
  const expression = parseExpression(written);
  return expression === undefined ? undefined : evaluate(expression, undefined);
}

/** The parameter that an expression consists of: `[parameters('LS')]` → `LS`. */
export function soleParameter(written: string): string | undefined {
  const expression = parseExpression(written);
  if (expression?.is !== "call" || expression.name.toLowerCase() !== "parameters") return undefined;
  const [name] = expression.values;
  return name?.is === "literal" && typeof name.value === "string" ? name.value : undefined;
}

function textOf(scope: Scope, written: string): string | undefined {
  if (written.startsWith("[[")) return written.slice(1);
  const expression = parseExpression(written);
  return expression === undefined ? written : evaluate(expression, scope);
}

/** Without a scope the expression must be constant; with one, what is not known is marked. */
function evaluate(expression: ArmExpression, scope: Scope | undefined): string | undefined {
  if (expression.is === "literal") return String(expression.value);
  const missing = scope && unknown;
  const values = expression.values.map((value) => evaluate(value, scope));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return missing;
  const text = call(expression.name.toLowerCase(), known, scope);
  return text === undefined || text.length > limits.armNameLength ? missing : text;
}

function call(name: string, values: readonly string[], scope: Scope | undefined): string | undefined {
  const [first = "", ...rest] = values;
  switch (name) {
    case "concat":
      return values.join("");
    case "format":
      return first.replace(/\{(\d+)\}/g, (_, digits: string) => rest[Number(digits)] ?? "");
    case "tolower":
      return first.toLowerCase();
    case "toupper":
      return first.toUpperCase();
    case "copyindex":
      return scope && "0";
    case "parameters":
      return scope && lookUp(scope, `parameter ${first}`, own(own(scope.parameters, first), "defaultValue"));
    case "variables":
      return scope && lookUp(scope, `variable ${first}`, own(scope.variables, first));
    default:
      return undefined;
  }
}

function lookUp(scope: Scope, name: string, value: JsonValue | undefined): string {
  const known = scope.known.get(name);
  if (known !== undefined) return known;
  scope.known.set(name, unknown);
  const text = typeof value === "string" ? (textOf(scope, value) ?? unknown) : unknown;
  scope.known.set(name, text);
  return text;
}
