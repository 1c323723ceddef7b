import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback, useState } from "react";
import type { Address } from "#model/address.ts";
import type { Point } from "#projection/route.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import type { CardNode } from "./flow.ts";

/** Why something was refused, and where on the canvas's element to say so. */
export interface RefusalNote {
  readonly reason: string;
  readonly at: Point;
}

export type Refusals = ReturnType<typeof useRefusal>;

/** The refusal that stands on the canvas until the next act; it is read out as well. */
export function useRefusal(frame: RefObject<HTMLElement | null>) {
  const { session } = useEditor();
  const flow = useReactFlow<CardNode>();
  const [note, setNote] = useState<RefusalNote>();
  /** At a point of the window. */
  const refuseAt = useCallback(
    (reason: string, at: Point) => {
      const corner = frame.current?.getBoundingClientRect();
      setNote({ reason, at: { x: at.x - (corner?.x ?? 0) + 8, y: at.y - (corner?.y ?? 0) + 8 } });
      session.announce(reason);
    },
    [session, frame],
  );
  /** Beside a card. */
  const refuseBeside = useCallback(
    (reason: string, card: Address) => {
      const node = flow.getInternalNode(card);
      const corner = node?.internals.positionAbsolute ?? { x: 0, y: 0 };
      refuseAt(reason, flow.flowToScreenPosition({ x: corner.x + (node?.width ?? 0), y: corner.y - 8 }));
    },
    [flow, refuseAt],
  );
  const clear = useCallback(() => setNote(undefined), []);
  return { note, refuseAt, refuseBeside, clear };
}
