import { type RefObject, useEffect, useId, useRef, useState } from "react";
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
  const input = useFocusOnArrival();
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
        ref={input}
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

/** The user asked for the field (F2, or the menu): it takes the focus, the old name selected. */
function useFocusOnArrival(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return input;
}
