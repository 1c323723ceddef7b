/** The fields that hang on what a document holds: those of settings by their type, of the items of lists, of the entries of maps. */
import { isArray, isObject, type JsonObject, type JsonPath, type JsonValue, own } from "#model/json.ts";
import type { Field } from "./definition.ts";
import { type FieldState, fieldStates } from "./field-states.ts";
import { fieldValue, pathIn } from "./field-value.ts";
import { fieldsWithin, fieldWithin, settingsOf } from "./settings.ts";
import type { SettingsDefinition } from "./settings-definition.ts";

/** The fields of a form, those of settings behind the settings, at any depth. */
export function withSettings(holder: JsonObject, fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => {
    if (field.kind !== "settings") return [field];
    const definition = settingsOf(field.family, own(fieldValue(holder, field.path), "type"));
    if (definition === undefined) return [field];
    return [field, ...withSettings(holder, fieldsOfSettings(field, definition))];
  });
}

/** Fields are data that never changes, so what is made of them is made once. */
const made = new WeakMap<Field, Map<SettingsDefinition, readonly Field[]>>();

function fieldsOfSettings(field: SettingsField, definition: SettingsDefinition): readonly Field[] {
  const known = made.get(field)?.get(definition);
  if (known !== undefined) return known;
  const inner = fieldsWithin(field.path, definition.fields).map((one) => inSection(one, field));
  const ofField = made.get(field) ?? new Map<SettingsDefinition, readonly Field[]>();
  made.set(field, ofField.set(definition, inner));
  return inner;
}

type SettingsField = Extract<Field, { kind: "settings" }>;

function inSection(field: Field, { section, visibleWhen, rare }: Field): Field {
  return {
    ...field,
    ...(section === undefined ? {} : { section }),
    ...(rare === undefined ? {} : { rare }),
    ...(field.visibleWhen === undefined && visibleWhen !== undefined ? { visibleWhen } : {}),
  };
}

/** The fields of one item or entry of a field that holds several objects; undefined for other kinds. */
export function innerFields(field: Field): readonly Field[] | undefined {
  if (field.kind === "object-list" || field.kind === "object-map") return field.fields;
  return field.kind === "file-map" ? fileFields(field) : undefined;
}

type FileMap = Extract<Field, { kind: "file-map" }>;

function fileFields({ types }: FileMap): readonly Field[] {
  return [
    {
      kind: "reference",
      path: "linkedServiceName",
      label: "Storage",
      required: true,
      to: "linkedService",
      types,
    },
    {
      kind: "text",
      path: "filePath",
      label: "File path",
      placeholder: "container/folder/file.csv",
      required: true,
      dynamic: "allowed",
    },
  ];
}

/** An object inside a list or a map. */
export interface Held {
  /** Its index or its name. */
  readonly key: string | number;
  readonly value: JsonValue;
}

/** What a list or a map holds, in its order. */
export function heldBy(value: JsonValue | undefined): readonly Held[] {
  if (isArray(value)) return value.map((item, at) => ({ key: at, value: item }));
  return isObject(value) ? Object.entries(value).map(([key, item]) => ({ key, value: item })) : [];
}

/** A field of an item, with the path of the whole document. */
export interface NestedState extends FieldState {
  readonly at: JsonPath;
  /** The path of the field whose control shows it. */
  readonly heldBy: string;
}

/** Every field inside the items of lists and the entries of maps, at any depth. */
export function nestedStates(holder: JsonObject, field: Field): readonly NestedState[] {
  const inner = innerFields(field);
  if (inner === undefined) return [];
  const base = pathIn(holder, field.path);
  return heldBy(fieldValue(holder, field.path)).flatMap(({ key, value }) => {
    if (!isObject(value)) return [];
    const prefix = `${field.path}.${key}`;
    return fieldStates(value, withSettings(value, inner)).flatMap((state): NestedState[] => {
      const move = (inside: Field, at: JsonPath, rest: Omit<NestedState, "field" | "at" | "heldBy">): NestedState => ({
        ...rest,
        field: fieldWithin(prefix, inside),
        at: [...base, key, ...at],
        heldBy: field.path,
      });
      const deeper = nestedStates(value, state.field);
      return [
        move(state.field, pathIn(value, state.field.path), state),
        ...deeper.map((one) => move(one.field, one.at, one)),
      ];
    });
  });
}
