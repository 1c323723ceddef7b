/** Which fields of an activity are there now, and which of them must be filled: what form and rules ask. */
import { type Activity, typeOf } from "#model/activity.ts";
import { type JsonPath, own, valueAt } from "#model/json.ts";
import { definitionOf } from "./catalogue.ts";
import type { ActivityDefinition, Field } from "./definition.ts";
import { brokenPairsIn, type FieldState, fieldStates, type PairProblem } from "./field-states.ts";
import { fieldValue, pathIn } from "./field-value.ts";
import { nestedStates, withSettings } from "./nested-fields.ts";
import { commonFields, policyFields } from "./policy.ts";
import { fieldsWithin, settingsOf } from "./settings.ts";

/** A field as it stands in one activity. */
export interface FieldNow extends FieldState {
  /** The tab that shows it. */
  readonly tab: "general" | "settings";
  /** Where it stands in this activity, in the letter case of its keys. */
  readonly at: JsonPath;
  /** The path of the list or map whose control shows it; undefined for a row of the form itself. */
  readonly heldBy?: string;
}

/** The linked service that a type calls, as a field; undefined where it calls none. */
export function linkedServiceField({ linkedService }: ActivityDefinition): Field | undefined {
  if (linkedService === undefined) return undefined;
  return {
    kind: "reference",
    path: "linkedServiceName",
    label: "Linked service",
    help: linkedService.help ?? `The connection it uses, of type ${linkedService.types.join(" or ")}.`,
    ...(linkedService.from === undefined ? {} : { from: linkedService.from }),
    required: linkedService.required,
    to: "linkedService",
    types: linkedService.types,
  };
}

/** Definitions are data that never changes, so what is made of them is made once. */
const made = new WeakMap<
  ActivityDefinition,
  { readonly general: readonly Field[]; readonly settings: readonly Field[] }
>();

function formOf(definition: ActivityDefinition) {
  const known = made.get(definition);
  if (known !== undefined) return known;
  const linkedService = linkedServiceField(definition);
  const form = {
    general: [...commonFields, ...policyFields(definition.policy)],
    settings: linkedService === undefined ? definition.fields : [linkedService, ...definition.fields],
  };
  made.set(definition, form);
  return form;
}

/** Every field of a type, shown or not: name, description, state and policy first, then its own. */
export function allFields(definition: ActivityDefinition): readonly Field[] {
  const { general, settings } = formOf(definition);
  return [...general, ...settings];
}

/**
 * The fields to show for an activity as it is, those inside lists and maps behind the field that holds them. A field whose
 * condition does not hold is left out, unless it has a value: what the file says is never hidden.
 */
export function fieldsOf(activity: Activity): readonly FieldNow[] {
  const known = asked.get(activity);
  if (known !== undefined) return known;
  const fields = fieldsNow(activity);
  asked.set(activity, fields);
  return fields;
}

/** Documents never change, they are replaced: an edit asks anew only for the activity that it touched. */
const asked = new WeakMap<Activity, readonly FieldNow[]>();

function fieldsNow(activity: Activity): readonly FieldNow[] {
  const { general, settings: ofType } = formOf(definitionOf(typeOf(activity)));
  const settings = withSettings(activity, ofType);
  const all = [...general, ...settings];
  const states = (fields: readonly Field[], tab: FieldNow["tab"]) =>
    fieldStates(activity, fields, all).flatMap((state): readonly FieldNow[] => [
      { ...state, tab, at: pathIn(activity, state.field.path) },
      ...nestedStates(activity, state.field).map((nested) => ({ ...nested, tab })),
    ]);
  return [...states(general, "general"), ...states(settings, "settings")];
}

/** The pairs of an activity that are filled twice or not at all. */
export function brokenPairs(activity: Activity): readonly PairProblem[] {
  const { exactlyOneOf = [], fields } = definitionOf(typeOf(activity));
  return [...brokenPairsIn(activity, exactlyOneOf, fields), ...overfilled(activity, fields)];
}

/** What settings take only one of, and the activity has several of. */
function overfilled(activity: Activity, fields: readonly Field[]): readonly PairProblem[] {
  return withSettings(activity, fields).flatMap((field) => {
    if (field.kind !== "settings") return [];
    const definition = settingsOf(field.family, own(fieldValue(activity, field.path), "type"));
    const groups = (definition?.atMostOneOf ?? []).map((paths) => paths.map((path) => `${field.path}.${path}`));
    const inside = definition === undefined ? [] : fieldsWithin(field.path, definition.fields);
    return brokenPairsIn(activity, groups, inside).filter(({ filled }) => filled > 1);
  });
}

/** The variables that an activity names in a field of its own, outside of expressions. */
export function variablesNamedBy(activity: Activity): readonly { readonly name: string; readonly field: Field }[] {
  return fieldsOf(activity).flatMap(({ field, required, at }) => {
    const value = valueAt(activity, at);
    if (field.kind !== "reference" || field.to !== "variable" || !required) return [];
    return typeof value === "string" && value !== "" ? [{ name: value, field }] : [];
  });
}
