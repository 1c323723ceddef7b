/** What is wrong with the value of a field, in words. Whether it is missing is asked in `fields.ts`. */
import { dynamicText, isExpressionObject } from "#language/dynamic-content.ts";
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";
import { withArticle } from "./article.ts";
import type { Field, FieldKind, ReferenceTarget } from "./definition.ts";
import { parseDuration } from "./duration.ts";
import { isEmpty } from "./field-value.ts";
import { livesOutside, nameIn, referredName, targetInWords } from "./reference.ts";

/** Words that continue the field's label: "is a whole number". */
type Fault = string | undefined;
type Check<Kind extends FieldKind> = (field: Extract<Field, { kind: Kind }>, value: JsonValue) => Fault;

/**
 * A sentence on what is expected instead, or undefined where the value will do. A value that says nothing will do; letter
 * case is left alone; dynamic content is taken where the field allows it.
 */
export function checkField(field: Field, value: JsonValue | undefined): string | undefined {
  if (value === undefined || isEmpty(value)) return undefined;
  const fault = faultOf(field, value);
  return fault === undefined ? undefined : `${field.label} ${fault}.`;
}

function faultOf(field: Field, value: JsonValue): Fault {
  const isDynamic = isDynamicValue(value);
  if (field.dynamic === "required" && !isExpressionObject(value)) {
    return 'is dynamic content only: { "value": "@…", "type": "Expression" }';
  }
  if (isDynamic && field.dynamic !== undefined && field.dynamic !== "no") return undefined;
  // Free text without dynamic content may start with @ like any other text.
  if (isDynamic && field.kind !== "text") return "takes no dynamic content; write the value itself";
  return literalFault(field, value);
}

