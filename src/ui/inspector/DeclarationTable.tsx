import { Button } from "@fluentui/react-components";
import { addDeclaration, declarationsOf, type NameList } from "#commands/pipeline-names.ts";
import type { Address } from "#model/address.ts";
import { useEditor, useResource } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { DeclarationRow } from "./DeclarationRow.tsx";

const words = {
  parameters: {
    one: "parameter",
    none: "This pipeline has no parameters. They are given from outside when a run starts.",
  },
  variables: { one: "variable", none: "This pipeline has no variables. Activities set them while it runs." },
} as const;

/** The parameters or the variables of a pipeline. */
export function DeclarationTable({ address, list }: { readonly address: Address; readonly list: NameList }) {
  const { dispatch } = useEditor();
  const pipeline = useResource(address);
  if (pipeline === undefined) return undefined;
  const declared = declarationsOf(pipeline, list);
  const names = Object.keys(declared);
  const { one, none } = words[list];
  return (
    <div className="form" data-field={`properties.${list}`}>
      <div className="table-acts">
        <Button size="small" icon={<Icon name="add" />} onClick={() => dispatch(addDeclaration(address, list))}>
          New {one}
        </Button>
      </div>
      {names.length === 0 ? (
        <p className="form-note">{none}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Type</th>
              <th scope="col">Default value</th>
              <th scope="col">
                <span className="unseen">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map((name, at) => (
              // A renamed row keeps its place and its focus.
              // oxlint-disable-next-line react/no-array-index-key
              <DeclarationRow key={at} address={address} list={list} name={name} declaration={declared[name] ?? null} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
