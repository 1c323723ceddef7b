import { renameActivityReferences } from "#language/rename-references.ts";
import { dependenciesOf, nameOf, typeOf } from "#model/activity.ts";
import { activityAddress, segmentOf } from "#model/address.ts";
import { innerLists, lanePath } from "#model/container.ts";
import { changeAt, mapStrings, withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonObject } from "#model/json.ts";
import { laneAt } from "#model/resolve.ts";
import { sameName } from "#model/workspace.ts";
import { freeActivityName } from "#rules/free-name.ts";
import { mayContain } from "#rules/may-contain.ts";
import { type Command, done, refused } from "./command.ts";
import { retargetDependency, withoutDependency } from "./dependencies.ts";
import { editLane, place } from "./edit.ts";
import { refusedOrExtracted } from "./extract-to-pipeline.ts";
import { lostByCopy, unresolvedIn } from "./lost-dependencies.ts";
import type { Destination } from "./move-activities.ts";

/**
 * Pastes copies of activities into a lane: names are made free of clashes, dependencies and references among the copies
 * follow, dependencies on what was not copied go. The notes say so, and what the copies read and the pipeline does not have.
 * Refused where the service forbids the nesting, with the offer to put the copies into a child pipeline.
 */
export function pasteActivities(activities: readonly JsonObject[], destination: Destination): Command {
  const { into, positions = [], nesting } = destination;
  return {
    label: activities.length === 1 ? "Paste activity" : `Paste ${activities.length} activities`,
    apply(workspace) {
      const lane = laneAt(workspace, into);
      if (lane === undefined) return refused("The place to paste into is gone.");
      for (const activity of activities) {
        const verdict = mayContain(lane, typeOf(activity), activity);
        if (!verdict.allowed && nesting !== "any") {
          const anyhow = pasteActivities(activities, { ...destination, nesting: "any" });
          return refusedOrExtracted(workspace, verdict.reason, anyhow);
        }
      }
      const names = activities.flatMap(namesWithin);
      const renames: { from: string; to: string }[] = [];
      for (const from of names) {
        const to = freeActivityName(
          lane.resource,
          from,
          renames.map((rename) => rename.to),
        );
        renames.push({ from, to });
      }
      const outer = activities.flatMap((activity) => nameOf(activity) ?? []);
      const copies = activities.map((activity) => renameWithin(dropOuter(activity, outer), renames));
      const next = editLane(workspace, into, (items) => [...items, ...copies]);
      const items = laneAt(next, into)?.items ?? [];
      const pasted = copies.map((_, at) => activityAddress(into, segmentOf(items, items.length - copies.length + at)));
      const placed = pasted.flatMap((address, at) => {
        const position = positions[at];
        return position === undefined ? [] : [[address, position] as const];
      });
      const result = place(next, Object.fromEntries(placed));
      const notes = [...lostByCopy(activities), ...unresolvedIn({ workspace: result, addresses: pasted })];
      return done(result, pasted, notes);
    },
  };
}

function namesWithin(activity: JsonObject): readonly string[] {
  const inner = innerLists(activity).flatMap(({ items }) => items.filter(isObject).flatMap(namesWithin));
  return [...(nameOf(activity) === undefined ? [] : [nameOf(activity) ?? ""]), ...inner];
}

function dropOuter(activity: JsonObject, copied: readonly string[]): JsonObject {
  const lost = dependenciesOf(activity).filter(
    (dependency) => !copied.some((name) => sameName(name, dependency.activity)),
  );
  return lost.reduce((next, dependency) => withoutDependency(next, dependency.activity), activity);
}

type Renames = readonly { readonly from: string; readonly to: string }[];

/** Names, dependencies and expressions change in one pass each, so that a swap of names cannot chain. */
function renameWithin(activity: JsonObject, renames: Renames): JsonObject {
  const changed = renames.filter(({ from, to }) => from !== to);
  if (changed.length === 0) return activity;
  const visit = (item: JsonObject): JsonObject => {
    const to = changed.find(({ from }) => from === nameOf(item))?.to;
    const named = to === undefined ? item : withKey(item, "name", to);
    return changed.reduce((next, rename) => retargetDependency(next, rename.from, rename.to), named);
  };
  const deep = (item: JsonObject): JsonObject => {
    const own = visit(item);
    return innerLists(own).reduce((next, { key }) => mapLane(next, key, deep), own);
  };
  const texts = mapStrings(deep(activity), (text) =>
    changed.reduce((next, { from, to }) => renameActivityReferences(next, from, to), text),
  );
  return isObject(texts) ? texts : activity;
}

function mapLane(activity: JsonObject, key: string, change: (item: JsonObject) => JsonObject): JsonObject {
  const path = lanePath(key);
  const next = changeAt(activity, path, (list) =>
    isArray(list) ? list.map((item) => (isObject(item) ? change(item) : item)) : list,
  );
  return isObject(next) ? next : activity;
}
