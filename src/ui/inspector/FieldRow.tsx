/** A field of the catalogue in the form: its control by kind, or dynamic content where it holds that. */
import { type KeyboardEvent, useId } from "react";
import type { Field } from "#catalogue/definition.ts";
import type { JsonValue } from "#model/json.ts";
import { NotesLink } from "#ui/editor/NotesLink.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { DynamicField } from "./DynamicField.tsx";
import { dynamicTextOf, isDynamic, madeDynamic, takesDynamic, withDynamicText } from "./dynamic-form.ts";
import { describedBy, FormRow } from "./FormRow.tsx";
import type { RowProps } from "./field-control.tsx";
import { controlOf } from "./field-controls.ts";
import { type FieldEditing, useFieldEditing } from "./useFieldEditing.ts";
import { useFocusAcross } from "./useFocusAcross.ts";
import "./nested.css";

export function FieldRow({ address, holder, path, now: { field, required, missing }, keeps = 0 }: RowProps) {
  const id = useId();
  const editing = useFieldEditing({ address, holder, path, field, keeps });
  const dynamic = isDynamic(field, editing.value) && !editing.isDraft;
  const moveFocus = useFocusAcross(id, dynamic ? "dynamic" : "literal");
  const set = (value: JsonValue | undefined) => {
    if (isDynamic(field, value) !== dynamic) moveFocus();
    editing.set(value);
  };
  const type = (text: string) => {
    // The control reads the text; whether that makes it dynamic shows afterwards, so the focus is ready to follow.
    moveFocus();
    editing.type(text);
  };
  const fault = editing.fault ?? (missing ? `${field.label} must be filled.` : undefined);
  const turn = () => set(dynamic ? emptied(field, required) : madeDynamic(editing.text, field));
  const mayTurn = takesDynamic(field) && field.kind !== "expression" && field.dynamic !== "required";
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayTurn || !event.altKey || !event.shiftKey || event.code !== "KeyD") return;
    event.preventDefault();
    turn();
  };
  const control = controlOf(field.kind);
  const { Control } = control;
  return (
    <FormRow
      id={id}
      label={field.label}
      isGroup={control.isGroup && !dynamic}
      isRequired={required}
      field={field.path}
      help={field.help}
      from={field.from}
      more={field.notes === undefined ? undefined : <NotesLink about={field.label} section={field.notes} />}
      fault={fault === undefined ? undefined : <Fault says={fault} editing={editing} />}
    >
      <div className="field-line" role="presentation" onKeyDown={onKeyDown}>
        {dynamic ? (
          <DynamicField
            id={id}
            address={address}
            text={dynamicTextOf(editing.value)}
            change={(text) => set(withDynamicText(editing.value, text))}
            clear={mayTurn ? turn : undefined}
            describedBy={describedBy(id, { help: field.help, fault })}
            isInvalid={fault !== undefined}
          />
        ) : (
          <>
            <Control
              id={id}
              field={field}
              address={address}
              holder={holder}
              path={path}
              Row={FieldRow}
              value={editing.value}
              text={editing.text}
              type={type}
              set={set}
              aria={{
                "aria-invalid": fault !== undefined,
                "aria-required": required,
                "aria-describedby": describedBy(id, { help: field.help, fault }),
                "data-undo": editing.isDraft ? "text" : "document",
              }}
            />
            {mayTurn ? (
              <IconButton name="Add dynamic content" icon="fx" hint="Alt Shift D" className="field-fx" onClick={turn} />
            ) : undefined}
          </>
        )}
      </div>
    </FormRow>
  );
}

function Fault({ says, editing }: { readonly says: string; readonly editing: FieldEditing }) {
  if (!editing.isDraft) return says;
  return (
    <>
      {says} The document keeps the value it has until this is right.
      <button type="button" className="link-button" onClick={editing.discard}>
        Discard
      </button>
    </>
  );
}

/** What is left when dynamic content is cleared: nothing, or the empty text of a field that must be there. */
function emptied(field: Field, required: boolean): JsonValue | undefined {
  return required && field.kind === "text" ? "" : undefined;
}
