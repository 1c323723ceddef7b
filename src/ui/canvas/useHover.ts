import { useMemo, useState } from "react";

/** Whether the pointer is over an element or over what hangs out of it. */
export function useHover() {
  const [hovered, setHovered] = useState(false);
  const listeners = useMemo(
    () => ({ onPointerEnter: () => setHovered(true), onPointerLeave: () => setHovered(false) }),
    [],
  );
  return { hovered, listeners };
}
