import { useId, useState } from "react";
import { changeDeclaration, deleteDeclaration, type NameList, renameDeclaration } from "#commands/pipeline-names.ts";
import type { Address } from "#model/address.ts";
import { type JsonValue, own } from "#model/json.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { declarationTypes, readDefault } from "./declaration-types.ts";
import { textOf } from "./field-control.tsx";

interface DeclarationRowProps {
  readonly address: Address;
  readonly list: NameList;
  readonly name: string;
  readonly declaration: JsonValue;
}

export function DeclarationRow({ address, list, name, declaration }: DeclarationRowProps) {
  const editor = useEditor();
  const id = useId();
  const type = textOf(own(declaration, "type"));
  const rename = (to: string) => {
    const outcome = editor.dispatch(renameDeclaration(address, { list, from: name, to }));
    return outcome.ok ? undefined : outcome.reason;
  };
  const known = declarationTypes[list].find((one) => one.toLowerCase() === type.toLowerCase());
  return (
    <tr>
      <td>
        <CommitBox
          id={id}
          label={`Name of ${name}`}
          value={name}
          draftKey={`${address} ${list} name ${name}`}
          commit={rename}
        />
      </td>
      <td>
        <select
          className="control"
          aria-label={`Type of ${name}`}
          value={known ?? type}
          onChange={(event) =>
            editor.dispatch(changeDeclaration(address, { list, name, key: "type", value: event.target.value }))
          }
        >
          {known === undefined ? <option value={type}>{type === "" ? "No type" : type}</option> : undefined}
          {declarationTypes[list].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </td>
      <td>
        <DefaultValue address={address} list={list} name={name} declaration={declaration} />
      </td>
      <td>
        <IconButton
          name={`Delete ${name}`}
          icon="delete"
          onClick={() => editor.dispatch(deleteDeclaration(address, list, name))}
        />
      </td>
    </tr>
  );
}

function DefaultValue({ address, list, name, declaration }: DeclarationRowProps) {
  const { session, dispatch } = useEditor();
  const id = useId();
  const key = `${address} ${list} default ${name}`;
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, key) ? drafts[key] : undefined));
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: JsonValue | undefined } | undefined>();
  const type = textOf(own(declaration, "type"));
  const value = own(declaration, "defaultValue");
  const reading = draft === undefined ? undefined : readDefault(type, draft);
  const fault = reading?.ok === false ? reading.says : undefined;
  const change = (text: string) => {
    const next = readDefault(type, text);
    if (!next.ok) {
      session.setDraft(key, text);
      return;
    }
    setTyped({ text, value: next.value });
    session.setDraft(key, undefined);
    dispatch(changeDeclaration(address, { list, name, key: "defaultValue", value: next.value }));
  };
  const shown = typed !== undefined && typed.value === value ? typed.text : oneLine(value);
  const isSecret = type.toLowerCase() === "securestring";
  return (
    <>
      <input
        id={id}
        type={isSecret ? "password" : "text"}
        className="control"
        aria-label={`Default value of ${name}`}
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
