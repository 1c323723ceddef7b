import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { type AddTarget, canvasHandle, paletteHandle } from "#actions/canvas-handle.ts";
import { addCaseTo } from "#actions/cases.ts";
import { findAction } from "#actions/registry.ts";
import type { Addable } from "#catalogue/palette.ts";
import type { Address } from "#model/address.ts";
import { rectsOf } from "#projection/places.ts";
import type { Point } from "#projection/route.ts";
import type { Dispatched } from "#store/editor.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { addNear, type Place } from "./add.ts";
import { addFresh } from "./add-fresh.ts";
import { alignAll } from "./align.ts";
import type { OpenMenu } from "./CardMenu.tsx";
import type { CardActs } from "./contexts.ts";
import { keyActs } from "./key-acts.ts";
import { pointerActs } from "./pointer-acts.ts";
import type { CanvasNotes } from "./useCanvasNote.ts";
import type { useConnect } from "./useConnect.ts";
import { useLatest } from "./useLatest.ts";
import { type Flow, fittingView, revealingView, travel } from "./useViewport.ts";

interface Surroundings {
  readonly flow: Flow;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly connect: ReturnType<typeof useConnect>;
  readonly notes: CanvasNotes;
  readonly focusCard: (address: Address, selection: readonly Address[]) => void;
}

/** What can be done on the canvas, by cards, keys, pointer, palette and actions alike. */
export function useCanvasActs(place: Place, { flow, frame, connect, notes, focusCard }: Surroundings) {
  const context = useActionContext();
  const { session } = context.editor;
  const { refuse, tell, clear } = notes;
  const [menu, setMenu] = useState<OpenMenu>();
  // The acts keep their identity while the projection changes, so that no card is drawn anew for their sake.
  const latest = useLatest({ place, connect });

  const focus = useCallback(() => frame.current?.focus({ preventScroll: true }), [frame]);
  const reveal = useReveal(latest, { flow, frame });
  const view = useView(latest, { flow, frame });

  const reach = useCallback(
    (address: Address) => {
      const { connecting, verdictOf } = latest().connect;
      if (connecting?.by === "pick") {
        const verdict = verdictOf(address);
        const name = latest().place.projection.byAddress.get(address)?.content.name ?? "";
        session.announce(verdict?.allowed === false ? `${name}: ${verdict.reason}` : `${name}: press Enter to connect`);
      } else session.select([address]);
      focusCard(address, session.get().selection);
      reveal(address);
    },
    [latest, focusCard, session, reveal],
  );

  const added = useCallback(
    (done: Dispatched, at?: Point) => {
      if (done.ok) focus();
      else refuse(done, at === undefined ? "corner" : { at });
    },
    [refuse, focus],
  );

  const card: CardActs = useMemo(() => {
    const act = (address: Address, id: string) => {
      if (!session.get().selection.includes(address)) session.select([address]);
      void findAction(id).run(context);
    };
    return {
      addNext: (target) => paletteHandle.current()?.search(target),
      copy: (address) => act(address, "edit.copy"),
      remove: (address) => act(address, "edit.delete"),
      extract: (address) => act(address, "edit.extract"),
      addCase: (address) => {
        const done = addCaseTo(context.editor, address);
        if (!done.ok) refuse(done, { beside: address });
      },
      openLaneMenu: (lane, at) => setMenu({ lane, at, show: "lane" }),
      viewJson: (address) => {
        session.leadTo({ address });
        session.showPanel("json");
      },
      toggle: (address) => {
        const shape = latest().place.projection.byAddress.get(address)?.shape;
        session.setCollapsed(address, shape === "collapsed" ? "expanded" : "collapsed");
      },
    };
  }, [latest, session, context, refuse]);

  const keys = useMemo(() => keyActs({ latest, flow, reach, open: setMenu, clear }), [latest, flow, reach, clear]);
  const pointer = useMemo(
    () => pointerActs({ latest, session, open: setMenu, focus, focusCard, confirm: keys.confirm }),
    [latest, session, focus, focusCard, keys],
  );
  const closeNote = useCallback(() => {
    clear();
    focus();
  }, [clear, focus]);
  const closeMenu = useCallback(() => {
    setMenu(undefined);
    focus();
  }, [focus]);

  useEffect(() => {
    const add = async (what: Addable, target?: AddTarget) => {
      const done = await addFresh(what, (make) => addNear(latest().place, make, target));
      added(done);
      return done;
    };
    const { zoomIn, zoomOut, fit, align } = view;
    const where = (beside: Address | undefined) => (beside === undefined ? "corner" : { beside });
    return canvasHandle.register({
      zoomIn,
      zoomOut,
      zoomToFit: fit,
      autoAlign: align,
      focus,
      reveal,
      add,
      refuse: (refusal, beside) => refuse(refusal, where(beside)),
      tell: (sentences, { beside, act }) => tell(sentences, where(beside), act),
    });
  }, [latest, view, focus, reveal, added, refuse, tell]);

  return { card, view, keys, added, reveal, menu, closeMenu, closeNote, ...pointer };
}

type Shown = () => { readonly place: Place };

/** Brings a card into view where it is not. */
function useReveal(latest: Shown, { flow, frame }: Pick<Surroundings, "flow" | "frame">) {
  return useCallback(
    (address: Address) => {
      const rect = rectsOf(latest().place.projection.nodes).get(address);
      const bounds = frame.current?.getBoundingClientRect();
      if (rect === undefined || bounds === undefined) return;
      const next = revealingView(rect, { size: bounds, now: flow.getViewport() });
      if (next !== undefined) void flow.setViewport(next, { duration: travel() });
    },
    [latest, flow, frame],
  );
}

/** Zoom, fit and align. */
function useView(latest: Shown, { flow, frame }: Pick<Surroundings, "flow" | "frame">) {
  return useMemo(() => {
    const fit = () => {
      const bounds = frame.current?.getBoundingClientRect();
      if (bounds === undefined) return;
      void flow.setViewport(fittingView(latest().place.projection, bounds), { duration: travel() });
    };
    const align = () => {
      void alignAll(latest().place, () => requestAnimationFrame(fit));
    };
    return {
      zoomIn: () => void flow.zoomIn({ duration: travel() / 2 }),
      zoomOut: () => void flow.zoomOut({ duration: travel() / 2 }),
      fit,
      align,
    };
  }, [latest, flow, frame]);
}
