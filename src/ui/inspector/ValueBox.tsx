/** One value of a list of names with values: text, other JSON as text, or dynamic content. */
import { useState } from "react";
import { dynamicText, isExpressionObject } from "#language/dynamic-content.ts";
import type { Address } from "#model/address.ts";
import type { JsonValue } from "#model/json.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { DynamicField } from "./DynamicField.tsx";
import { dynamicTextOf, madeDynamic, withDynamicText } from "./dynamic-form.ts";
import { readJsonText, textOf } from "./field-control.tsx";
import { useFocusAcross } from "./useFocusAcross.ts";

export function ValueBox({
  id,
  label,
  address,
  value,
  draftKey,
  set,
}: {
  readonly id: string;
  readonly label: string;
  readonly address: Address;
  readonly value: JsonValue;
  readonly draftKey: string;
  readonly set: (value: JsonValue) => void;
}) {
  const { session } = useEditor();
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, draftKey) ? drafts[draftKey] : undefined));
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: JsonValue } | undefined>();
  const dynamic = isExpressionObject(value) || dynamicText(value) !== undefined;
  const moveFocus = useFocusAcross(id, dynamic ? "dynamic" : "literal");
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
        clear={() => set("")}
        isInvalid={false}
      />
    );
  }
  const isText = typeof value === "string";
  const type = (text: string) => {
    if (isText) {
      moveFocus();
      set(text);
      return;
    }
    const reading = readJsonText(text);
    if (reading.ok && reading.value !== undefined) {
      setTyped({ text, value: reading.value });
      set(reading.value);
    }
    session.setDraft(draftKey, reading.ok && reading.value !== undefined ? undefined : text);
  };
  const shown = typed?.value === value ? typed?.text : undefined;
  return (
    <div className="value-box">
      <div className="field-line">
        <input
          id={id}
          className={isText ? "control" : "control code-font"}
          aria-label={label}
          aria-invalid={draft !== undefined}
          aria-describedby={draft === undefined ? undefined : `${id}-fault`}
          value={draft ?? shown ?? (isText ? value : textOf(value).replaceAll(/\n\s*/g, " "))}
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
          This is not JSON yet; the document keeps what it has.
          <button type="button" className="link-button" onClick={() => session.setDraft(draftKey, undefined)}>
            Discard
          </button>
        </p>
      )}
    </div>
  );
}
