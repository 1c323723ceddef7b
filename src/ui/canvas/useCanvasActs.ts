import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type AddTarget, canvasHandle, paletteHandle } from "#actions/canvas-handle.ts";
import { findAction } from "#actions/registry.ts";
import { placeActivities } from "#commands/place-activities.ts";
import type { Address } from "#model/address.ts";
import type { Direction } from "#projection/places.ts";
import { rectsOf } from "#projection/places.ts";
import type { Point } from "#projection/route.ts";
import { grid } from "#projection/sizes.ts";
import type { Dispatched } from "#store/editor.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { addActivityOf, type Place } from "./add.ts";
import { alignAll } from "./align.ts";
import type { OpenMenu } from "./CardMenu.tsx";
import type { CardActs } from "./contexts.ts";
import type { CardNode, DependencyEdge } from "./flow.ts";
import type { useConnect } from "./useConnect.ts";
import type { Refusals } from "./useRefusal.ts";
import { type Flow, fitOptions, travel } from "./useViewport.ts";
import { withRoom } from "./with-room.ts";

const steps: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

interface Surroundings {
  readonly flow: Flow;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly connect: ReturnType<typeof useConnect>;
  readonly refusal: Refusals;
  readonly focusCard: (address: Address, selection: readonly Address[]) => void;
}

