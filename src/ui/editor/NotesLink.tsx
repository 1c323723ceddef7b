import { useEditor } from "./EditorContext.tsx";

/** Opens a section of the notes, at the end of a text. */
export function NotesLink({ about, section }: { readonly about: string; readonly section: string }) {
  const { session } = useEditor();
  return (
    <>
      {" "}
      <button
        type="button"
        className="link-button"
        aria-label={`Notes: ${about}`}
        onClick={() => session.showNotes(section)}
      >
        Notes
      </button>
    </>
  );
}
