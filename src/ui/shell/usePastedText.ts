import { useEffect } from "react";
import { pasteText } from "#actions/clipboard-activities.ts";
import { openNamedFiles } from "#actions/open-files.ts";
import { droppedFiles } from "#platform/pick-files.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { isTextField } from "./useShortcuts.ts";

/** JSON pasted while no field has the focus goes the way of every opened file; activities go into the open pipeline. */
export function usePastedText(): void {
  const context = useActionContext();
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target) || event.clipboardData === null) return;
      if (context.editor.session.get().view !== "author") return;
      const text = event.clipboardData.getData("text/plain");
      const isJson = /^\s*[[{]/.test(text);
      if (isJson) {
        event.preventDefault();
        void pasteText(context, text);
      } else if (event.clipboardData.files.length > 0) {
        event.preventDefault();
        void droppedFiles(event.clipboardData).then((files) => openNamedFiles(context, files));
      }
    };
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, [context]);
}
