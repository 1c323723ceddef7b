import { useId } from "react";
import { changeDeclaration, deleteDeclaration, type NameList, renameDeclaration } from "#commands/pipeline-names.ts";
import { renameOwnParameter } from "#commands/rename-own-parameter.ts";
import { type Address, parseAddress } from "#model/address.ts";
import { type JsonValue, own } from "#model/json.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { declarationTypes } from "./declaration-types.ts";
import { textOf } from "./field-control.tsx";
import { TypedValueBox } from "./TypedValueBox.tsx";

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
    const isPipeline = parseAddress(address)?.kind === "pipeline";
    const outcome = editor.dispatch(
      isPipeline
        ? renameDeclaration(address, { list, from: name, to })
        : renameOwnParameter(address, { from: name, to }),
    );
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
  const { dispatch } = useEditor();
  const id = useId();
  return (
    <TypedValueBox
      id={id}
      label={`Default value of ${name}`}
      type={textOf(own(declaration, "type"))}
      value={own(declaration, "defaultValue")}
      draftKey={`${address} ${list} default ${name}`}
      subject="The default value"
      set={(value) => dispatch(changeDeclaration(address, { list, name, key: "defaultValue", value }))}
    />
  );
}
