/**
 * One choice that says which of several sets of fields belongs together: how a linked service signs in, where a dataset
 * lies. The JSON seldom says it in one place, so the current one is found by what is there.
 */
import { changeAt, withKey, withoutKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, own } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";
import type { Field, Variant } from "./definition.ts";
import { fieldValue, isEmpty, pathIn } from "./field-value.ts";

export type VariantField = Extract<Field, { kind: "variant" }>;

/** The variant that a document holds, or undefined where nothing tells, or something else is said. */
export function currentVariant(holder: JsonObject, field: VariantField): string | undefined {
  const fits = field.variants.flatMap((variant, place) => {
    const says = saidOf(holder, variant, field);
    if (says === "another") return [];
    const paths = pathsOf(variant);
    const filled = paths.filter((path) => !isEmpty(fieldValue(holder, path)));
    const weight = filled.reduce((sum, path) => sum + weightOf(path, field), 0);
    return [{ variant, says, place, weight, empty: paths.length - filled.length }];
  });
  const [best] = fits.toSorted(
    (one, other) =>
      other.weight - one.weight ||
      Number(other.says === "it") - Number(one.says === "it") ||
      (one.weight === 0 ? Number(other.variant.isDefault === true) - Number(one.variant.isDefault === true) : 0) ||
      one.empty - other.empty ||
      one.place - other.place,
  );
  if (best === undefined) return undefined;
  return best.says === "it" || best.weight > 0 || best.variant.isDefault === true ? best.variant.id : undefined;
}

/** The fewer variants have a field, the more it tells; one that all have tells nothing. */
function weightOf(path: string, { variants }: VariantField): number {
  return variants.filter((variant) => !pathsOf(variant).includes(path)).length;
}

/** What the values of a document say of a variant: that it is this one, another, or nothing. */
function saidOf(holder: JsonObject, variant: Variant, field: VariantField): "it" | "another" | "nothing" {
  let says: "it" | "nothing" = "nothing";
  for (const path of sayingPaths(field)) {
    const value = fieldValue(holder, path);
    if (isEmpty(value)) continue;
    const meant = [variant.set?.[path] ?? [], variant.reads?.[path] ?? []].flat();
    if (typeof value !== "string" || !meant.some((word) => sameName(word, value))) return "another";
    says = "it";
  }
  return says;
}

/** The paths whose values say which variant it is. */
function sayingPaths({ variants }: VariantField): readonly string[] {
  const paths = variants.flatMap(({ set, reads }) => [...Object.keys(set ?? {}), ...Object.keys(reads ?? {})]);
  return [...new Set(paths)];
}

/** The fields of a variant, those it must have first. */
export function pathsOf({ needs = [], takes = [] }: Variant): readonly string[] {
  return [...needs, ...takes];
}

/**
 * The document with another variant chosen: what only the old one had goes, what says the new one is written, what both
 * have stays. New keys stand where `order`, the paths of the form, puts them, so that choosing there and back is exact.
 */
export function chooseVariant(
  holder: JsonObject,
  field: VariantField,
  { id, order }: { readonly id: string; readonly order: readonly string[] },
): JsonObject {
  const chosen = field.variants.find((variant) => variant.id === id);
  const current = currentVariant(holder, field);
  if (chosen === undefined || current === id) return holder;
  const old = field.variants.find((variant) => variant.id === current);
  const kept = new Set([...pathsOf(chosen), ...Object.keys(chosen.set ?? {})]);
  const gone = [...(old === undefined ? [] : pathsOf(old)), ...sayingPaths(field)].filter((path) => !kept.has(path));
  const without = gone.reduce((json, path) => removeAt(json, path), holder);
  return Object.entries(chosen.set ?? {}).reduce((json, [path, value]) => putAt(json, path, { value, order }), without);
}

function removeAt(holder: JsonObject, path: string): JsonObject {
  const steps = pathIn(holder, path);
  const key = steps.at(-1);
  if (typeof key !== "string" || fieldValue(holder, path) === undefined) return holder;
  return changeObject(holder, steps.slice(0, -1), (object) => withoutKey(object, key));
}

function putAt(
  holder: JsonObject,
  path: string,
  { value, order }: { readonly value: string; readonly order: readonly string[] },
): JsonObject {
  const steps = pathIn(holder, path);
  const key = steps.at(-1);
  if (typeof key !== "string") return holder;
  const parent = path.slice(0, path.lastIndexOf(".") + 1);
  const after = order.slice(order.indexOf(path) + 1).filter((one) => one.startsWith(parent));
  return changeObject(holder, steps.slice(0, -1), (object) => {
    const said = own(object, key);
    // A value that means the same already keeps its letter case.
    if (typeof said === "string" && sameName(said, value)) return object;
    const next = after.map((one) => one.slice(parent.length).split(".")[0]).find((name) => hasKey(object, name));
    return withKey(object, key, value, next);
  });
}

function hasKey(object: JsonObject, key: string | undefined): boolean {
  return key !== undefined && Object.hasOwn(object, key);
}

function changeObject(
  holder: JsonObject,
  path: readonly (string | number)[],
  change: (object: JsonObject) => JsonObject,
): JsonObject {
  const next = changeAt(holder, path, (old) => change(isObject(old) ? old : {}));
  return isObject(next) ? next : holder;
}
