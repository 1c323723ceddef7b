import { useEffect, useRef } from "react";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { NotesRoom } from "./rooms.ts";
import "./help.css";

/** The notes that help to decide, at the section that was asked for. */
export function NotesDialog() {
  const section = useSession(({ notes }) => notes);
  return section === undefined ? undefined : <Open section={section} />;
}

function Open({ section }: { readonly section: string }) {
  const { session } = useEditor();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help help-wide" aria-label="Notes" onClose={() => session.showNotes(undefined)}>
      <div className="help-head">
        <h2 className="help-title">Notes</h2>
        <IconButton name="Close" icon="dismiss" onClick={() => dialog.current?.close()} />
      </div>
      <NotesRoom section={section} choose={session.showNotes} />
    </dialog>
  );
}
