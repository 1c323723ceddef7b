/** Which of some fields are there now, and which of them must be filled: asked of an activity and of a resource alike. */
import { dynamicText } from "#language/dynamic-content.ts";
import { isArray, isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import type { Field, When } from "./definition.ts";
import { fieldValue, isEmpty } from "./field-value.ts";
import { currentVariant, type VariantField } from "./variant.ts";

/** A field as it stands in one document. */
export interface FieldState {
  readonly field: Field;
  readonly required: boolean;
  /** Required and not filled. */
  readonly missing: boolean;
}

/**
 * The fields to show for an activity or a resource as it is. A field whose condition does not hold is left out, unless it
 * has a value: what the file says is never hidden. `all` are the fields that conditions may name.
 */
export function fieldStates(
  holder: JsonObject,
  fields: readonly Field[],
  all: readonly Field[] = fields,
): readonly FieldState[] {
  const holds = (when: When) => meets(holder, when, all);
  const variants = all.filter((field) => field.kind === "variant");
  const calledFor = fields.map(({ visibleWhen }) => visibleWhen === undefined || holds(visibleWhen) !== "no");
  // Of several forms of one value, the first that is called for shows it.
  const shownBy = new Map<string, Field>();
  for (const [at, field] of fields.entries()) {
    if (calledFor[at] === true && !shownBy.has(field.path)) shownBy.set(field.path, field);
  }
  return fields.flatMap((field, at): FieldState[] => {
    const value = shownValue(holder, field);
    const belongs = placeInVariant(holder, field.path, variants);
    const applies = belongs !== "elsewhere" && calledFor[at] === true;
    if ((shownBy.get(field.path) ?? field) !== field || (!applies && value === undefined)) return [];
    const asked = field.requiredWhen !== undefined && holds(field.requiredWhen) === "yes";
    const wanted = asked || belongs === "needed" || (field.required === true && isReached(holder, field));
    const required = wanted && applies;
    const filled = field.emptyIsValue === true && value === "" ? true : !isEmpty(value);
    return [{ field, required, missing: required && !filled }];
  });
}

/** What a field shows: its value, or for a variant the one that the document holds. */
function shownValue(holder: JsonObject, field: Field): JsonValue | undefined {
  const value = fieldValue(holder, field.path);
  return field.kind === "variant" ? (currentVariant(holder, field) ?? value) : value;
}

/** Whether a field belongs to the variant that is chosen, to another one, or to none. */
function placeInVariant(
  holder: JsonObject,
  path: string,
  variants: readonly VariantField[],
): "anywhere" | "needed" | "taken" | "elsewhere" {
  for (const field of variants) {
    if (!field.variants.some(({ needs = [], takes = [] }) => needs.includes(path) || takes.includes(path))) continue;
    const current = currentVariant(holder, field);
    const chosen = field.variants.find(({ id }) => id === current);
    if (chosen?.needs?.includes(path) === true) return "needed";
    return chosen?.takes?.includes(path) === true ? "taken" : "elsewhere";
  }
  return "anywhere";
}

/** A value that is only known when it runs may turn out either way: a field that hangs on it is shown, not required. */
function meets(holder: JsonObject, when: When, fields: readonly Field[]): "yes" | "no" | "maybe" {
  const named = fields.find((field) => field.path === when.path);
  const value = (named === undefined ? fieldValue(holder, when.path) : shownValue(holder, named)) ?? named?.default;
  if (!("in" in when)) return isEmpty(value) ? "no" : "yes";
  if (dynamicText(value) !== undefined) return "maybe";
  if (value === undefined || isObject(value) || isArray(value)) return "no";
  return when.in.some((wanted) => wanted.toLowerCase() === String(value).toLowerCase()) ? "yes" : "no";
}

/** Objects that every activity or resource must have. */
const roots = new Set(["", "typeProperties", "properties", "properties.typeProperties"]);

/** A field inside an optional object is required only where that object is there. */
function isReached(holder: JsonObject, field: Field): boolean {
  const parent = field.path.split(".").slice(0, -1).join(".");
  return roots.has(parent) || isObject(fieldValue(holder, parent));
}

/** A pair of fields of which exactly one must be filled, and is not. */
export interface PairProblem {
  readonly fields: readonly Field[];
  readonly filled: number;
}

/** The pairs of a document that are filled twice or not at all. */
export function brokenPairsIn(
  holder: JsonObject,
  pairs: readonly (readonly string[])[],
  fields: readonly Field[],
): readonly PairProblem[] {
  return pairs.flatMap((paths) => {
    const filled = paths.filter((path) => !isEmpty(fieldValue(holder, path))).length;
    return filled === 1 ? [] : [{ fields: fields.filter(({ path }) => paths.includes(path)), filled }];
  });
}
