import { Button } from "@fluentui/react-components";
import { addDeclaration, declarationsOf } from "#commands/pipeline-names.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { DeclarationRow } from "../../DeclarationRow.tsx";
import type { PartProps } from "../part.tsx";

/** The parameters that a dataset or a linked service declares. */
export default function Parameters({ address, resource }: PartProps) {
  const { dispatch } = useEditor();
  const declared = declarationsOf(resource, "parameters");
  const names = Object.keys(declared);
  const reader = resource.kind === "dataset" ? "@dataset()" : "@{linkedService()}";
  return (
    <div data-field="properties.parameters">
      <div className="table-acts">
        <Button size="small" icon={<Icon name="add" />} onClick={() => dispatch(addDeclaration(address, "parameters"))}>
          New parameter
        </Button>
      </div>
      {names.length === 0 ? (
        <p className="form-note">
          It has no parameters. Whoever refers to it would give their values; its fields read them as dynamic content,{" "}
          <code className="code-font">{reader.replace("()", "().name")}</code>.
        </p>
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
              <DeclarationRow
                // A renamed row keeps its place and its focus.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                address={address}
                list="parameters"
                name={name}
                declaration={declared[name] ?? null}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
