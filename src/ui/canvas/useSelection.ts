import { type NodeChange, useStore } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";
import type { Address } from "#model/address.ts";
import { sameName } from "#model/workspace.ts";
import { rectsOf } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import type { SelectedDependency, SessionStore } from "#store/session.ts";
import { type CardNode, cardElementId } from "./flow.ts";

/** The card that keys act on: the last one reached, as long as it is there; else the selected one. */
export function useActive(projection: Projection, selection: readonly Address[]) {
  const [reached, setReached] = useState<{ readonly card: Address; readonly selection: readonly Address[] }>();
  // A selection made elsewhere takes the place of what was reached before it.
  const own = reached !== undefined && (reached.selection === selection || selection.includes(reached.card));
  const card = own ? reached.card : selection.at(-1);
  const active = card !== undefined && projection.byAddress.has(card) ? card : undefined;
  const setActive = useCallback(
    (next: Address, now: readonly Address[]) => setReached({ card: next, selection: now }),
    [],
  );
  return [active, setActive] as const;
}

/**
 * The id of the active card's element, for `aria-activedescendant`. React Flow draws nothing out of view, and a name that
 * leads nowhere must not be given.
 */
export function useActiveElement(projection: Projection, active: Address | undefined): string | undefined {
  const rect = active === undefined ? undefined : rectsOf(projection.nodes).get(active);
  const isDrawn = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (rect === undefined) return false;
    const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
    return left < width && top < height && left + rect.width * zoom > 0 && top + rect.height * zoom > 0;
  });
  return isDrawn && active !== undefined ? cardElementId(active) : undefined;
}

/** Reads React Flow's changes of selection as the user's: by click, with Shift or Ctrl, by a box. */
export function useSelectionChanges(session: SessionStore, projection: Projection) {
  return useCallback(
    (changes: readonly NodeChange<CardNode>[]) => {
      const picks = changes.flatMap((change) => (change.type === "select" ? [change] : []));
      if (picks.length === 0) return;
      const before = session.get().selection;
      const next = new Set(before.filter((address) => projection.byAddress.has(address)));
      for (const { id, selected } of picks) {
        if (selected) next.add(id as Address);
        else next.delete(id as Address);
      }
      if (next.size === before.length && before.every((address) => next.has(address))) return;
      session.select([...next]);
    },
    [session, projection],
  );
}

/** The line of the dependency that is selected. */
export function selectedEdge(projection: Projection, dependency: SelectedDependency | undefined): string | undefined {
  if (dependency === undefined) return undefined;
  return projection.edges.find((edge) => edge.to === dependency.of && sameName(edge.on, dependency.on))?.id;
}

/** Brings a card into view that was selected elsewhere: in the list of problems, in the JSON, by undo. */
export function useReveal(
  projection: Projection,
  { selection, reveal }: { readonly selection: readonly Address[]; readonly reveal: (address: Address) => void },
): void {
  const [only] = selection;
  const shown = selection.length === 1 && only !== undefined && projection.byAddress.has(only) ? only : undefined;
  useEffect(() => {
    if (shown !== undefined) reveal(shown);
  }, [shown, reveal]);
}
