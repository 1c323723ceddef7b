/** The types of parameters and variables, and how their default values are typed in a form. */
import type { NameList } from "#commands/pipeline-names.ts";
import type { JsonValue } from "#model/json.ts";
import { type Reading, readJsonText } from "./field-control.tsx";

/** Parameters in the case that Data Factory Studio writes; both spellings are read (`facts/adf-domain.md` section 2). */
export const declarationTypes: Readonly<Record<NameList, readonly string[]>> = {
  parameters: ["string", "int", "float", "bool", "array", "object", "secureString"],
  variables: ["String", "Boolean", "Integer", "Array"],
};

/** Reads a typed value by the type it must have; nothing typed is no value. */
export function readDefault(type: string, text: string, subject = "The default value"): Reading {
  if (text === "") return { ok: true, value: undefined };
  const wanted = type.toLowerCase();
  // Dynamic content may stand as the default of any variable; whether it is evaluated is the rules' affair.
  if (wanted === "string" || wanted === "securestring" || text.startsWith("@")) return { ok: true, value: text };
  const reading = readJsonText(text);
  const says = expectations.get(wanted);
  if (says === undefined) return reading;
  return reading.ok && fits(wanted, reading.value) ? reading : { ok: false, says: `${subject} ${says}.` };
}

const expectations = new Map([
  ["int", "is a whole number, e.g. 30"],
  ["integer", "is a whole number, e.g. 30"],
  ["float", "is a number, e.g. 0.5"],
  ["bool", "is true or false"],
  ["boolean", "is true or false"],
  ["array", 'is a list, e.g. ["a", "b"]'],
  ["object", 'is an object, e.g. { "key": "value" }'],
]);

function fits(type: string, value: JsonValue | undefined): boolean {
  if (type === "int" || type === "integer") return Number.isInteger(value);
  if (type === "float") return typeof value === "number";
  if (type === "bool" || type === "boolean") return typeof value === "boolean";
  if (type === "array") return Array.isArray(value);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
