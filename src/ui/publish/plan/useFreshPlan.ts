import { useEffect } from "react";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import type { Target } from "../place.ts";
import { publishSession } from "../room.ts";

/** Asks the factory for a comparison when the plan comes into view and none is there, or an outdated one. */
export function useFreshPlan(target: Target): void {
  const editor = useEditor();
  useEffect(() => publishSession.compareIfNeeded(target, editor), [target, editor]);
}
