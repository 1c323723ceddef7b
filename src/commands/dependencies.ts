/** Edits of `dependsOn`, kept in the form in which the file has it. */
import { type Activity, type Condition, dependenciesOf } from "#model/activity.ts";
import { withKey } from "#model/edit-json.ts";
import { isArray, type JsonArray, type JsonValue, own } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";

/** The dependency of an activity on a name, letter case aside. */
export function dependencyOn(activity: Activity, name: string) {
  return dependenciesOf(activity).find((dependency) => sameName(dependency.activity, name));
}

/** Sets the conditions of the dependency on a name; adds the dependency where there is none, none takes it away. */
export function withDependency(activity: Activity, name: string, conditions: readonly string[]): Activity {
  const list = dependsOnList(activity);
  if (conditions.length === 0) return withoutDependency(activity, name);
  const at = list.findIndex((entry) => isOn(entry, name));
  if (at < 0) return withList(activity, [...list, { activity: name, dependencyConditions: [...conditions] }]);
  const next = changeEntry(list[at], (entry) => withKey(entry, "dependencyConditions", [...conditions]));
  return withList(activity, list.with(at, next));
}

/** Adds one condition to the dependency on a name. */
export function withCondition(activity: Activity, name: string, condition: Condition): Activity {
  const known = dependencyOn(activity, name)?.conditions ?? [];
  return known.includes(condition) ? activity : withDependency(activity, name, [...known, condition]);
}

/** Takes every dependency on a name away; the (empty) list stays where the file had it. */
export function withoutDependency(activity: Activity, name: string): Activity {
  const list = dependsOnList(activity);
  const next = list.filter((entry) => !isOn(entry, name));
  return next.length === list.length ? activity : withList(activity, next);
}

/** Lets the dependencies on one name point to another. */
export function retargetDependency(activity: Activity, from: string, to: string): Activity {
  const list = dependsOnList(activity);
  if (!list.some((entry) => isOn(entry, from))) return activity;
  return withList(
    activity,
    list.map((entry) => (isOn(entry, from) ? changeEntry(entry, (old) => withKey(old, "activity", to)) : entry)),
  );
}

function dependsOnList(activity: Activity): JsonArray {
  const list = own(activity, "dependsOn");
  return isArray(list) ? list : [];
}

function isOn(entry: JsonValue, name: string): boolean {
  const target = own(entry, "activity");
  return typeof target === "string" && sameName(target, name);
}

function changeEntry(entry: JsonValue | undefined, change: (entry: Activity) => Activity): JsonValue {
  return change(entry as Activity);
}

/** A new `dependsOn` goes where Studio writes it: before policy, user properties and type properties. */
function withList(activity: Activity, list: JsonArray): Activity {
  const next = ["policy", "userProperties", "linkedServiceName", "typeProperties"].find((key) =>
    Object.hasOwn(activity, key),
  );
  return withKey(activity, "dependsOn", list, next);
}
