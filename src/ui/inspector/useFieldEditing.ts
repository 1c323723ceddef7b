import { useState } from "react";
import { checkField } from "#catalogue/check-field.ts";
import type { Field } from "#catalogue/definition.ts";
import { setFieldFollowed } from "#commands/set-field-followed.ts";
import type { Address } from "#model/address.ts";
import { isObject, type JsonObject, type JsonPath, type JsonValue, valueAt } from "#model/json.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { controlOf } from "./field-controls.ts";

export interface FieldPlace {
  readonly address: Address;
  /** The activity or resource, from whose root the path begins. */
  readonly holder: JsonObject;
  readonly path: JsonPath;
  readonly field: Field;
  /** How many steps of the path stay when the value goes. */
  readonly keeps: number;
}

export interface FieldEditing {
  readonly value: JsonValue | undefined;
  readonly text: string;
  /** What was typed and is no value: it stands in the form and in the journal, not in the document. */
  readonly isDraft: boolean;
  /** What is wrong, in words. */
  readonly fault: string | undefined;
  readonly type: (text: string) => void;
  readonly set: (value: JsonValue | undefined) => void;
  readonly discard: () => void;
}

/** One field of a form: what it shows, what is wrong with it, and what typing does. Every keystroke that makes a value is kept. */
export function useFieldEditing({ address, holder, path, field, keeps }: FieldPlace): FieldEditing {
  const { session, dispatch } = useEditor();
  const key = `${address} ${field.path}`;
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, key) ? drafts[key] : undefined));
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: JsonValue | undefined } | undefined>();
  const [refusal, setRefusal] = useState<string | undefined>();
  const control = controlOf(field.kind);
  const value = valueAt(holder, path);

  const faultOf = (text: string) => {
    const reading = control.read(text, { field, value });
    return reading.ok ? checkField(field, reading.value) : reading.says;
  };
  const set = (next: JsonValue | undefined) => {
    const at = next === undefined ? removalPath(holder, path, keeps) : path;
    const outcome = dispatch(setFieldFollowed(address, at, next, field.label));
    setRefusal(outcome.ok ? undefined : outcome.reason);
    if (draft !== undefined) session.setDraft(key, undefined);
  };
  const type = (text: string) => {
    const reading = control.read(text, { field, value });
    if (!reading.ok || checkField(field, reading.value) !== undefined) {
      session.setDraft(key, text);
      return;
    }
    // The text stays as it was typed, `1.0` and line breaks included, until the value changes elsewhere.
    setTyped({ text, value: reading.value });
    set(reading.value);
  };
  const shown = typed !== undefined && typed.value === value ? typed.text : control.show(value);
  return {
    value,
    text: draft ?? shown,
    isDraft: draft !== undefined,
    fault: refusal ?? (draft === undefined ? checkField(field, value) : faultOf(draft)),
    type,
    set,
    discard: () => session.setDraft(key, undefined),
  };
}

const stays = new Set(["typeProperties", "properties", "policy"]);

/** What to remove for a value that goes: an optional object goes with the last thing in it. */
function removalPath(holder: JsonObject, path: JsonPath, keeps: number): JsonPath {
  const parent = path.slice(0, -1);
  const name = parent.at(-1);
  const object = valueAt(holder, parent);
  if (typeof name !== "string" || parent.length <= keeps || stays.has(name) || !isObject(object)) return path;
  return Object.keys(object).length === 1 ? removalPath(holder, parent, keeps) : path;
}
