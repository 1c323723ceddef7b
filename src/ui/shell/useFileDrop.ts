import { useEffect, useState } from "react";
import { openNamedFiles } from "#actions/open-files.ts";
import { droppedFiles } from "#platform/pick-files.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";

/** Opens files dropped anywhere on the window; tells whether some are being dragged over it. */
export function useFileDrop(): boolean {
  const context = useActionContext();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      droppedFiles(event.dataTransfer)
        .then((files) => openNamedFiles(context, files))
        .catch((cause: unknown) =>
          context.editor.session.notify({
            tone: "error",
            title: "What was dropped could not be read",
            details: [cause instanceof Error ? cause.message : String(cause)],
          }),
        );
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [type, listener] of Object.entries(listeners))
      window.addEventListener(type as keyof typeof listeners, listener);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        window.removeEventListener(type as keyof typeof listeners, listener);
    };
  }, [context]);
  return over;
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