/** What can be done on the canvas, by cards, keys, pointer, palette and actions alike. */
export function useCanvasActs(place: Place, { flow, frame, connect, refusal, focusCard }: Surroundings) {
  const context = useActionContext();
  const { session } = context.editor;
  const [menu, setMenu] = useState<OpenMenu>();
  // The acts keep their identity while the projection changes, so that no card is drawn anew for their sake.
  const latest = useRef({ place, connect });
  latest.current = { place, connect };

  const focus = useCallback(() => frame.current?.focus({ preventScroll: true }), [frame]);

  const reveal = useCallback(
    (address: Address) => {
      const rect = rectsOf(latest.current.place.projection.nodes).get(address);
      const bounds = frame.current?.getBoundingClientRect();
      if (rect === undefined || bounds === undefined) return;
      const { x, y, zoom } = flow.getViewport();
      const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
      const [width, height] = [Math.min(rect.width, 168) * zoom, Math.min(rect.height, 56) * zoom];
      const inside = left >= 0 && top >= 0 && left + width <= bounds.width && top + height <= bounds.height;
      if (inside) return;
      const middle = { x: rect.x + Math.min(rect.width, 400) / 2, y: rect.y + Math.min(rect.height, 160) / 2 };
      void flow.setCenter(middle.x, middle.y, { zoom, duration: travel() });
    },
    [flow, frame],
  );

  const reach = useCallback(
    (address: Address) => {
      const { connecting, verdictOf } = latest.current.connect;
      const { projection } = latest.current.place;
      if (connecting?.by === "pick") {
        focusCard(address, session.get().selection);
        const verdict = verdictOf(address);
        const name = projection.byAddress.get(address)?.content.name ?? "";
        session.announce(verdict?.allowed === false ? `${name}: ${verdict.reason}` : `${name}: press Enter to connect`);
      } else {
        session.select([address]);
        focusCard(address, session.get().selection);
      }
      reveal(address);
    },
    [focusCard, session, reveal],
  );

  const added = useCallback(
    (done: Dispatched, at?: Point) => {
      if (!done.ok) {
        const bounds = frame.current?.getBoundingClientRect();
        refusal.refuseAt(done.reason, at ?? { x: (bounds?.x ?? 0) + 24, y: (bounds?.y ?? 0) + 24 });
        return;
      }
      focus();
    },
    [frame, refusal.refuseAt, focus],
  );

  const align = useCallback(() => {
    void alignAll(latest.current.place).then((aligned) => {
      if (aligned) void flow.fitView({ ...fitOptions, duration: travel() });
      else session.announce("Nothing to align");
    });
  }, [flow, session]);

  const toggle = useCallback(
    (address: Address) => {
      const shape = latest.current.place.projection.byAddress.get(address)?.shape;
      session.setCollapsed(address, shape === "collapsed" ? "expanded" : "collapsed");
    },
    [session],
  );

  const act = useCallback(
    (address: Address, id: string) => {
      if (!session.get().selection.includes(address)) session.select([address]);
      void findAction(id).run(context);
    },
    [session, context],
  );

  const card: CardActs = useMemo(
    () => ({
      addNext: (target) => paletteHandle.current()?.search(target),
      copy: (address) => act(address, "edit.copy"),
      remove: (address) => act(address, "edit.delete"),
      viewJson(address) {
        session.leadTo({ address });
        session.showPanel("json");
      },
      toggle,
      openMenu: (address, at) => setMenu({ address, at, show: "all" }),
    }),
    [act, session, toggle],
  );

  const view = useMemo(
    () => ({
      zoomIn: () => void flow.zoomIn({ duration: travel() / 2 }),
      zoomOut: () => void flow.zoomOut({ duration: travel() / 2 }),
      fit: () => void flow.fitView({ ...fitOptions, duration: travel() }),
      align,
    }),
    [flow, align],
  );

  const keys = useMemo(() => {
    const corner = (address: Address) => {
      const rect = rectsOf(latest.current.place.projection.nodes).get(address);
      return flow.flowToScreenPosition({ x: rect?.x ?? 0, y: (rect?.y ?? 0) + Math.min(rect?.height ?? 0, 56) });
    };
    return {
      focusCard: reach,
      openMenu: (address: Address) => setMenu({ address, at: corner(address), show: "all" }),
      startConnecting: (from: Address) => setMenu({ address: from, at: corner(from), show: "connect" }),
      confirm(target: Address) {
        const { connecting, connect: join, cancel } = latest.current.connect;
        if (connecting !== undefined && join(connecting.from, target, connecting.condition)) {
          cancel();
          session.select([connecting.from]);
        }
      },
      cancel() {
        refusal.clear();
        if (latest.current.connect.connecting === undefined) session.select([]);
        latest.current.connect.cancel();
      },
      nudge(direction: Direction) {
        const { projection, pipeline, editor } = latest.current.place;
        const { x, y } = steps[direction];
        const places = Object.fromEntries(
          session.get().selection.flatMap((address) => {
            const { depth = 0 } = projection.byAddress.get(address) ?? {};
            const at = projection.layout[address] ?? { x: 0, y: 0 };
            const next = { x: at.x + x * grid, y: at.y + y * grid };
            return [[address, depth === 0 ? next : { x: Math.max(0, next.x), y: Math.max(0, next.y) }]];
          }),
        );
        editor.dispatch(
          withRoom(placeActivities(places, { mergeKey: `nudge ${Object.keys(places).join(" ")}` }), pipeline),
        );
      },
      pan(direction: Direction) {
        const { x, y } = steps[direction];
        const viewport = flow.getViewport();
        void flow.setViewport({ ...viewport, x: viewport.x - x * 64, y: viewport.y - y * 64 });
      },
    };
  }, [flow, reach, refusal.clear, session]);

  const pointer = useMemo(
    () => ({
      onNodeClick(_: MouseEvent, node: CardNode) {
        const { connecting } = latest.current.connect;
        if (connecting?.by === "pick") keys.confirm(node.data.view.address);
        else focusCard(node.data.view.address, session.get().selection);
        focus();
      },
      onNodeDoubleClick(_: MouseEvent, node: CardNode) {
        session.leadTo({ address: node.data.view.address });
      },
      onNodeContextMenu(event: MouseEvent, node: CardNode) {
        event.preventDefault();
        const { address } = node.data.view;
        if (!session.get().selection.includes(address)) session.select([address]);
        setMenu({ address, at: { x: event.clientX, y: event.clientY }, show: "all" });
      },
      onEdgeClick(_: MouseEvent, edge: DependencyEdge) {
        const { to, on } = edge.data?.view ?? {};
        if (to !== undefined && on !== undefined) session.selectDependency({ of: to, on });
        focus();
      },
      onPaneClick() {
        latest.current.connect.cancel();
        session.select([]);
        focus();
      },
    }),
    [focus, focusCard, keys, session],
  );

  const closeMenu = useCallback(() => {
    setMenu(undefined);
    focus();
  }, [focus]);

  useEffect(
    () =>
      canvasHandle.register({
        zoomIn: view.zoomIn,
        zoomOut: view.zoomOut,
        zoomToFit: view.fit,
        autoAlign: view.align,
        focus,
        reveal,
        add(type: string, target?: AddTarget) {
          const done = addActivityOf(latest.current.place, type, target);
          added(done);
          return done;
        },
      }),
    [view, focus, reveal, added],
  );

  return { card, view, keys, added, reveal, menu, closeMenu, ...pointer };
}
