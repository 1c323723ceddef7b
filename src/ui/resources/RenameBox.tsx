import { useId, useState } from "react";
import { renameResource } from "#commands/rename-resource.ts";
import { type Address, parseAddress, resourceAddress } from "#model/address.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";

/** The name of a resource as a field in its row: Enter or leaving takes it, Escape keeps the old one. */
export function RenameBox({
  address,
  name,
  done,
}: {
  readonly address: Address;
  readonly name: string;
  readonly done: (id: string) => void;
}) {
  const editor = useEditor();
  const [text, setText] = useState(name);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const messageId = useId();
  const commit = () => {
    const outcome = editor.dispatch(renameResource(address, text));
    if (!outcome.ok) {
      setRefusal(outcome.reason);
      return;
    }
    const kind = parseAddress(address)?.kind;
    if (text !== name) editor.session.announce(`Renamed to ${text}. Every reference follows`);
    done(kind === undefined ? address : resourceAddress(kind, text));
  };
  return (
    <div className="tree-rename">
      <input
        className="control"
        aria-label={`New name of ${name}`}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : messageId}
        value={text}
        // The field stands where the focus was: the user asked for it by F2 or a double click.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(undefined);
        }}
        onBlur={() => {
          // A refused name is not taken by leaving; the old one stays.
          if (refusal === undefined) commit();
          else done(address);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") commit();
          else if (event.key === "Escape") done(address);
        }}
      />
      {refusal === undefined ? undefined : (
        <p id={messageId} className="tree-refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
