/** Reads the parts that every activity shares, whatever its type, tolerantly: a wrong shape reads as absent. */
import { isArray, isObject, type JsonObject, type JsonValue, own } from "./json.ts";

/** An activity exactly as its file has it. */
export type Activity = JsonObject;

export const conditions = ["Succeeded", "Failed", "Completed", "Skipped"] as const;
export type Condition = (typeof conditions)[number];

export interface Dependency {
  readonly activity: string;
  readonly conditions: readonly string[];
}

/** The name, or undefined where it is missing, empty or not text. */
export function nameOf(activity: Activity): string | undefined {
  const name = own(activity, "name");
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** The type, or undefined where it is missing, empty or not text. */
export function typeOf(activity: Activity): string | undefined {
  const type = own(activity, "type");
  return typeof type === "string" && type !== "" ? type : undefined;
}

/** The `typeProperties` object; an empty one where there is none. */
export function typePropertiesOf(activity: Activity): JsonObject {
  const properties = own(activity, "typeProperties");
  return isObject(properties) ? properties : {};
}

/** The dependencies that can be read; entries of another shape are left out (the JSON keeps them). */
export function dependenciesOf(activity: Activity): readonly Dependency[] {
  const list = own(activity, "dependsOn");
  return isArray(list) ? list.flatMap(readDependency) : [];
}

function readDependency(entry: JsonValue): Dependency[] {
  const activity = own(entry, "activity");
  const named = own(entry, "dependencyConditions");
  if (typeof activity !== "string") return [];
  return [{ activity, conditions: isArray(named) ? named.filter((item) => typeof item === "string") : [] }];
}

/** Whether the activity is switched off (`state: "Inactive"`). */
export function isInactive(activity: Activity): boolean {
  return own(activity, "state") === "Inactive";
}
