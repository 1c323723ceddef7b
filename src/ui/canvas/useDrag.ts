import type { NodeChange, OnNodeDrag, XYPosition } from "@xyflow/react";
import { useCallback, useState } from "react";
import { withRoom } from "#actions/with-room.ts";
import { moveActivities } from "#commands/move-activities.ts";
import { placeActivities } from "#commands/place-activities.ts";
import { typeOf } from "#model/activity.ts";
import { type Address, laneAddress, rootLane } from "#model/address.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import { freePlace, inLane } from "#projection/free-place.ts";
import { boxesOf } from "#projection/levels.ts";
import { laneUnder, rectsOf } from "#projection/places.ts";
import type { Point } from "#projection/route.ts";
import { snap } from "#projection/sizes.ts";
import { mayContain } from "#rules/may-contain.ts";
import { allowed, type Verdict } from "#rules/verdict.ts";
import type { Dispatched } from "#store/editor.ts";
import { levelAt, type Place } from "./add.ts";
import type { DropTarget } from "./contexts.ts";
import type { CardNode } from "./flow.ts";
import type { CanvasNotes } from "./useCanvasNote.ts";
import { useLatest } from "./useLatest.ts";

const still: ReadonlyMap<Address, Point> = new Map();

/**
 * Dragging of cards: their places are the canvas's own until they are dropped; then they are placed in their lane, or
 * moved into the one under the pointer. A refusal puts them back and says why.
 */
export function useDrag(
  place: Place | undefined,
  { toFlow, notes }: { readonly toFlow: (at: Point) => XYPosition; readonly notes: CanvasNotes },
) {
  const [moved, setMoved] = useState(still);
  const [drop, setDrop] = useState<DropTarget>();
  const [dragging, setDragging] = useState<readonly Address[]>([]);
  const latest = useLatest({ place, moved });
  const { refuse, tell } = notes;

  const track = useCallback(
    (changes: readonly NodeChange<CardNode>[]) => {
      const places = changes.flatMap((change) =>
        change.type === "position" && change.dragging === true && change.position !== undefined
          ? [[change.id as Address, change.position] as const]
          : [],
      );
      const { place: now } = latest();
      if (places.length === 0 || now === undefined) return;
      setMoved((before) => {
        const next = new Map(before);
        for (const [address, at] of places) next.set(address, snapped(now, address, at));
        return next;
      });
    },
    [latest],
  );

  const onNodeDragStart: OnNodeDrag<CardNode> = useCallback((_, __, nodes) => {
    setDragging(nodes.map((node) => node.id as Address));
  }, []);

  const onNodeDrag: OnNodeDrag<CardNode> = useCallback(
    (event, _, nodes) => {
      const { place: now } = latest();
      if (now === undefined) return;
      const next = targetOf(now, nodes, toFlow(pointOf(event)));
      setDrop((before) => (before?.lane === next?.lane ? before : next));
    },
    [latest, toFlow],
  );

  const onNodeDragStop: OnNodeDrag<CardNode> = useCallback(
    (event, _, nodes) => {
      const { place: now, moved: places } = latest();
      setMoved(still);
      setDrop(undefined);
      setDragging([]);
      if (now === undefined || places.size === 0) return;
      const at = pointOf(event);
      const done = dropCards(now, { nodes, places, at: toFlow(at) });
      if (!done.ok) refuse(done, { at });
      else if (done.notes !== undefined) tell(done.notes, { at });
    },
    [latest, toFlow, refuse, tell],
  );

  return { moved, drop, dragging, track, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

/** Places the cards or moves them to another lane. */
function dropCards(
  place: Place,
  dropped: { readonly nodes: readonly CardNode[]; readonly places: ReadonlyMap<Address, Point>; readonly at: Point },
): Dispatched {
  const { editor, pipeline, projection } = place;
  const target = targetOf(place, dropped.nodes, dropped.at);
  const addresses = [...dropped.places.keys()];
  if (target === undefined) {
    const places = Object.fromEntries(
      [...dropped.places].flatMap(([address, at]) => {
        const origin = originOf(place, address);
        const { depth = 0, lift = 0 } = projection.byAddress.get(address) ?? {};
        return [[address, inLane({ x: at.x - origin.x, y: at.y - origin.y - lift }, { depth })]];
      }),
    );
    return editor.dispatch(withRoom(placeActivities(places), pipeline));
  }
  const { origin, depth } = laneUnder(projection.nodes, dropped.at, rootAnd(place, addresses));
  const level = levelAt(projection, target.lane);
  const taken = level === undefined ? [] : [...boxesOf(level, projection.layout)];
  const positions = addresses.map((address) => {
    const view = projection.byAddress.get(address);
    const at = dropped.places.get(address);
    if (view === undefined || at === undefined) return undefined;
    const corner = cornerOf(place, address);
    const wanted = { x: corner.x + at.x - origin.x, y: corner.y + at.y - origin.y - view.lift };
    const box = { width: view.width, height: view.height, inlet: view.inlet, ...inLane(wanted, { depth }) };
    const found = depth > 0 && taken.length === 0 ? { x: 0, y: 0 } : freePlace(box, taken);
    taken.push({ ...box, ...found });
    return found;
  });
  return editor.dispatch(withRoom(moveActivities(addresses, { into: target.lane, positions }), pipeline));
}

/** The lane that the cards would move to; undefined while they stay in their own. */
function targetOf(place: Place, nodes: readonly CardNode[], at: Point): DropTarget | undefined {
  const { projection, editor } = place;
  const addresses = nodes.map((node) => node.id as Address);
  const { lane } = laneUnder(projection.nodes, at, rootAnd(place, addresses));
  if (addresses.every((address) => projection.byAddress.get(address)?.lane === lane)) return undefined;
  const { workspace } = editor.get();
  const holder = laneAt(workspace, lane);
  if (holder === undefined) return undefined;
  const verdicts = addresses.map((address): Verdict => {
    const activity = activityAt(workspace, address)?.activity;
    return activity === undefined ? allowed : mayContain(holder, typeOf(activity), activity);
  });
  return { lane, verdict: verdicts.find((verdict) => !verdict.allowed) ?? allowed };
}

function rootAnd({ pipeline }: Place, without: readonly Address[]) {
  return { root: laneAddress(pipeline, rootLane), without };
}

/** Where the first card of a card's lane stands, relative to the container. */
function originOf({ projection }: Place, address: Address): Point {
  const view = projection.byAddress.get(address);
  const holder = view?.parent === undefined ? undefined : projection.byAddress.get(view.parent);
  return holder?.lanes.find((lane) => lane.address === view?.lane)?.origin ?? { x: 0, y: 0 };
}

/** The absolute corner of the container that a card is drawn in. */
function cornerOf({ projection }: Place, address: Address): Point {
  const parent = projection.byAddress.get(address)?.parent;
  return (parent && rectsOf(projection.nodes).get(parent)) ?? { x: 0, y: 0 };
}

/** On the grid of its lane. */
function snapped(place: Place, address: Address, at: Point): Point {
  const origin = originOf(place, address);
  return { x: snap(at.x - origin.x) + origin.x, y: snap(at.y - origin.y) + origin.y };
}

function pointOf(event: MouseEvent | TouchEvent | React.MouseEvent): Point {
  const touch = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
