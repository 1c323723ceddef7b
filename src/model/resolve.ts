/** From an address to what stands there. */
import { type Address, parseAddress } from "./address.ts";
import { lanePath, listAt } from "./container.ts";
import { isArray, type JsonArray, type JsonPath, valueAt } from "./json.ts";
import { activitiesOf, type Placed } from "./walk.ts";
import { findResource, type Resource, type Workspace } from "./workspace.ts";

const indexes = new WeakMap<Resource, ReadonlyMap<string, Placed>>();

/** The resource that an address lies in, or undefined. */
export function resourceAt(workspace: Workspace, address: Address): Resource | undefined {
  const parts = parseAddress(address);
  return parts && findResource(workspace, parts.kind, parts.name);
}

/** The activity at an address, or undefined where nothing stands there any more. */
export function activityAt(workspace: Workspace, address: Address): Placed | undefined {
  const resource = resourceAt(workspace, address);
  if (resource === undefined) return undefined;
  const known = indexes.get(resource) ?? new Map(activitiesOf(resource).map((placed) => [placed.address, placed]));
  indexes.set(resource, known);
  return known.get(address);
}

/** A list that holds activities, or could: the file may not have it yet. */
export interface Lane {
  readonly resource: Resource;
  readonly address: Address;
  /** From the resource's root to the list. */
  readonly path: JsonPath;
  readonly items: JsonArray;
  /** The container, or undefined on the pipeline itself. */
  readonly holder: Placed | undefined;
}

/** The lane at an address; a lane whose list is missing reads as empty. Undefined where its container is gone. */
export function laneAt(workspace: Workspace, address: Address): Lane | undefined {
  const resource = resourceAt(workspace, address);
  const steps = parseAddress(address)?.steps;
  const last = steps?.at(-1);
  if (resource === undefined || steps === undefined || last === undefined || last.segment !== undefined)
    return undefined;
  if (steps.length === 1) {
    const path = ["properties", "activities"];
    const items = valueAt(resource.json, path);
    return { resource, address, path, items: isArray(items) ? items : [], holder: undefined };
  }
  const holder = activityAt(workspace, address.slice(0, address.lastIndexOf("/")) as Address);
  if (holder === undefined) return undefined;
  const path = [...holder.path, ...lanePath(last.lane)];
  return { resource, address, path, items: listAt(holder.activity, last.lane) ?? [], holder };
}
