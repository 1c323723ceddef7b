import { type KeyboardEvent, useCallback } from "react";
import { paletteHandle } from "#actions/canvas-handle.ts";
import { actions } from "#actions/registry.ts";
import type { Address } from "#model/address.ts";
import { type Direction, inReadingOrder, nextCard } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { matchesKeys } from "#ui/primitives/keys.ts";

const arrows: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);
/** The browser's own paste asks no permission and comes as an event of the page, so its keys are left to it. */
const ofCanvas = actions.filter(
  (action) => action.where === "canvas" && action.keys !== undefined && action.id !== "edit.paste",
);

export interface KeyActs {
  readonly projection: Projection | undefined;
  readonly active: Address | undefined;
  readonly connecting: boolean;
  readonly focusCard: (address: Address) => void;
  readonly startConnecting: (from: Address) => void;
  readonly confirm: (target: Address) => void;
  readonly cancel: () => void;
  readonly nudge: (direction: Direction) => void;
  readonly pan: (direction: Direction) => void;
  readonly openMenu: (address: Address) => void;
}

/** The keys of the canvas; they act only while it has the focus itself, so a toolbar inside it keeps its own. */
export function useCanvasKeys(acts: KeyActs) {
  const context = useActionContext();
  return useCallback(
    (event: KeyboardEvent) => {
      const inside = event.target !== event.currentTarget;
      if (event.key === "Escape") {
        acts.cancel();
        if (inside && event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        return;
      }
      if (inside || event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (onCard(event, acts, context.editor.session) || onCanvas(event, acts)) {
        event.preventDefault();
        return;
      }
      const action = ofCanvas.find((one) => one.keys?.some((keys) => matchesKeys(keys, event.nativeEvent)));
      if (action === undefined) return;
      event.preventDefault();
      if (action.enabled?.(context) ?? true) void action.run(context);
    },
    [acts, context],
  );
}

function onCanvas(event: KeyboardEvent, acts: KeyActs): boolean {
  const { projection, active } = acts;
  const direction = arrows.get(event.key);
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (direction === undefined || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return false;
    acts.nudge(direction);
    return true;
  }
  if (direction !== undefined && event.shiftKey) {
    acts.pan(direction);
    return true;
  }
  const order = projection === undefined ? [] : inReadingOrder(projection.nodes);
  const first = order[0];
  if (direction !== undefined) {
    const next =
      active === undefined || projection === undefined ? first : nextCard(projection.nodes, active, direction);
    if (next !== undefined) acts.focusCard(next);
    return true;
  }
  const end = event.key === "Home" ? first : event.key === "End" ? order.at(-1) : undefined;
  if (end !== undefined) {
    acts.focusCard(end);
    return true;
  }
  if (event.key === "/" || event.key === "Insert") {
    paletteHandle.current()?.search();
    return true;
  }
  return false;
}

function onCard(
  event: KeyboardEvent,
  acts: KeyActs,
  session: ReturnType<typeof useActionContext>["editor"]["session"],
): boolean {
  const { active } = acts;
  if (active === undefined) return false;
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
    acts.openMenu(active);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case "Enter":
      if (acts.connecting) acts.confirm(active);
      else session.leadTo({ address: active });
      return true;
    case " ":
      session.select(toggled(session.get().selection, active));
      return true;
    case "c":
    case "C":
      acts.startConnecting(active);
      return true;
    case "+":
      paletteHandle.current()?.search({ after: active });
      return true;
    default:
      return false;
  }
}

function toggled(selection: readonly Address[], address: Address): readonly Address[] {
  return selection.includes(address) ? selection.filter((one) => one !== address) : [...selection, address];
}
