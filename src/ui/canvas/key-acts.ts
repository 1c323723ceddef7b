import { withRoom } from "#actions/with-room.ts";
import { placeActivities } from "#commands/place-activities.ts";
import type { Address } from "#model/address.ts";
import { type Direction, rectsOf } from "#projection/places.ts";
import type { Point } from "#projection/route.ts";
import { grid } from "#projection/sizes.ts";
import type { Place } from "./add.ts";
import type { OpenMenu } from "./CardMenu.tsx";
import type { useConnect } from "./useConnect.ts";
import type { Flow } from "./useViewport.ts";

const steps: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** How far Shift and an arrow move the view, in pixels of the screen. */
const panStep = 64;

/** What acts see of the canvas now, without depending on it. */
export type Latest = () => { readonly place: Place; readonly connect: ReturnType<typeof useConnect> };

/** What the keys of the canvas do. */
export function keyActs({
  latest,
  flow,
  reach,
  open,
  clear,
}: {
  readonly latest: Latest;
  readonly flow: Flow;
  readonly reach: (address: Address) => void;
  readonly open: (menu: OpenMenu) => void;
  readonly clear: () => void;
}) {
  const corner = (address: Address) => {
    const rect = rectsOf(latest().place.projection.nodes).get(address);
    return flow.flowToScreenPosition({ x: rect?.x ?? 0, y: (rect?.y ?? 0) + Math.min(rect?.height ?? 0, 56) });
  };
  return {
    focusCard: reach,
    openMenu: (address: Address) => open({ address, at: corner(address), show: "all" }),
    startConnecting: (from: Address) => open({ address: from, at: corner(from), show: "connect" }),
    confirm: (target: Address) => confirm(latest, target),
    cancel: () => {
      clear();
      const { connect, place } = latest();
      if (connect.connecting === undefined) place.editor.session.select([]);
      connect.cancel();
    },
    nudge: (direction: Direction) => nudge(latest().place, steps[direction]),
    pan: (direction: Direction) => {
      const { x, y } = steps[direction];
      const viewport = flow.getViewport();
      void flow.setViewport({ ...viewport, x: viewport.x - x * panStep, y: viewport.y - y * panStep });
    },
  };
}

function confirm(latest: Latest, target: Address): void {
  const { place, connect } = latest();
  const { connecting } = connect;
  if (connecting === undefined || !connect.connect(connecting.from, target, connecting.condition)) return;
  connect.cancel();
  place.editor.session.select([connecting.from]);
}

/** Moves the selected cards by one step of the grid. */
function nudge({ projection, pipeline, editor }: Place, { x, y }: Point): void {
  const places = Object.fromEntries(
    editor.session.get().selection.flatMap((address) => {
      const { depth = 0 } = projection.byAddress.get(address) ?? {};
      const at = projection.layout[address] ?? { x: 0, y: 0 };
      const next = { x: at.x + x * grid, y: at.y + y * grid };
      return [[address, depth === 0 ? next : { x: Math.max(0, next.x), y: Math.max(0, next.y) }]];
    }),
  );
  const mergeKey = `nudge ${Object.keys(places).join(" ")}`;
  editor.dispatch(withRoom(placeActivities(places, { mergeKey }), pipeline));
}
