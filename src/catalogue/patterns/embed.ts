/** Puts a value of a document into an expression or an address, whatever form it has. */
import { dynamicText } from "#language/dynamic-content.ts";

/** The value with a path behind it: `https://x/jobs` + `/@{…}`, or `@concat(…, '/', …)` for a whole expression. */
export function withSegment(address: string, expression: string): string {
  const whole = address.startsWith("@") && !address.startsWith("@{") && dynamicText(address) !== undefined;
  if (whole) return `@concat(${address.slice(1).trim()}, '/', ${expression})`;
  return `${address.replace(/\/+$/, "")}/@{${expression}}`;
}

/** A value as Data Factory Studio writes it in a field of its own: an expression object where it is evaluated. */
export function asField<Value>(value: Value): Value | { readonly value: string; readonly type: "Expression" } {
  const isExpression = typeof value === "string" && dynamicText(value) !== undefined;
  return isExpression ? { value, type: "Expression" } : value;
}

/** An expression that puts a path behind an address; the address may end in a slash, as the Azure portal shows it. */
export function atPath(address: string, path: string): string {
  const [first = ""] = path.split("/");
  return `replace(concat(${address}, '/${path}'), '//${first}/', '/${first}/')`;
}