function literalFault(field: Field, value: JsonValue): Fault {
  switch (field.kind) {
    case "text":
      return text(field, value);
    case "number":
      return number(field, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : "is true or false, without quotes";
    case "choice":
      return choice(field, value);
    case "duration":
      if (typeof value === "string" && parseDuration(value) !== undefined) return undefined;
      return "is written d.hh:mm:ss, e.g. 0.12:00:00";
    case "secret":
      return secret(field, value);
    case "key-value":
      if (field.orText === true && typeof value === "string") return undefined;
      return isObject(value) ? undefined : 'is a list of names with values: { "name": "value" }';
    case "json":
      return json(field, value);
    case "expression":
      return undefined;
    case "reference":
      return reference(field, value);
    case "reference-list":
      return referenceList(field, value);
    case "list":
      return list(field, value);
    case "object-list":
      return isArray(value) && value.every(isObject) ? undefined : "is a list of objects: [ { … } ]";
    case "object-map":
    case "file-map":
    case "parameters":
      return objectMap(field, value);
    case "settings":
      if (!isObject(value)) return `is an object { … }, not ${kindOf(value)}`;
      return typeof own(value, "type") === "string" ? undefined : 'is an object with its type: { "type": "…" }';
    case "variant":
      // A value that no variant knows is the service's affair: new ways to sign in come every year.
      return undefined;
    default:
      return never(field);
  }
}

const text: Check<"text"> = ({ maxLength, pattern }, value) => {
  if (typeof value !== "string") return `is text, not ${kindOf(value)}`;
  if (maxLength !== undefined && value.length > maxLength) {
    return `has at most ${maxLength} characters; this one has ${value.length}`;
  }
  return pattern === undefined || new RegExp(pattern.source, "u").test(value) ? undefined : pattern.says;
};

const number: Check<"number"> = ({ integer, min, max, unit }, value) => {
  const what = integer === true ? "a whole number" : "a number";
  if (typeof value !== "number") return `is ${what} without quotes, not ${kindOf(value)}`;
  if (integer === true && !Number.isInteger(value)) return `is ${what}`;
  const words = unit === undefined ? "" : ` ${unit}`;
  if (min !== undefined && value < min) return `is at least ${min}${words}`;
  return max !== undefined && value > max ? `is at most ${max}${words}` : undefined;
};

const choice: Check<"choice"> = ({ options, isOpen }, value) => {
  if (isObject(value) || isArray(value)) return `is one value, not ${kindOf(value)}`;
  // Numbers are found among numbers written as text and the other way round: the service reads both.
  const known = options.some((option) => sameName(String(value), String(option.value)));
  return known || isOpen === true ? undefined : `is one of ${options.map((one) => one.value).join(", ")}`;
};

const list: Check<"list"> = ({ of, itemLabel }, value) => {
  if (!isArray(value)) return `is a list: [ … ], not ${kindOf(value)}`;
  // Text that a list of arguments holds may stand there as a number or true; the service passes it on as text.
  const wrong = value.find((item) =>
    of === "number" ? typeof item !== "number" && !isDynamicValue(item) : isNested(item) && !isDynamicValue(item),
  );
  if (wrong === undefined) return undefined;
  return `holds ${of === "number" ? "numbers" : "texts"}; one ${itemLabel} is ${kindOf(wrong)}`;
};

type ObjectMap = Extract<Field, { kind: "object-map" | "file-map" | "parameters" }>;

function objectMap({ kind, dynamic }: ObjectMap, value: JsonValue): Fault {
  const wants = {
    "object-map": '{ "name": { … } }',
    "file-map": '{ "name": { "linkedServiceName": { … }, "filePath": "…" } }',
    parameters: '{ "name": { "value": …, "type": "…" } }',
  } satisfies Record<ObjectMap["kind"], string>;
  if (!isObject(value)) return `is a list of names: ${wants[kind]}`;
  // What an entry is may come out only when it runs.
  const isOpen = (item: JsonValue) => kind === "object-map" && dynamic === "allowed" && isDynamicValue(item);
  const [name] = Object.entries(value).find(([, item]) => !isObject(item) && !isOpen(item)) ?? [];
  return name === undefined ? undefined : `is a list of names, each with an object: ${wants[kind]}. "${name}" has none`;
}

function isNested(value: JsonValue): boolean {
  return isArray(value) || isObject(value);
}

function isDynamicValue(value: JsonValue): boolean {
  return isExpressionObject(value) || dynamicText(value) !== undefined;
}

const secret: Check<"secret"> = ({ forms }, value) => {
  if (typeof value === "string" && forms?.includes("text") === true) return undefined;
  const type = own(value, "type");
  const types = ["securestring", "azurekeyvaultsecret"];
  if (typeof type === "string" && types.includes(type.toLowerCase())) return undefined;
  return 'is a secret: { "type": "SecureString", "value": "…" }, or better a reference to a Key Vault';
};

const json: Check<"json"> = ({ expects }, value) => {
  if (expects === "object" && !isObject(value)) return `is an object { … }, not ${kindOf(value)}`;
  return expects === "array" && !isArray(value) ? `is a list [ … ], not ${kindOf(value)}` : undefined;
};

const reference: Check<"reference"> = ({ to }, value) => {
  const fits = to === "variable" ? typeof value === "string" : isObject(value) && namesSomething(to, value);
  return fits ? undefined : `names ${withArticle(targetInWords[to])}`;
};

function namesSomething(to: ReferenceTarget, value: JsonObject): boolean {
  return referredName(value) !== undefined || (livesOutside(to) && isExpressionObject(nameIn(value)));
}

const referenceList: Check<"reference-list"> = ({ max }, value) => {
  if (!isArray(value) || value.some((item) => referredName(item) === undefined)) return "is a list of references";
  return max !== undefined && value.length > max ? `holds at most ${max}` : undefined;
};

function kindOf(value: JsonValue): string {
  if (isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : String(value);
}

function never(field: never): never {
  throw new Error(`no check for the field ${JSON.stringify(field)}`);
}
