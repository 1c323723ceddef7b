import { useEffect } from "react";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { connection } from "../room.ts";

/** After a reload nobody is asked before the lists come into view. */
export function useLists(): void {
  const { session } = useEditor();
  useEffect(() => connection.look(session), [session]);
}
