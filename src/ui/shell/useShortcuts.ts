import { useEffect } from "react";
import type { Action } from "#actions/action.ts";
import { actions } from "#actions/registry.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { matchesKeys } from "#ui/primitives/keys.ts";

const shortcuts = actions.filter((action) => action.where !== "canvas" && action.keys !== undefined);
/** What a text field does itself with these keys comes first. */
const ofTextFields = new Set(["edit.undo", "edit.redo"]);

/** Runs the actions of the app by their keys, wherever the focus is. The canvas listens to its own keys. */
export function useShortcuts(): void {
  const context = useActionContext();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = shortcuts.find((one) => one.keys?.some((keys) => matchesKeys(keys, event)));
      if (action === undefined || belongsToField(action, event.target)) return;
      // The browser's own answer to Ctrl+S or Ctrl+O would be in the way even where ours has nothing to do.
      event.preventDefault();
      if (action.enabled?.(context) ?? true) void action.run(context);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [context]);
}

/**
 * Undo in a field belongs to the field while its text is not (yet) in the document: a search, a name half typed. Fields
 * that write every keystroke into the document say so with `data-undo="document"`.
 */
function belongsToField(action: Action, target: EventTarget | null): boolean {
  if (!ofTextFields.has(action.id) || !isTextField(target)) return false;
  return target.dataset["undo"] !== "document";
}

/** Whether keys typed at an element are text. */
export function isTextField(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  const notText = ["button", "checkbox", "radio", "range", "submit", "reset", "file", "color"];
  return target instanceof HTMLInputElement && !notText.includes(target.type);
}
