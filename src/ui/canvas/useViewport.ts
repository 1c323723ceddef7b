import { type ReactFlowInstance, useStore, useStoreApi, type Viewport } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import type { Address } from "#model/address.ts";
import type { Rect } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { card, type Size } from "#projection/sizes.ts";
import type { Detail } from "./contexts.ts";
import type { CardNode, DependencyEdge } from "./flow.ts";

/** Around what is fitted: ports, badges and bars need some room. */
const margin = 64;
/** Minimap and zoom bar take this much at the foot of a canvas that is high enough for a minimap. */
const foot = 104;
export const zoomBounds = { min: 0.1, max: 2 };

/**
 * The view that shows all of a pipeline, no bigger than life. One that does not fit at the smallest zoom is shown from its
 * first card on.
 */
export function fittingView({ nodes }: Projection, size: Size): Viewport {
  const outer = nodes.filter((node) => node.parent === undefined);
  const [first] = outer.toSorted((one, other) => one.x - other.x || one.y - other.y);
  if (first === undefined) return { x: margin, y: margin, zoom: 1 };
  const left = first.x;
  const top = Math.min(...outer.map((node) => node.y));
  const width = Math.max(...outer.map((node) => node.x + node.width)) - left;
  const height = Math.max(...outer.map((node) => node.y + node.height)) - top;
  const below = size.height > 320 ? foot : margin;
  const room = { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - margin - below) };
  const zoom = Math.max(zoomBounds.min, Math.min(1, room.width / width, room.height / height));
  return {
    x: width * zoom > room.width ? margin - left * zoom : (size.width - width * zoom) / 2 - left * zoom,
    y:
      height * zoom > room.height
        ? size.height / 2 - (first.y + first.inlet) * zoom
        : margin + (room.height - height * zoom) / 2 - top * zoom,
    zoom,
  };
}
/** Moves of the view take this long, in milliseconds; none where the user asked for less motion. */
export const travel = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300);

/** Where each pipeline was left, while the session lasts. */
const viewports = new Map<Address, Viewport>();
export const viewportOf = (pipeline: Address) => viewports.get(pipeline);
export const keepViewport = (pipeline: Address, viewport: Viewport) => void viewports.set(pipeline, viewport);

export type Flow = ReactFlowInstance<CardNode, DependencyEdge>;

/** The view moved to a box that cannot be seen; undefined where it can. Of a big one, its head is enough. */
export function revealingView(
  rect: Rect,
  { size, now }: { readonly size: Size; readonly now: Viewport },
): Viewport | undefined {
  const { x, y, zoom } = now;
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  const [width, height] = [Math.min(rect.width, card.width) * zoom, Math.min(rect.height, card.height) * zoom];
  if (left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height) return undefined;
  const middle = { x: rect.x + Math.min(rect.width, 400) / 2, y: rect.y + Math.min(rect.height, 160) / 2 };
  return { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom, zoom };
}

/** The view moved to several boxes that cannot all be seen; undefined where they can. Of too many, the first is enough. */
export function spanningView(
  rects: readonly Rect[],
  { size, now }: { readonly size: Size; readonly now: Viewport },
): Viewport | undefined {
  const { x, y, zoom } = now;
  const left = Math.min(...rects.map((rect) => rect.x));
  const top = Math.min(...rects.map((rect) => rect.y));
  const width = (Math.max(...rects.map((rect) => rect.x + rect.width)) - left) * zoom;
  const height = (Math.max(...rects.map((rect) => rect.y + rect.height)) - top) * zoom;
  const [atX, atY] = [left * zoom + x, top * zoom + y];
  if (atX >= 0 && atY >= 0 && atX + width <= size.width && atY + height <= size.height) return undefined;
  // In the middle where there is room, else from a margin on.
  const start = (room: number, needed: number) => Math.max(24, (room - needed) / 2);
  return { x: start(size.width, width) - left * zoom, y: start(size.height, height) - top * zoom, zoom };
}

/** How much is drawn at this zoom. */
export function useDetail(): Detail {
  return useStore(({ transform: [, , zoom] }) => (zoom < 0.2 ? "box" : zoom < 0.4 ? "name" : "full"));
}

/** Keeps the zoom in a CSS variable, in steps of 5 %, so that lines and names far away keep their size on the screen. */
export function useZoomVariable(element: RefObject<HTMLElement | null>): void {
  const { subscribe, getState } = useStoreApi();
  useEffect(() => {
    let shown = "";
    const show = () => {
      const zoom = getState().transform[2];
      const step = (1.05 ** Math.round(Math.log(zoom) / Math.log(1.05))).toFixed(3);
      if (step === shown) return;
      shown = step;
      element.current?.style.setProperty("--zoom", step);
    };
    show();
    return subscribe(show);
  }, [element, subscribe, getState]);
}
