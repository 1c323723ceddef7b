/** Objects whose `type` decides their fields (source, sink, store and format settings): one file a type in `copy/`. */
import { isObject, type JsonObject, type JsonValue, own, sameJson } from "#model/json.ts";
import type { Field, SettingsFamily, Variant, When } from "./definition.ts";
import type { SettingsDefinition } from "./settings-definition.ts";

const files = import.meta.glob<SettingsDefinition>("./copy/*/*.ts", { eager: true, import: "default" });
const all = Object.values(files).toSorted((one, other) => one.label.localeCompare(other.label, "en"));

/** The definitions of a family, in the order of their labels. */
export function settingsIn(family: SettingsFamily): readonly SettingsDefinition[] {
  return all.filter((definition) => definition.family === family);
}

/** The definition of a type, letter case aside; undefined for a type nobody described. */
export function settingsOf(family: SettingsFamily, type: JsonValue | undefined): SettingsDefinition | undefined {
  const wanted = typeof type === "string" ? type.toLowerCase() : "";
  return all.find((definition) => definition.family === family && definition.type.toLowerCase() === wanted);
}

/** What a dataset says of itself: its type, that of its linked service, and that of its location. */
export interface DatasetSays {
  readonly dataset: string;
  readonly linkedService?: string | undefined;
  readonly location?: string | undefined;
}

/** The settings that belong to a dataset, or undefined where none are described or needed. */
export function fittingSettings(family: SettingsFamily, says: DatasetSays): SettingsDefinition | undefined {
  const inFamily = settingsIn(family);
  return (
    inFamily.find(({ locations = [] }) => says.location !== undefined && locations.includes(says.location)) ??
    inFamily.find(({ linkedServices = [] }) => linkedServices.includes(says.linkedService ?? "")) ??
    inFamily.find(({ datasets = [] }) => datasets.includes(says.dataset))
  );
}

/** New settings of a type, with those inside them that the dataset says. */
export function freshSettings(definition: SettingsDefinition, says?: DatasetSays): JsonObject {
  const inner = definition.fields.flatMap((field) => {
    if (field.kind !== "settings" || field.family === "compressionRead" || says === undefined) return [];
    const fitting = fittingSettings(field.family, says);
    return fitting === undefined ? [] : [[field.path, freshSettings(fitting, says)] as const];
  });
  return { type: definition.type, ...Object.fromEntries(inner), ...definition.fresh };
}

/** Whether nobody has filled anything in: what is there is what new settings of that type hold. */
export function isUntouched(family: SettingsFamily, value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  const definition = settingsOf(family, own(value, "type"));
  if (!isObject(value) || definition === undefined) return isObject(value) && Object.keys(value).length === 0;
  return Object.entries(value).every(([key, item]) => {
    const field = definition.fields.find(({ path }) => path === key);
    if (field?.kind === "settings") return isUntouched(field.family, item);
    return key === "type" || sameJson(item, own(definition.fresh, key));
  });
}

/** Settings turned into another type: what both types know stays, what only the old one knows goes. */
export function retype(value: JsonValue | undefined, definition: SettingsDefinition, says?: DatasetSays): JsonObject {
  const known = new Set(definition.fields.map(({ path }) => path.split(".")[0] ?? path));
  const fresh = freshSettings(definition, says);
  const kept = isObject(value)
    ? Object.entries(value).filter(([key]) => known.has(key) && !Object.hasOwn(fresh, key))
    : [];
  return { ...fresh, ...Object.fromEntries(kept) };
}

/** Fields with their paths, and those of their conditions, moved into an object. */
export function fieldsWithin(prefix: string, fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => fieldWithin(prefix, field));
}

/** One such field. */
export function fieldWithin(prefix: string, field: Field): Field {
  const within = <Condition extends When>(when: Condition): Condition => ({ ...when, path: `${prefix}.${when.path}` });
  const moved = {
    ...field,
    path: `${prefix}.${field.path}`,
    ...(field.visibleWhen === undefined ? {} : { visibleWhen: within(field.visibleWhen) }),
    ...(field.requiredWhen === undefined ? {} : { requiredWhen: within(field.requiredWhen) }),
  };
  if (moved.kind !== "variant") return moved;
  return { ...moved, variants: moved.variants.map((variant) => variantWithin(prefix, variant)) };
}

function variantWithin(prefix: string, variant: Variant): Variant {
  const within = (path: string) => `${prefix}.${path}`;
  const keysWithin = <Value>(said: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(said).map(([path, value]) => [within(path), value]));
  return {
    ...variant,
    ...(variant.set === undefined ? {} : { set: keysWithin(variant.set) }),
    ...(variant.reads === undefined ? {} : { reads: keysWithin(variant.reads) }),
    ...(variant.needs === undefined ? {} : { needs: variant.needs.map(within) }),
    ...(variant.takes === undefined ? {} : { takes: variant.takes.map(within) }),
  };
}
