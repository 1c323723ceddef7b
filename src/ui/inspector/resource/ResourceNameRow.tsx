import { useId } from "react";
import { renameResource } from "#commands/rename-resource.ts";
import type { Address } from "#model/address.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { CommitBox } from "../CommitBox.tsx";
import { FormRow } from "../FormRow.tsx";

/** The name of a resource; every reference follows a new one. */
export function ResourceNameRow({ address, name }: { readonly address: Address; readonly name: string }) {
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
      help="Taken with Enter or by leaving the field. Every reference to it follows."
    >
      <CommitBox id={id} value={name} draftKey={`${address} name`} commit={commit} />
    </FormRow>
  );
}
