/** Asks Microsoft's ARM schema, which lies beside the project, what it holds against a document. For tests only. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";

const path = join(process.env["SLUICE_SHARED"] ?? "../shared", "schemas", "Microsoft.DataFactory.2018-06-01.json");

/** What is wrong with a value by one of the schema's definitions; empty where nothing is. */
export type OfficialFaults = (definition: string, value: JsonValue) => readonly string[];

/** Undefined, with a line that says so, where the schema is not there. */
export function officialSchema(): OfficialFaults | undefined {
  if (!existsSync(path)) {
    process.stdout.write(`Skipped: there is no schema at ${path}. SLUICE_SHARED names the folder that holds it.\n`);
    return undefined;
  }
  const root: JsonObject = JSON.parse(readFileSync(path, "utf8"));
  return (definition, value) => faultsOf({ $ref: `#/definitions/${definition}` }, value, { root, at: "$" });
}

interface Place {
  readonly root: JsonObject;
  readonly at: string;
}

/** The part of JSON schema that this schema uses; what it does not know, it refuses. */
function faultsOf(schema: JsonValue, value: JsonValue, { root, at }: Place): readonly string[] {
  if (!isObject(schema)) throw new Error(`${at}: no schema`);
  return Object.entries(schema).flatMap(([key, rule]): readonly string[] => {
    switch (key) {
      case "description":
      case "title":
      case "default":
      case "additionalProperties":
        // What the schema does not know, it takes everywhere (`additionalProperties: {}`), except in maps: see `properties`.
        return key === "additionalProperties" ? extraFaults(schema, value, { root, at }) : [];
      case "$ref":
        return referredFaults(text(rule), value, { root, at });
      case "oneOf":
      case "anyOf":
        return bestOf(isArray(rule) ? rule : [], value, { root, at });
      case "allOf":
        return isArray(rule) ? rule.flatMap((part) => faultsOf(part, value, { root, at })) : [];
      case "type":
        return fits(text(rule), value) ? [] : [`${at}: no ${text(rule)}`];
      case "enum":
        return isArray(rule) && rule.includes(value) ? [] : [`${at}: not one of ${JSON.stringify(rule)}`];
      case "required":
        if (!isObject(value) || !isArray(rule)) return [];
        return rule
          .filter((name) => own(value, text(name)) === undefined)
          .map((name) => `${at}: ${text(name)} missing`);
      case "properties":
        if (!isObject(value) || !isObject(rule)) return [];
        return Object.entries(rule).flatMap(([name, part]) => {
          const inner = own(value, name);
          return inner === undefined ? [] : faultsOf(part, inner, { root, at: `${at}.${name}` });
        });
      case "items":
        return isArray(value)
          ? value.flatMap((item, index) => faultsOf(rule, item, { root, at: `${at}.${index}` }))
          : [];
      case "pattern":
        return typeof value !== "string" || new RegExp(text(rule)).test(value) ? [] : [`${at}: not ${text(rule)}`];
      case "minimum":
        return typeof value !== "number" || value >= Number(rule) ? [] : [`${at}: under ${text(rule)}`];
      case "maximum":
        return typeof value !== "number" || value <= Number(rule) ? [] : [`${at}: over ${text(rule)}`];
      case "minLength":
        return typeof value !== "string" || value.length >= Number(rule) ? [] : [`${at}: too short`];
      case "maxLength":
        return typeof value !== "string" || value.length <= Number(rule) ? [] : [`${at}: too long`];
      case "minItems":
        return !isArray(value) || value.length >= Number(rule) ? [] : [`${at}: too few`];
      case "maxItems":
        return !isArray(value) || value.length <= Number(rule) ? [] : [`${at}: too many`];
      case "format":
        return rule !== "date-time" || !Number.isNaN(Date.parse(text(value))) ? [] : [`${at}: no time`];
      default:
        throw new Error(`${at}: the schema says ${key}`);
    }
  });
}

function extraFaults(schema: JsonObject, value: JsonValue, { root, at }: Place): readonly string[] {
  const extra = schema["additionalProperties"];
  if (!isObject(value) || !isObject(extra)) return [];
  const known = Object.keys(isObject(schema["properties"]) ? schema["properties"] : {});
  return Object.entries(value).flatMap(([name, inner]) =>
    known.includes(name) ? [] : faultsOf(extra, inner, { root, at: `${at}.${name}` }),
  );
}

function referredFaults(address: string, value: JsonValue, { root, at }: Place): readonly string[] {
  if (address.startsWith("#/definitions/")) {
    return faultsOf(own(root["definitions"], address.replace("#/definitions/", "")) ?? null, value, { root, at });
  }
  // Expressions of ARM templates stand in brackets; those of Data Factory are objects, which the service takes anywhere.
  const isTemplate = typeof value === "string" && /^\[[^[].*\]$/s.test(value);
  return isTemplate || own(value, "type") === "Expression" ? [] : [`${at}: no expression`];
}

/** The faults by the part that fits best: the one whose type it is, else the one with the fewest faults. */
function bestOf(parts: readonly JsonValue[], value: JsonValue, { root, at }: Place): readonly string[] {
  const each = parts.map((part) => faultsOf(part, value, { root, at }));
  if (each.some((faults) => faults.length === 0)) return [];
  const type = own(value, "type");
  const named = parts.findIndex((part) => {
    const words = own(own(own(part, "properties"), "type"), "enum");
    return isArray(words) && type !== undefined && words.includes(type);
  });
  // An expression would do nearly everywhere; what else would do tells more.
  const telling = each.filter((faults) => !faults.includes(`${at}: no expression`));
  return each[named] ?? telling.toSorted((one, other) => one.length - other.length)[0] ?? each[0] ?? [];
}

function fits(type: string, value: JsonValue): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function text(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
