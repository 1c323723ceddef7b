import { useState } from "react";
import type { JsonValue } from "#model/json.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { readDefault } from "./declaration-types.ts";
import { textOf } from "./field-control.tsx";

/** A value that has a type beside it: what is typed is taken once it is of that type, and a draft until then. */
export function TypedValueBox({
  id,
  label,
  type,
  value,
  draftKey,
  subject,
  set,
}: {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly value: JsonValue | undefined;
  readonly draftKey: string;
  /** Begins the sentence on what is wrong: "The default value". */
  readonly subject: string;
  readonly set: (value: JsonValue | undefined) => void;
}) {
  const { session } = useEditor();
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, draftKey) ? drafts[draftKey] : undefined));
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: JsonValue | undefined } | undefined>();
  const reading = draft === undefined ? undefined : readDefault(type, draft, subject);
  const fault = reading?.ok === false ? reading.says : undefined;
  const change = (text: string) => {
    const next = readDefault(type, text, subject);
    if (!next.ok) {
      session.setDraft(draftKey, text);
      return;
    }
    setTyped({ text, value: next.value });
    session.setDraft(draftKey, undefined);
    set(next.value);
  };
  const shown = typed !== undefined && typed.value === value ? typed.text : oneLine(value);
  const isSecret = type.toLowerCase() === "securestring";
  return (
    <>
      <input
        id={id}
        type={isSecret ? "password" : "text"}
        className="control"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        placeholder="Value"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? shown}
        data-undo={draft === undefined ? "document" : "text"}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-fault`} className="form-fault" role="status">
        {fault}
      </p>
    </>
  );
}

function oneLine(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : textOf(value).replaceAll(/\n\s*/g, " ");
}
