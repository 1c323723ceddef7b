import { type RefObject, useEffect, useRef } from "react";

/**
 * Where a step of the work takes the button along that had the focus, the focus goes on to `lead` inside the element, or to
 * the element itself. A focus that stands elsewhere stays.
 */
export function useFocusKept<T extends HTMLElement>(stage: string, lead?: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.activeElement !== document.body) return;
    const to = lead === undefined ? element.current : element.current?.querySelector<HTMLElement>(lead);
    to?.focus();
  }, [stage, lead]);
  return element;
}
