/** How every command edits a document: JSON in, JSON out, and the sidecar of positions follows the cards. */
import type { Activity } from "#model/activity.ts";
import { type Address, isWithin, resourceAddress } from "#model/address.ts";
import { setAt } from "#model/edit-json.ts";
import { isObject, type JsonArray, type JsonObject } from "#model/json.ts";
import { type Lane, laneAt } from "#model/resolve.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import { type Layout, type Position, type Resource, replaceResource, type Workspace } from "#model/workspace.ts";

/** Replaces the document of one resource. Positions of activities that moved unchanged follow, those of lost ones go. */
export function editResource(workspace: Workspace, resource: Resource, json: JsonObject): Workspace {
  if (json === resource.json) return workspace;
  const next = { ...resource, json };
  const layout = followActivities(workspace.layout, resource, next);
  return { ...replaceResource(workspace, resource, next), layout };
}

/** Replaces one activity where it stands. */
export function editActivity(workspace: Workspace, placed: Placed, activity: Activity): Workspace {
  const resource = holderOf(workspace, placed.address);
  if (resource === undefined || activity === placed.activity) return workspace;
  return editResource(workspace, resource, asObject(setAt(resource.json, placed.path, activity)));
}

/** Replaces the list of a lane; the list is made where the file has none. */
export function editLane(
  workspace: Workspace,
  address: Address,
  change: (items: JsonArray, lane: Lane) => JsonArray,
): Workspace {
  const lane = laneAt(workspace, address);
  if (lane === undefined) return workspace;
  const items = change(lane.items, lane);
  if (items === lane.items) return workspace;
  return editResource(workspace, lane.resource, asObject(setAt(lane.resource.json, lane.path, items)));
}

/** Puts cards at positions; undefined takes a position away. */
export function place(workspace: Workspace, positions: Readonly<Record<string, Position>>): Workspace {
  return { ...workspace, layout: { ...workspace.layout, ...positions } };
}

/** Moves the positions of a card and of what it holds to a new address. */
export function moveLayout(workspace: Workspace, from: Address, to: Address): Workspace {
  if (from === to) return workspace;
  const entries = Object.entries(workspace.layout).map(
    ([address, position]) => [isWithin(address, from) ? to + address.slice(from.length) : address, position] as const,
  );
  return { ...workspace, layout: Object.fromEntries(entries) };
}

/** A document stays an object through every edit inside it. */
export function asObject(value: unknown): JsonObject {
  const json = value as JsonObject;
  if (!isObject(json)) throw new Error("An edit inside a document replaced the document itself.");
  return json;
}

function holderOf(workspace: Workspace, address: Address): Resource | undefined {
  return workspace.resources.find((resource) => isWithin(address, resourceAddress(resource.kind, resource.name)));
}

/** An activity addressed by index changes its address when a sibling comes or goes: its position follows the object. */
function followActivities(layout: Layout, before: Resource, after: Resource): Layout {
  const root = resourceAddress(before.kind, before.name);
  const now = new Map(activitiesOf(after).map((placed) => [placed.activity, placed.address]));
  const stands = new Set<string>(now.values());
  const moved = new Map<string, string>();
  for (const { activity, address } of activitiesOf(before)) {
    const next = now.get(activity) ?? (stands.has(address) ? address : undefined);
    if (next !== undefined) moved.set(address, next);
  }
  // A position set for an address that is new in this very edit stays, too.
  const entries = Object.entries(layout).flatMap(([address, position]) => {
    if (!isWithin(address, root)) return [[address, position] as const];
    const next = moved.get(address) ?? (stands.has(address) ? address : undefined);
    return next === undefined ? [] : [[next, position] as const];
  });
  return Object.fromEntries(entries);
}
