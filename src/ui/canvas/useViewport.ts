import { type ReactFlowInstance, useStore, useStoreApi, type Viewport } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import type { Address } from "#model/address.ts";
import type { Detail } from "./contexts.ts";
import type { CardNode, DependencyEdge } from "./flow.ts";

export const zoomBounds = { min: 0.1, max: 2 };
export const fitOptions = { padding: 0.12, maxZoom: 1, minZoom: zoomBounds.min };
/** Moves of the view take this long, in milliseconds; none where the user asked for less motion. */
export const travel = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300);

/** Where each pipeline was left, while the session lasts. */
const viewports = new Map<Address, Viewport>();
export const viewportOf = (pipeline: Address) => viewports.get(pipeline);
export const keepViewport = (pipeline: Address, viewport: Viewport) => void viewports.set(pipeline, viewport);

export type Flow = ReactFlowInstance<CardNode, DependencyEdge>;

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
