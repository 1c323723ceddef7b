/** One value of a row: text, other JSON as text, or dynamic content. */
import { useState } from "react";
import { dynamicText, isExpressionObject } from "#language/dynamic-content.ts";
import type { Address } from "#model/address.ts";
import type { JsonValue } from "#model/json.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { DynamicField } from "./DynamicField.tsx";
import { dynamicTextOf, madeDynamic, withDynamicText } from "./dynamic-form.ts";
import { type Reading, readJsonText, textOf } from "./field-control.tsx";
import { useFocusAcross } from "./useFocusAcross.ts";

export interface ValueBoxProps {
  readonly id: string;
  readonly label: string;
  readonly address: Address;
  readonly value: JsonValue | undefined;
  readonly draftKey: string;
  readonly set: (value: JsonValue | undefined) => void;
  readonly placeholder?: string | undefined;
  /** What an emptied box leaves; without it, empty text. */
  readonly emptied?: "text" | "nothing";
  /** How typed text becomes a value; without it text stays text, and other JSON is read as JSON. */
  readonly read?: ((text: string) => Reading) | undefined;
}

export function ValueBox(props: ValueBoxProps) {
  const { id, label, address, value, draftKey, set, placeholder, emptied = "text" } = props;
  const { session } = useEditor();
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, draftKey) ? drafts[draftKey] : undefined));
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: JsonValue | undefined } | undefined>();
  const dynamic = isExpressionObject(value) || dynamicText(value) !== undefined;
  const moveFocus = useFocusAcross(id, dynamic ? "dynamic" : "literal");
  const empty = emptied === "text" ? "" : undefined;
  if (dynamic) {
    const text = dynamicTextOf(value);
    const change = (next: string) => {
      moveFocus();
      set(withDynamicText(value, next));
    };
    return (
      <DynamicField
        id={id}
        address={address}
        text={text}
        label={label}
        change={change}
        clear={() => set(empty)}
        isInvalid={false}
      />
    );
  }
  const isText = value === undefined || value === null || typeof value === "string";
  const read = props.read ?? (isText ? asText : readJsonText);
  const type = (text: string) => {
    moveFocus();
    const reading: Reading = text.startsWith("@") ? asText(text) : read(text);
    const next = reading.ok ? (text === "" ? empty : reading.value) : undefined;
    const isTaken = reading.ok && (next !== undefined || text === "");
    if (isTaken) {
      setTyped({ text, value: next });
      set(next);
    }
    session.setDraft(draftKey, isTaken ? undefined : text);
  };
  const shown = typed !== undefined && typed.value === value ? typed.text : undefined;
  const reading = draft === undefined ? undefined : read(draft);
  return (
    <div className="value-box">
      <div className="field-line">
        <input
          id={id}
          className={isText ? "control" : "control code-font"}
          aria-label={label}
          aria-invalid={draft !== undefined}
          aria-describedby={draft === undefined ? undefined : `${id}-fault`}
          value={draft ?? shown ?? (typeof value === "string" ? value : textOf(value).replaceAll(/\n\s*/g, " "))}
          placeholder={placeholder ?? (value === null ? "null" : undefined)}
          spellCheck={false}
          data-undo={draft === undefined ? "document" : "text"}
          onChange={(event) => type(event.target.value)}
        />
        <IconButton
          name="Add dynamic content"
          icon="fx"
          className="field-fx"
          onClick={() => {
            moveFocus();
            session.setDraft(draftKey, undefined);
            set(madeDynamic(textOf(value)));
          }}
        />
      </div>
      {draft === undefined ? undefined : (
        <p id={`${id}-fault`} className="form-fault">
          {props.read !== undefined && reading?.ok === false ? reading.says : "This is not JSON yet."} The document
          keeps what it has.
          <button type="button" className="link-button" onClick={() => session.setDraft(draftKey, undefined)}>
            Discard
          </button>
        </p>
      )}
    </div>
  );
}

function asText(text: string): Reading {
  return { ok: true, value: text };
}
