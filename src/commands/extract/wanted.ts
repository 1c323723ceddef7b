/** What the child pipeline needs to be given for one thing that the extracted part reads from outside. */
import type { ItemScope } from "#catalogue/item-scope.ts";
import { activity as activityCall } from "#catalogue/patterns/step.ts";
import type { Read } from "#language/reads.ts";
import { doubleQuotes, isWord } from "#language/tokens.ts";
import { type Activity, nameOf } from "#model/activity.ts";
import { type JsonObject, type JsonValue, own } from "#model/json.ts";

export interface Wanted {
  /** The same for all reads of the same thing. */
  readonly key: string;
  /** The name that its parameter would like to have. */
  readonly name: string;
  readonly type: string;
  /** What the caller gives: an expression without its `@`. */
  readonly value: string;
  /**
   * plain: the parameter is what was read. text: a list, which reaches a child pipeline as text (`facts/adf-domain.md`, REF008)
   * and so is sent as such. boxed: of a type that nobody knows, sent as a list of one so that its type is kept.
   */
  readonly form: "plain" | "text" | "boxed";
  /** Where the read that it stands for ends. */
  readonly until: number;
  readonly input: "open" | "secure";
}

/** What can be read where the part stands. */
export interface Scope {
  readonly parameters: JsonObject;
  /** Without those that go along. */
  readonly variables: JsonObject;
  /** The activities that stay, by name in lower case. */
  readonly activities: ReadonlyMap<string, Activity>;
  /** How the items of the loop around the part are read: whole, member by member, or there is none. */
  readonly items: "whole" | "members" | "none";
}

/** What one read of the part wants; undefined where it reads nothing of the caller's, or nothing that is there. */
export function wantedBy(read: Read, item: ItemScope, scope: Scope): Wanted | undefined {
  switch (read.kind) {
    case "parameter":
      return declared(read, scope.parameters, (key) => `pipeline().parameters${member(key)}`);
    case "variable":
      return declared(read, scope.variables, (key) => `variables('${doubleQuotes(key)}')`);
    case "item":
      return item === "own" ? undefined : ofLoop(read, scope);
    case "activity":
      return ofActivity(read, scope);
    case "run":
      return ofRun(read);
    default:
      return undefined;
  }
}

/** A member by its name: `.x`, or `['a b']`. */
export function member(name: string): string {
  return isWord(name) ? `.${name}` : `['${doubleQuotes(name)}']`;
}

/** Variables are declared as Boolean and Integer, parameters as bool and int. */
const parameterTypes = new Map([
  ["boolean", "bool"],
  ["integer", "int"],
]);

function declared(read: Read, list: JsonObject, spell: (key: string) => string): Wanted | undefined {
  const key = Object.keys(list).find((name) => name.toLowerCase() === read.name.toLowerCase());
  if (key === undefined) return undefined;
  const said = typeIn(list[key]);
  const type = said.toLowerCase();
  const isList = type === "array";
  const value = spell(key);
  return {
    key: `${read.kind} ${key}`,
    name: key,
    type: isList ? "string" : read.kind === "parameter" ? said : (parameterTypes.get(type) ?? type),
    value: isList ? `string(${value})` : value,
    form: isList ? "text" : "plain",
    until: read.end,
    input: type === "securestring" ? "secure" : "open",
  };
}

function typeIn(declaration: JsonValue | undefined): string {
  const type = own(declaration, "type");
  return typeof type === "string" && type !== "" ? type : "string";
}

function ofLoop(read: Read, { items }: Scope): Wanted | undefined {
  if (items === "none") return undefined;
  const common = { key: "item", name: "item", until: read.end, input: "open" } as const;
  // Whose members are read is an object, and an object keeps the types of all that is in it.
  if (items === "members") return { ...common, type: "object", value: "item()", form: "plain" };
  return { ...common, type: "string", value: "string(createArray(item()))", form: "boxed" };
}

/** An output is an object and is given whole; of one that is kept secret only what is read, as a secure string. */
function ofActivity(read: Read, { activities }: Scope): Wanted | undefined {
  const source = activities.get(read.name.toLowerCase());
  const name = source && nameOf(source);
  if (source === undefined || name === undefined) return undefined;
  const isSecure = own(own(source, "policy"), "secureOutput") === true;
  const steps = isSecure ? read.steps : read.steps.slice(0, 1);
  const path = steps.map((step) => member(step.name)).join("");
  const [first] = steps;
  const last = steps.at(-1);
  const isObject = first === undefined || ["output", "error"].includes(first.name.toLowerCase());
  return {
    key: `activity ${name.toLowerCase()}${path.toLowerCase()}`,
    name: [name, last?.name].flatMap((word) => word ?? []).join("_"),
    type: isSecure ? "securestring" : isObject ? "object" : "string",
    value: activityCall(name) + path,
    form: "plain",
    until: last?.end ?? read.end,
    input: isSecure ? "secure" : "open",
  };
}

/** The factory is the same for both; everything else of the run is another one's in a child pipeline. */
function ofRun({ name, end }: Read): Wanted | undefined {
  if (name.toLowerCase() === "datafactory") return undefined;
  const value = `pipeline()${member(name)}`;
  return { key: `run ${name.toLowerCase()}`, name, type: "string", value, form: "plain", until: end, input: "open" };
}
