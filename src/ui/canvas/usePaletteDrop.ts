import { type DragEvent, useCallback, useState } from "react";
import { definitionOf } from "#catalogue/catalogue.ts";
import type { Addable } from "#catalogue/palette.ts";
import { type Address, laneAddress, rootLane } from "#model/address.ts";
import { laneAt } from "#model/resolve.ts";
import { laneUnder } from "#projection/places.ts";
import type { Point } from "#projection/route.ts";
import { mayContain } from "#rules/may-contain.ts";
import { allowed } from "#rules/verdict.ts";
import type { Dispatched } from "#store/editor.ts";
import { drop, insertOn, type Place } from "./add.ts";
import { addFresh } from "./add-fresh.ts";
import type { DropTarget } from "./contexts.ts";

/** What an entry of the Activities pane carries: the type of the activity, or the id of the pattern. */
const activityMime = "application/x-sluice-activity";
const patternMime = "application/x-sluice-pattern";

/** Takes entries of the Activities pane: onto the canvas, into a lane, or onto a dependency, between its two ends. */
export function usePaletteDrop(
  place: Place | undefined,
  { toFlow, added }: { readonly toFlow: (at: Point) => Point; readonly added: (done: Dispatched, at: Point) => void },
) {
  const [target, setTarget] = useState<DropTarget>();
  const [line, setLine] = useState<string>();

  const onDragOver = useCallback(
    (event: DragEvent) => {
      const { types } = event.dataTransfer;
      if (place === undefined || !(types.includes(activityMime) || types.includes(patternMime))) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      const over = lineUnder(event);
      setLine(over);
      const next = over === undefined ? laneFor(place, toFlow(pointOf(event)), carriedType(event)) : undefined;
      setTarget((before) => (before?.lane === next?.lane ? before : next));
    },
    [place, toFlow],
  );

  const onDragLeave = useCallback((event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setTarget(undefined);
    setLine(undefined);
  }, []);

  const onDrop = useCallback(
    (event: DragEvent) => {
      const what = carried(event);
      if (place === undefined || what === undefined) return;
      event.preventDefault();
      setTarget(undefined);
      setLine(undefined);
      const at = pointOf(event);
      const point = toFlow(at);
      const edge = place.projection.edgeById.get(lineUnder(event) ?? "");
      const add = async () => {
        const done = await addFresh(what, (make) =>
          edge === undefined ? drop(place, make, point) : insertOn(place, make, edge),
        );
        added(done, at);
      };
      void add();
    },
    [place, toFlow, added],
  );

  return { target, line, onDragOver, onDragLeave, onDrop };
}

function laneFor({ editor, pipeline, projection }: Place, at: Point, type: string | undefined): DropTarget | undefined {
  const root: Address = laneAddress(pipeline, rootLane);
  const { lane } = laneUnder(projection.nodes, at, { root });
  const holder = laneAt(editor.get().workspace, lane);
  if (lane === root || holder === undefined) return undefined;
  // A pattern that may not go in goes into a pipeline of its own.
  return { lane, verdict: type === undefined ? allowed : mayContain(holder, definitionOf(type).type) };
}

function carried({ dataTransfer }: DragEvent): Addable | undefined {
  const [type, id] = [dataTransfer.getData(activityMime), dataTransfer.getData(patternMime)];
  if (type !== "") return { kind: "activity", type };
  return id === "" ? undefined : { kind: "pattern", id };
}

/** While something is dragged its data cannot be read, only its kinds: the type is told in a kind of its own. */
function carriedType(event: DragEvent): string | undefined {
  const prefix = `${activityMime};type=`;
  return event.dataTransfer.types.find((kind) => kind.startsWith(prefix))?.slice(prefix.length);
}

function lineUnder(event: DragEvent): string | undefined {
  const line = event.target instanceof Element ? event.target.closest(".react-flow__edge") : null;
  return line?.getAttribute("data-id") ?? undefined;
}

function pointOf(event: DragEvent): Point {
  return { x: event.clientX, y: event.clientY };
}
