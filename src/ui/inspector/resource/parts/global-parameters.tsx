import { Button } from "@fluentui/react-components";
import { useId } from "react";
import {
  addGlobalParameter,
  changeGlobalParameter,
  deleteGlobalParameter,
  globalParametersOf,
  renameGlobalParameter,
} from "#commands/global-parameters.ts";
import { type JsonValue, own } from "#model/json.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { CommitBox } from "../../CommitBox.tsx";
import { textOf } from "../../field-control.tsx";
import { TypedValueBox } from "../../TypedValueBox.tsx";
import type { PartProps } from "../part.tsx";

const types = ["string", "int", "float", "bool", "array", "object"] as const;

/** The global parameters of the factory, as a table. */
export default function GlobalParameters({ address, resource }: PartProps) {
  const { dispatch } = useEditor();
  const declared = globalParametersOf(resource);
  const names = Object.keys(declared);
  return (
    <div data-field="properties.globalParameters">
      <div className="table-acts">
        <Button size="small" icon={<Icon name="add" />} onClick={() => dispatch(addGlobalParameter(address))}>
          New global parameter
        </Button>
      </div>
      {names.length === 0 ? (
        <p className="form-note">
          The factory has none. Every pipeline could read them:{" "}
          <code className="code-font">@pipeline().globalParameters.name</code>.
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Type</th>
              <th scope="col">Value</th>
              <th scope="col">
                <span className="unseen">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map((name, at) => (
              // A renamed row keeps its place and its focus.
              // oxlint-disable-next-line react/no-array-index-key
              <Row key={at} address={address} name={name} declaration={declared[name] ?? null} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({
  address,
  name,
  declaration,
}: Pick<PartProps, "address"> & { readonly name: string; readonly declaration: JsonValue }) {
  const editor = useEditor();
  const id = useId();
  const type = textOf(own(declaration, "type"));
  const known = types.find((one) => one === type.toLowerCase());
  const change = (key: "type" | "value", value: JsonValue) =>
    editor.dispatch(changeGlobalParameter(address, { name, key, value }));
  return (
    <tr>
      <td>
        <CommitBox
          id={id}
          label={`Name of ${name}`}
          value={name}
          draftKey={`${address} global name ${name}`}
          commit={(to) => {
            const outcome = editor.dispatch(renameGlobalParameter(address, { from: name, to }));
            return outcome.ok ? undefined : outcome.reason;
          }}
        />
      </td>
      <td>
        <select
          className="control"
          aria-label={`Type of ${name}`}
          value={known ?? type}
          onChange={(event) => change("type", event.target.value)}
        >
          {known === undefined ? <option value={type}>{type === "" ? "No type" : type}</option> : undefined}
          {types.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </td>
      <td>
        <TypedValueBox
          id={`${id}-value`}
          label={`Value of ${name}`}
          type={type}
          value={own(declaration, "value")}
          draftKey={`${address} global value ${name}`}
          subject="The value"
          set={(value) => change("value", value ?? "")}
        />
      </td>
      <td>
        <IconButton
          name={`Delete ${name}`}
          icon="delete"
          onClick={() => editor.dispatch(deleteGlobalParameter(address, name))}
        />
      </td>
    </tr>
  );
}
