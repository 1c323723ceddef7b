import { useId } from "react";
import type { Field } from "#catalogue/definition.ts";
import { renameResource } from "#commands/rename-resource.ts";
import { setField } from "#commands/set-field.ts";
import type { Address } from "#model/address.ts";
import { isArray, valueAt } from "#model/json.ts";
import type { Resource } from "#model/workspace.ts";
import { useEditor, useResource } from "#ui/editor/EditorContext.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { FormRow } from "./FormRow.tsx";
import { textOf } from "./field-control.tsx";

const fields: readonly Field[] = [
  { kind: "text", path: "properties.description", label: "Description", lines: 3, help: "For those who read it." },
  {
    kind: "number",
    path: "properties.concurrency",
    label: "Concurrency",
    help: "How many runs may go on at once; more of them wait. Without it there is no limit of its own.",
    integer: true,
    min: 1,
  },
  {
    kind: "text",
    path: "properties.folder.name",
    label: "Folder",
    help: "Where it is listed. A / makes a folder in a folder.",
    placeholder: "e.g. score/daily",
  },
];
const mixedAnnotations: Field = {
  kind: "json",
  path: "properties.annotations",
  label: "Annotations",
  expects: "array",
};

/** What concerns the pipeline as a whole. */
export function PipelineSettings({ address }: { readonly address: Address }) {
  const pipeline = useResource(address);
  if (pipeline === undefined) return undefined;
  return (
    <div className="form">
      <NameRow address={address} name={pipeline.name} />
      {fields.map((field) => (
        <PlainField key={field.path} address={address} pipeline={pipeline} field={field} />
      ))}
      <Annotations address={address} pipeline={pipeline} />
    </div>
  );
}

function PlainField({
  address,
  pipeline,
  field,
}: {
  readonly address: Address;
  readonly pipeline: Resource;
  readonly field: Field;
}) {
  const now = { field, required: false, missing: false };
  return <FieldRow address={address} holder={pipeline.json} path={field.path.split(".")} now={now} />;
}

function NameRow({ address, name }: { readonly address: Address; readonly name: string }) {
  const editor = useEditor();
  const id = useId();
  const commit = (to: string) => {
    const outcome = editor.dispatch(renameResource(address, to));
    if (!outcome.ok) return outcome.reason;
    editor.session.announce(`Renamed to ${to}. Every reference follows`);
    return undefined;
  };
  return (
    <FormRow
      id={id}
      label="Name"
      isRequired
      field="name"
      help="Taken with Enter or by leaving the field. Every reference to the pipeline follows."
    >
      <CommitBox id={id} value={name} draftKey={`${address} name`} commit={commit} />
    </FormRow>
  );
}

/** One line an annotation; a list that holds more than texts is edited as JSON. */
function Annotations({ address, pipeline }: { readonly address: Address; readonly pipeline: Resource }) {
  const { dispatch } = useEditor();
  const id = useId();
  const path = ["properties", "annotations"];
  const value = valueAt(pipeline.json, path);
  const items = isArray(value) ? value : [];
  if ((value !== undefined && !isArray(value)) || items.some((item) => typeof item !== "string")) {
    return <PlainField address={address} pipeline={pipeline} field={mixedAnnotations} />;
  }
  const change = (text: string) =>
    dispatch(setField(address, path, text === "" ? [] : text.split("\n"), "annotations"));
  return (
    <FormRow
      id={id}
      label="Annotations"
      field="properties.annotations"
      help="Tags to find it by in monitoring, one a line."
    >
      <textarea
        id={id}
        className="control"
        rows={2}
        value={items.map(textOf).join("\n")}
        data-undo="document"
        aria-describedby={`${id}-help`}
        onChange={(event) => change(event.target.value)}
      />
    </FormRow>
  );
}
