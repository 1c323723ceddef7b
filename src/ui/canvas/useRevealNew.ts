/** Brings into view what was added as several cards at once: a pattern, a paste. */
import { type RefObject, useEffect, useRef } from "react";
import type { Address } from "#model/address.ts";
import { rectsOf } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { type Flow, spanningView, travel } from "./useViewport.ts";

export function useRevealNew(
  projection: Projection,
  {
    selection,
    flow,
    frame,
  }: {
    readonly selection: readonly Address[];
    readonly flow: Flow;
    readonly frame: RefObject<HTMLElement | null>;
  },
): void {
  const before = useRef(projection);
  useEffect(() => {
    const known = before.current.byAddress;
    before.current = projection;
    const isNew = selection.every((one) => projection.byAddress.has(one) && !known.has(one));
    const bounds = frame.current?.getBoundingClientRect();
    if (selection.length < 2 || !isNew || bounds === undefined) return;
    const rects = rectsOf(projection.nodes);
    const added = selection.flatMap((one) => rects.get(one) ?? []);
    const next = spanningView(added, { size: bounds, now: flow.getViewport() });
    if (next !== undefined) void flow.setViewport(next, { duration: travel() });
  }, [projection, selection, flow, frame]);
}
