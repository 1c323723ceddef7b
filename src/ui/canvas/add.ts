/** Adds what the Activities pane offers: after another, at the end of a lane, where it is dropped, or onto a line. */
import type { AddTarget } from "#actions/canvas-handle.ts";
import { withPlaces, withRoom } from "#actions/with-room.ts";
import type { Command } from "#commands/command.ts";
import { type Address, laneAddress, parentOf, resourceAddress, rootLane } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import type { EdgeView } from "#projection/edges.ts";
import { endOf } from "#projection/end-of.ts";
import { freePlace, inLane, placeAfter, placeAtEnd } from "#projection/free-place.ts";
import { boxesOf, everyLevel, type Level } from "#projection/levels.ts";
import { laneUnder } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { openGap } from "#projection/room.ts";
import type { Point } from "#projection/route.ts";
import { card, gap } from "#projection/sizes.ts";
import type { Dispatched, Editor } from "#store/editor.ts";
import type { Fresh, MakeFresh } from "./fresh.ts";

export interface Place {
  readonly editor: Editor;
  readonly pipeline: Address;
  readonly projection: Projection;
}

const gone: Dispatched = { ok: false, reason: "The place to add it to is gone." };

/** Adds something after another activity, at the end of a lane, or after what is selected. */
export function addNear(place: Place, make: MakeFresh, target: AddTarget = {}): Dispatched {
  const { selection } = place.editor.session.get();
  const after = target.after ?? (target.lane === undefined ? endOf(place.projection, selection) : undefined);
  const previous = after === undefined ? undefined : place.projection.byAddress.get(after);
  const lane = previous?.lane ?? target.lane ?? laneAddress(place.pipeline, rootLane);
  const fresh = make(place.editor.get().workspace, lane);
  if (fresh === undefined) return gone;
  const level = levelAt(place.projection, lane);
  const room = { depth: level?.depth ?? 1, boxes: level === undefined ? [] : boxesOf(level, place.projection.layout) };
  const before = room.boxes[level?.blocks.findIndex(({ address }) => address === after) ?? -1];
  const position = before === undefined ? placeAtEnd(fresh.shape, room) : placeAfter(before, fresh.shape, room);
  const order = after === undefined ? {} : { after: { address: after, condition: conditionAfter(place, after) } };
  return run(place, fresh, fresh.command({ lane, position, ...order }));
}

/** Adds something where it was dropped: into the lane under the pointer, with its middle there. */
export function drop(place: Place, make: MakeFresh, at: Point): Dispatched {
  const root = laneAddress(place.pipeline, rootLane);
  const { lane, origin, depth } = laneUnder(place.projection.nodes, at, { root });
  const fresh = make(place.editor.get().workspace, lane);
  if (fresh === undefined) return gone;
  const level = levelAt(place.projection, lane);
  const boxes = level === undefined ? [] : boxesOf(level, place.projection.layout);
  const wanted = { x: at.x - origin.x - fresh.grip, y: at.y - origin.y - card.inlet, ...fresh.shape };
  const near = inLane(wanted, { depth });
  const position = depth > 0 && boxes.length === 0 ? { x: 0, y: 0 } : freePlace({ ...wanted, ...near }, boxes);
  return run(place, fresh, fresh.command({ lane, position }));
}

/** Adds something between the two ends of a dependency; what comes after moves on. */
export function insertOn(place: Place, make: MakeFresh, { from, to }: EdgeView): Dispatched {
  const { projection } = place;
  const lane = parentOf(to);
  const level = lane && levelAt(projection, lane);
  const source = level?.blocks.findIndex(({ address }) => address === from) ?? -1;
  const target = level?.blocks.findIndex(({ address }) => address === to) ?? -1;
  const boxes = level === undefined ? [] : boxesOf(level, projection.layout);
  const [first, second] = [boxes[source], boxes[target]];
  if (lane === undefined || level === undefined || first === undefined || second === undefined)
    return { ok: false, reason: "The dependency is gone." };
  const fresh = make(place.editor.get().workspace, lane);
  if (fresh === undefined) return gone;
  const { shape } = fresh;
  const between = level.depth === 0 ? gap.pipeline : gap.lane;
  const x = first.x + first.width + between;
  const missing = x + shape.width + between - second.x;
  const moved =
    missing > 0 && second.x >= first.x ? openGap(level, projection.layout, { from: second.x, by: missing }) : {};
  const position = { x, y: first.y + first.inlet - shape.inlet };
  return run(place, fresh, withPlaces(fresh.command({ lane, position, between: { from, to } }), moved));
}

function run({ editor, pipeline }: Place, { child }: Fresh, command: Command): Dispatched {
  const done = editor.dispatch(withRoom(command, pipeline));
  if (done.ok && child !== undefined) tellOf(editor, child);
  return done;
}

/** What was put in is not all there is: the rest is in a pipeline that nobody sees yet. */
function tellOf({ session }: Editor, { pipeline: { name }, reason }: NonNullable<Fresh["child"]>): void {
  session.notify({
    tone: "info",
    title: `The pattern went into a new pipeline, ${name}`,
    details: [`${reason} The new Execute Pipeline activity does so, and passes the parameters on.`],
    action: { label: "Open it", run: () => session.open(resourceAddress("pipeline", name)) },
  });
}

/** On success, unless the activity is followed on completion already: the two exclude each other. */
function conditionAfter({ editor, projection }: Place, after: Address) {
  const followed = projection.edges.filter((edge) => edge.from === after).flatMap((edge) => edge.conditions);
  const exists = activityAt(editor.get().workspace, after) !== undefined;
  return exists && followed.includes("Completed") ? ("Completed" as const) : ("Succeeded" as const);
}

/** The level of a lane, as it is drawn; undefined inside a collapsed container. */
export function levelAt({ root }: Projection, lane: Address): Level | undefined {
  for (const level of everyLevel(root)) if (level.lane === lane) return level;
  return undefined;
}
