/** Which fields of an activity are there now, and which of them must be filled: what form and rules ask. */
import { dynamicText } from "#language/dynamic-content.ts";
import { type Activity, typeOf } from "#model/activity.ts";
import { isArray, isObject } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";
import type { ActivityDefinition, Field, When } from "./definition.ts";
import { fieldValue, isEmpty } from "./field-value.ts";
import { commonFields, policyFields } from "./policy.ts";

/** A field as it stands in one activity. */
export interface FieldNow {
  readonly field: Field;
  /** The tab that shows it. */
  readonly tab: "general" | "settings";
  readonly required: boolean;
  /** Required and not filled. */
  readonly missing: boolean;
}

/** The linked service that a type calls, as a field; undefined where it calls none. */
export function linkedServiceField({ linkedService }: ActivityDefinition): Field | undefined {
  if (linkedService === undefined) return undefined;
  return {
    kind: "reference",
    path: "linkedServiceName",
    label: "Linked service",
    help: `The connection it uses, of type ${linkedService.types.join(" or ")}.`,
    required: linkedService.required,
    to: "linkedService",
    types: linkedService.types,
  };
}

/** Every field of a type, shown or not: name, description, state and policy first, then its own. */
export function allFields(definition: ActivityDefinition): readonly Field[] {
  return [...generalFields(definition), ...settingsFields(definition)];
}

function generalFields(definition: ActivityDefinition): readonly Field[] {
  return [...commonFields, ...policyFields(definition.policy)];
}

function settingsFields(definition: ActivityDefinition): readonly Field[] {
  const linkedService = linkedServiceField(definition);
  return linkedService === undefined ? definition.fields : [linkedService, ...definition.fields];
}

/**
 * The fields to show for an activity as it is. A field whose condition does not hold is left out, unless it has a value:
 * what the file says is never hidden.
 */
export function fieldsOf(activity: Activity): readonly FieldNow[] {
  const definition = definitionOf(typeOf(activity));
  const all = allFields(definition);
  const holds = (when: When) => meets(activity, when, all);
  const states = (fields: readonly Field[], tab: FieldNow["tab"]) =>
    fields.flatMap((field): FieldNow[] => {
      const value = fieldValue(activity, field.path);
      const applies = field.visibleWhen === undefined || holds(field.visibleWhen) !== "no";
      if (!applies && value === undefined) return [];
      const wanted =
        field.required === true || (field.requiredWhen !== undefined && holds(field.requiredWhen) === "yes");
      const required = wanted && applies && isReached(activity, field);
      const filled = field.emptyIsValue === true && value === "" ? true : !isEmpty(value);
      return [{ field, tab, required, missing: required && !filled }];
    });
  return [...states(generalFields(definition), "general"), ...states(settingsFields(definition), "settings")];
}

/** A value that is only known when it runs may turn out either way: a field that hangs on it is shown, not required. */
function meets(activity: Activity, { path, in: values }: When, fields: readonly Field[]): "yes" | "no" | "maybe" {
  const value = fieldValue(activity, path) ?? fields.find((field) => field.path === path)?.default;
  if (dynamicText(value) !== undefined) return "maybe";
  if (value === undefined || isObject(value) || isArray(value)) return "no";
  return values.some((wanted) => wanted.toLowerCase() === String(value).toLowerCase()) ? "yes" : "no";
}

/** A field inside an optional object is required only where that object is there. */
function isReached(activity: Activity, field: Field): boolean {
  if (field.requiredWhen !== undefined) return true;
  const steps = field.path.split(".").slice(0, -1);
  const isRoot = steps.length === 0 || (steps.length === 1 && steps[0] === "typeProperties");
  return isRoot || isObject(fieldValue(activity, steps.join(".")));
}

/** A pair of fields of which exactly one must be filled, and is not. */
export interface PairProblem {
  readonly fields: readonly Field[];
  readonly filled: number;
}

/** The pairs of an activity that are filled twice or not at all. */
export function brokenPairs(activity: Activity): readonly PairProblem[] {
  const definition = definitionOf(typeOf(activity));
  return (definition.exactlyOneOf ?? []).flatMap((paths) => {
    const filled = paths.filter((path) => !isEmpty(fieldValue(activity, path))).length;
    return filled === 1 ? [] : [{ fields: definition.fields.filter(({ path }) => paths.includes(path)), filled }];
  });
}

/** The variables that an activity names in a field of its own, outside of expressions. */
export function variablesNamedBy(activity: Activity): readonly { readonly name: string; readonly field: Field }[] {
  return fieldsOf(activity).flatMap(({ field, required }) => {
    const value = fieldValue(activity, field.path);
    if (field.kind !== "reference" || field.to !== "variable" || !required) return [];
    return typeof value === "string" && value !== "" ? [{ name: value, field }] : [];
  });
}
