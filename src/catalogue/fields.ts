/** Which fields of an activity are there now, and which of them must be filled: what form and rules ask. */
import { type Activity, typeOf } from "#model/activity.ts";
import { definitionOf } from "./catalogue.ts";
import type { ActivityDefinition, Field } from "./definition.ts";
import { brokenPairsIn, type FieldState, fieldStates, type PairProblem } from "./field-states.ts";
import { fieldValue } from "./field-value.ts";
import { commonFields, policyFields } from "./policy.ts";

/** A field as it stands in one activity. */
export interface FieldNow extends FieldState {
  /** The tab that shows it. */
  readonly tab: "general" | "settings";
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
  const states = (fields: readonly Field[], tab: FieldNow["tab"]) =>
    fieldStates(activity, fields, all).map((state): FieldNow => ({ ...state, tab }));
  return [...states(generalFields(definition), "general"), ...states(settingsFields(definition), "settings")];
}

/** The pairs of an activity that are filled twice or not at all. */
export function brokenPairs(activity: Activity): readonly PairProblem[] {
  const { exactlyOneOf = [], fields } = definitionOf(typeOf(activity));
  return brokenPairsIn(activity, exactlyOneOf, fields);
}

/** The variables that an activity names in a field of its own, outside of expressions. */
export function variablesNamedBy(activity: Activity): readonly { readonly name: string; readonly field: Field }[] {
  return fieldsOf(activity).flatMap(({ field, required }) => {
    const value = fieldValue(activity, field.path);
    if (field.kind !== "reference" || field.to !== "variable" || !required) return [];
    return typeof value === "string" && value !== "" ? [{ name: value, field }] : [];
  });
}
