import { IconButton } from "#ui/primitives/IconButton.tsx";
import { useEditor } from "./EditorContext.tsx";

/** Opens a section of the notes. */
export function NotesButton({
  about,
  section,
  className = "",
}: {
  /** What has the notes, for the button's name. */
  readonly about: string;
  readonly section: string;
  readonly className?: string;
}) {
  const { session } = useEditor();
  return (
    <IconButton name={`Notes: ${about}`} icon="info" className={className} onClick={() => session.showNotes(section)} />
  );
}
