import { useLayoutEffect, useRef } from "react";

/**
 * A field changes its control when its text becomes dynamic content or ceases to be. Whoever was typing goes on typing:
 * the returned function is called before such a change, and the new control takes the focus with the caret at the end.
 */
export function useFocusAcross(id: string, form: string): () => void {
  const moving = useRef(false);
  const before = useRef(form);
  useLayoutEffect(() => {
    const moves = moving.current && before.current !== form;
    moving.current = false;
    before.current = form;
    if (!moves) return;
    const element = document.getElementById(id);
    element?.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      element.setSelectionRange(element.value.length, element.value.length);
    }
  });
  return () => {
    moving.current = true;
  };
}
