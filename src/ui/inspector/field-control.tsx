/** The contract between the form and the controls: a kind of field is one file in `fields/`, its default export made here. */
import type { ComponentType } from "react";
import type { Field, FieldKind } from "#catalogue/definition.ts";
import type { Address } from "#model/address.ts";
import type { JsonObject, JsonPath, JsonValue } from "#model/json.ts";

/** What was typed, as a value, or the sentence why it is none (yet). */
export type Reading =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | { readonly ok: false; readonly says: string };

/** A field with its state, as a row of the form shows it. */
export interface RowProps {
  readonly address: Address;
  /** The activity or resource, from whose root the path begins. */
  readonly holder: JsonObject;
  readonly path: JsonPath;
  readonly now: { readonly field: Field; readonly required: boolean; readonly missing: boolean };
  /** How many steps of the path stay when the value goes: an entry with a name outlives what is in it. */
  readonly keeps?: number;
}

export interface ControlProps<Kind extends FieldKind> {
  /** Of the element that takes the focus; the label points to it. */
  readonly id: string;
  readonly field: Extract<Field, { kind: Kind }>;
  /** The activity or resource that the field belongs to. */
  readonly address: Address;
  readonly holder: JsonObject;
  /** Where the value stands in the holder. */
  readonly path: JsonPath;
  readonly value: JsonValue | undefined;
  /** What a text control shows: the value as text, or what was typed and is no value yet. */
  readonly text: string;
  /** Takes what was typed into a text control. */
  readonly type: (text: string) => void;
  /** Sets a value that was not typed: a choice, a tick, a row. Undefined removes the key. */
  readonly set: (value: JsonValue | undefined) => void;
  /** A row of the form, for kinds that hold fields of their own. */
  readonly Row: ComponentType<RowProps>;
  /** Spread on the element that takes the focus. */
  readonly aria: {
    readonly "aria-invalid": boolean;
    readonly "aria-required": boolean;
    readonly "aria-describedby": string | undefined;
    readonly "data-undo": "document" | "text";
  };
}

export interface FieldControl {
  readonly Control: ComponentType<ControlProps<FieldKind>>;
  /** Several controls under one label. */
  readonly isGroup: boolean;
  readonly show: (value: JsonValue | undefined) => string;
  readonly read: (text: string, at: { readonly field: Field; readonly value: JsonValue | undefined }) => Reading;
}

interface Definition<Kind extends FieldKind> {
  readonly Control: ComponentType<ControlProps<Kind>>;
  readonly layout?: "group";
  readonly show?: FieldControl["show"];
  readonly read?: (
    text: string,
    at: { readonly field: Extract<Field, { kind: Kind }>; readonly value: JsonValue | undefined },
  ) => Reading;
}

/** Makes the control of a kind. Without `show` and `read` its text is the value itself. */
export function fieldControl<Kind extends FieldKind>(kind: Kind, definition: Definition<Kind>): FieldControl {
  const { Control: Inner, layout, show = textOf, read } = definition;
  return {
    Control: (props) => (isOfKind(props.field, kind) ? <Inner {...props} field={props.field} /> : undefined),
    isGroup: layout === "group",
    show,
    read: (text, { field, value }) =>
      read !== undefined && isOfKind(field, kind) ? read(text, { field, value }) : { ok: true, value: text },
  };
}

function isOfKind<Kind extends FieldKind>(field: Field, kind: Kind): field is Extract<Field, { kind: Kind }> {
  return field.kind === kind;
}

/** A value as the text of a field: a string as it is, anything else as JSON. */
export function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** Reads typed JSON; nothing typed is no value. */
export function readJsonText(text: string): Reading {
  if (text.trim() === "") return { ok: true, value: undefined };
  try {
    const value: JsonValue = JSON.parse(text);
    return { ok: true, value };
  } catch (fault) {
    return { ok: false, says: `This is not JSON yet: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
}
