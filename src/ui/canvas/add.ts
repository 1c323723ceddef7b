/** Adds activities from the Activities pane: after another, at the end of a lane, where they are dropped, or onto a line. */
import type { AddTarget } from "#actions/canvas-handle.ts";
import { definitionOf, isContainer, newActivity } from "#catalogue/catalogue.ts";
import { type Addition, addActivity } from "#commands/add-activity.ts";
import type { Activity } from "#model/activity.ts";
import { type Address, laneAddress, parentOf, rootLane } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { contentOf } from "#projection/content.ts";
import type { EdgeView } from "#projection/edges.ts";
import { freePlace, inLane, placeAfter, placeAtEnd } from "#projection/free-place.ts";
import { boxesOf, everyLevel, type Level } from "#projection/levels.ts";
import { laneUnder } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { openGap } from "#projection/room.ts";
import type { Point } from "#projection/route.ts";
import { card, containerBox, gap } from "#projection/sizes.ts";
import type { Dispatched, Editor } from "#store/editor.ts";
import { withPlaces, withRoom } from "./with-room.ts";

export interface Place {
  readonly editor: Editor;
  readonly pipeline: Address;
  readonly projection: Projection;
}

/** Adds an activity after another, at the end of a lane, or after what is selected. */
export function addActivityOf(place: Place, type: string, target: AddTarget = {}): Dispatched {
  const { selection } = place.editor.session.get();
  const [selected] = selection;
  const after = target.after ?? (target.lane === undefined && selection.length === 1 ? selected : undefined);
  const previous = after === undefined ? undefined : place.projection.byAddress.get(after);
  const lane = previous?.lane ?? target.lane ?? laneAddress(place.pipeline, rootLane);
  const activity = freshActivity(type);
  const shape = shapeOf(activity);
  const level = levelAt(place.projection, lane);
  const room = { depth: level?.depth ?? 1, boxes: level === undefined ? [] : boxesOf(level, place.projection.layout) };
  const before = room.boxes[level?.blocks.findIndex(({ address }) => address === after) ?? -1];
  const position = before === undefined ? placeAtEnd(shape, room) : placeAfter(before, shape, room);
  return add(place, {
    activity,
    lane,
    position,
    ...(after === undefined ? {} : { after: { address: after, condition: conditionAfter(place, after) } }),
  });
}

/** Adds an activity where it was dropped: into the lane under the pointer, with its middle there. */
export function dropActivity(place: Place, type: string, at: Point): Dispatched {
  const activity = freshActivity(type);
  const shape = shapeOf(activity);
  const root = laneAddress(place.pipeline, rootLane);
  const { lane, origin, depth } = laneUnder(place.projection.nodes, at, { root });
  const level = levelAt(place.projection, lane);
  const boxes = level === undefined ? [] : boxesOf(level, place.projection.layout);
  const wanted = { x: at.x - origin.x - shape.width / 2, y: at.y - origin.y - card.inlet, ...shape };
  const near = inLane(wanted, { depth });
  const position = depth > 0 && boxes.length === 0 ? { x: 0, y: 0 } : freePlace({ ...wanted, ...near }, boxes);
  return add(place, { activity, lane, position });
}

/** Adds an activity between the two ends of a dependency; what comes after moves on. */
export function insertActivity(place: Place, type: string, { from, to }: EdgeView): Dispatched {
  const { projection } = place;
  const lane = parentOf(to);
  const level = lane && levelAt(projection, lane);
  const source = level?.blocks.findIndex(({ address }) => address === from) ?? -1;
  const target = level?.blocks.findIndex(({ address }) => address === to) ?? -1;
  const boxes = level === undefined ? [] : boxesOf(level, projection.layout);
  const [first, second] = [boxes[source], boxes[target]];
  if (lane === undefined || level === undefined || first === undefined || second === undefined)
    return { ok: false, reason: "The dependency is gone." };
  const activity = freshActivity(type);
  const shape = shapeOf(activity);
  const between = level.depth === 0 ? gap.pipeline : gap.lane;
  const x = first.x + first.width + between;
  const missing = x + shape.width + between - second.x;
  const moved =
    missing > 0 && second.x >= first.x ? openGap(level, projection.layout, { from: second.x, by: missing }) : {};
  const position = { x, y: first.y + first.inlet - shape.inlet };
  const command = addActivity({ activity, lane, position, between: { from, to } });
  return run(place, withPlaces(command, moved));
}

function add(place: Place, addition: Addition): Dispatched {
  return run(place, addActivity(addition));
}

function run({ editor, pipeline }: Place, command: Parameters<typeof withRoom>[0]): Dispatched {
  return editor.dispatch(withRoom(command, pipeline));
}

function freshActivity(type: string): Activity {
  return newActivity(type, definitionOf(type).defaultName);
}

/** The size of an activity that is not there yet; its lanes, if it has some, are empty. */
function shapeOf(activity: Activity): { readonly width: number; readonly height: number; readonly inlet: number } {
  if (!isContainer(activity)) return { width: card.width, height: card.height, inlet: card.inlet };
  const { width, height, inlet } = containerBox(
    contentOf(activity).lanes.map(({ returns }) => ({ boxes: [], returns })),
  );
  return { width, height, inlet };
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
