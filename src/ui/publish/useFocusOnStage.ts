import { useEffect, useRef } from "react";

const leads = 'h2[tabindex], [role="tab"][aria-selected="true"]';

/** Takes the focus along when one page of the room follows another, for the button that had it is gone. Not at the start. */
export function useFocusOnStage(stage: string) {
  const room = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    room.current?.querySelector<HTMLElement>(leads)?.focus();
  }, [stage]);
  return room;
}
