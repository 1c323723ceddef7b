import type { Declaration, Pattern } from "#catalogue/patterns/pattern.ts";
import type { Condition } from "#model/activity.ts";
import { type Address, activityAddress, segmentOf } from "#model/address.ts";
import { setAt } from "#model/edit-json.ts";
import { laneAt, resourceAt } from "#model/resolve.ts";
import type { Layout, Resource, Workspace } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editLane, editResource, place } from "./edit.ts";
import { goBetween, runAfter } from "./line-up.ts";
import { planPattern } from "./pattern-plan.ts";
import { declarationsOf, type NameList } from "./pipeline-names.ts";

export interface PatternInsertion {
  readonly pattern: Pattern;
  readonly lane: Address;
  /** Its first activity runs after this one. */
  readonly after?: { readonly address: Address; readonly condition: Condition };
  /** It goes between these two, taking over the conditions of their dependency. */
  readonly between?: { readonly from: Address; readonly to: Address };
  /** Places of its cards at every depth, by their addresses. */
  readonly places?: Layout;
}

/**
 * Inserts a pattern: ordinary activities under free names, and the parameters and variables that they read. Where the lane
 * may not hold them they go into a new pipeline, and what is inserted is the activity that calls it.
 */
export function insertPattern({ pattern, lane, after, between, places = {} }: PatternInsertion): Command {
  return {
    label: `Insert ${pattern.label}`,
    apply(workspace) {
      const plan = planPattern(workspace, pattern, lane);
      if (plan === undefined) return refused("The place for the pattern is gone.");
      const { activities, parameters, variables } = plan.piece;
      let next = plan.child === undefined ? workspace : withResource(workspace, plan.child.pipeline);
      next = declare(next, lane, { parameters, variables });
      next = editLane(next, lane, (items) => [...items, ...activities]);
      const items = laneAt(next, lane)?.items ?? [];
      const added = activities.map((_, at) =>
        activityAddress(lane, segmentOf(items, items.length - activities.length + at)),
      );
      next = place(next, places);
      const [first] = added;
      const last = added.at(-1);
      if (first === undefined || last === undefined) return refused(`${pattern.label} has no activities.`);
      if (after !== undefined) next = runAfter(next, first, after);
      if (between !== undefined) next = goBetween(next, { first, last }, between);
      return done(next, added);
    },
  };
}

function withResource(workspace: Workspace, pipeline: Resource): Workspace {
  return { ...workspace, resources: [...workspace.resources, pipeline] };
}

/** Adds the declarations that the pipeline does not have yet. */
function declare(
  workspace: Workspace,
  lane: Address,
  wanted: Readonly<Record<NameList, readonly Declaration[]>>,
): Workspace {
  const pipeline = resourceAt(workspace, lane);
  if (pipeline === undefined) return workspace;
  const lists = ["parameters", "variables"] as const;
  const json = lists.reduce((document, list) => {
    const declared = declarationsOf(pipeline, list);
    const fresh = wanted[list].filter(({ name }) => !Object.hasOwn(declared, name));
    if (fresh.length === 0) return document;
    const all = { ...declared, ...Object.fromEntries(fresh.map(({ name, declaration }) => [name, declaration])) };
    return asObject(setAt(document, ["properties", list], all));
  }, pipeline.json);
  return editResource(workspace, pipeline, json);
}
