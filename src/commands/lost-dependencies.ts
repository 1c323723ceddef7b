/** Dependencies that a move or a paste cannot keep, as sentences. */
import { type Activity, dependenciesOf, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { isObject } from "#model/json.ts";
import { resourceAt } from "#model/resolve.ts";
import type { Placed } from "#model/walk.ts";
import { sameName, type Workspace } from "#model/workspace.ts";
import { dependencyInWords } from "#rules/dependency-in-words.ts";
import { unresolvedReads } from "#rules/unresolved-reads.ts";

/** What joined moved activities with those they stood beside. */
export function lostByMove(moving: readonly Placed[]): readonly string[] {
  const lanes = new Map(moving.map(({ lane, siblings }) => [lane, siblings] as const));
  const staying = [...lanes.values()].flatMap((siblings) =>
    siblings.filter(isObject).filter((one) => !moving.some(({ activity }) => activity === one)),
  );
  const isMoving = (name: string) => moving.some(({ activity }) => sameName(nameOf(activity) ?? "", name));
  return [
    ...moving.flatMap(({ activity }) => lostBy(activity, (name) => !isMoving(name))),
    ...staying.flatMap((activity) => lostBy(activity, isMoving)),
  ].map(({ who, words }) => `"${who}" no longer runs ${words}.`);
}

/** What copies ran after in the place that they were copied from. */
export function lostByCopy(activities: readonly Activity[]): readonly string[] {
  const isCopied = (name: string) => activities.some((activity) => sameName(nameOf(activity) ?? "", name));
  return activities
    .flatMap((activity) => lostBy(activity, (name) => !isCopied(name)))
    .map(({ who, words }) => `The copy of "${who}" does not run ${words}, which was not copied.`);
}

function lostBy(activity: Activity, isLost: (name: string) => boolean) {
  return dependenciesOf(activity).flatMap(({ activity: on, conditions }) => {
    const words = dependencyInWords({ on: `"${on}"`, conditions });
    return isLost(on) ? [{ who: nameOf(activity) ?? "", words }] : [];
  });
}

/** What moved activities could read before, and cannot where they are now. */
export function newlyUnresolved(
  before: { readonly workspace: Workspace; readonly addresses: readonly Address[] },
  after: { readonly workspace: Workspace; readonly addresses: readonly Address[] },
): readonly string[] {
  const known = new Set(unresolvedIn(before));
  return unresolvedIn(after).filter((sentence) => !known.has(sentence));
}

/** What activities read where they stand, and there is no such thing. */
export function unresolvedIn({
  workspace,
  addresses,
}: {
  readonly workspace: Workspace;
  readonly addresses: readonly Address[];
}): readonly string[] {
  const [first] = addresses;
  const pipeline = first && resourceAt(workspace, first);
  return pipeline === undefined ? [] : unresolvedReads(pipeline, addresses);
}
