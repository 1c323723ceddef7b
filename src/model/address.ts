/**
 * An address names a place in the workspace: `pipeline/Train/activities/ForEach1/activities/Score`.
 * It alternates lanes (the list that holds activities) and activities. Names are percent-encoded; an activity without a
 * usable name of its own (none, a number, one that its siblings share) is addressed by its index: `#3`.
 */
import { nameOf } from "./activity.ts";
import { isObject, type JsonValue } from "./json.ts";
import { type ResourceKind, resourceKinds } from "./workspace.ts";

export type Address = string & { readonly address: unique symbol };

/** The root lane of every pipeline. */
export const rootLane = "activities";

/** The address of a whole resource. */
export function resourceAddress(kind: ResourceKind, name: string): Address {
  return `${kind}/${encodeURIComponent(name)}` as Address;
}

/** The address of a lane: a resource or container and the path of its list, e.g. `activities`, `cases.0.activities`. */
export function laneAddress(holder: Address, lane: string): Address {
  return `${holder}/${lane}` as Address;
}

/** The address of an activity in a lane. */
export function activityAddress(lane: Address, segment: string): Address {
  return `${lane}/${segment}` as Address;
}

/** The last step of the address of each entry of a list: its name where that is text and its own, else its index. */
export function segmentsOf(siblings: readonly JsonValue[]): readonly string[] {
  const names = siblings.map((item) => (isObject(item) ? nameOf(item) : undefined));
  const bearers = new Map<string, number>();
  for (const name of names) if (name !== undefined) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return names.map((name, index) => {
    // A lone surrogate cannot be percent-encoded, so such a name is no use as a step either.
    const usable = name !== undefined && bearers.get(name) === 1 && name.isWellFormed();
    return usable ? encodeURIComponent(name) : `#${index}`;
  });
}

/** The last step of one activity's address, given the list that holds it. */
export function segmentOf(siblings: readonly JsonValue[], index: number): string {
  return segmentsOf(siblings)[index] ?? `#${index}`;
}

export interface AddressParts {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly steps: readonly { readonly lane: string; readonly segment: string | undefined }[];
}

/** Takes an address apart; undefined where the text is none. The last step has no segment when a lane is addressed. */
export function parseAddress(address: string): AddressParts | undefined {
  const [kind, name, ...rest] = address.split("/");
  const known = resourceKinds.find((candidate) => candidate === kind);
  if (known === undefined || name === undefined) return undefined;
  const steps = [];
  for (let at = 0; at < rest.length; at += 2) steps.push({ lane: rest[at] ?? "", segment: rest[at + 1] });
  return { kind: known, name: decodeURIComponent(name), steps };
}

/** The address one step up: of an activity its lane, of a lane its holder, of a resource undefined. */
export function parentOf(address: Address): Address | undefined {
  const cut = address.lastIndexOf("/");
  return address.indexOf("/") === cut ? undefined : (address.slice(0, cut) as Address);
}

/** The resource that an address lies in. */
export function resourceOf(address: Address): Address {
  return address.split("/", 2).join("/") as Address;
}

/** Whether an address is `outer` or lies inside it. */
export function isWithin(address: string, outer: string): boolean {
  return address === outer || address.startsWith(`${outer}/`);
}

/** The address after its container or resource moved from one address to another. */
export function rebase(address: Address, from: Address, to: Address): Address {
  return isWithin(address, from) ? ((to + address.slice(from.length)) as Address) : address;
}
