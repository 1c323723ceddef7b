import { useEffect, useMemo, useRef, useState } from "react";

/** Whether the pointer is over an element or over what hangs out of it. */
export function useHover() {
  const element = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState(false);
  useLostPointer(element, hovered, setHovered);
  const listeners = useMemo(
    () => ({ ref: element, onPointerEnter: () => setHovered(true), onPointerLeave: () => setHovered(false) }),
    [],
  );
  return { hovered, listeners };
}

/** What is under the pointer may be taken away or moved, and then nothing leaves; the next place of the pointer tells. */
function useLostPointer(
  element: React.RefObject<HTMLDivElement | null>,
  hovered: boolean,
  setHovered: (hovered: boolean) => void,
): void {
  useEffect(() => {
    if (!hovered) return undefined;
    const listen = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || element.current?.contains(target) !== true) setHovered(false);
    };
    document.addEventListener("pointerover", listen);
    return () => document.removeEventListener("pointerover", listen);
  }, [element, hovered, setHovered]);
}
