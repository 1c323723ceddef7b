import { useLayoutEffect, useRef } from "react";

/**
 * Rows come, go and change places under the focus. The returned function names the elements that may take it after the next
 * drawing; the first that is there does.
 */
export function useFocusNext(): (...ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const found = wanted.current.map((id) => document.getElementById(id)).find((element) => element !== null);
    if (found === undefined) return;
    wanted.current = [];
    found.focus();
  });
  return (...ids) => {
    wanted.current = ids;
  };
}
