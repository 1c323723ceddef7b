/** Which dependencies may be drawn (`facts/adf-domain.md` section 4). */
import { type Activity, type Condition, dependenciesOf, nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { isObject, type JsonArray } from "#model/json.ts";
import { activityAt } from "#model/resolve.ts";
import type { Placed } from "#model/walk.ts";
import { sameName, type Workspace } from "#model/workspace.ts";
import { allowed, refuse, type Verdict } from "./verdict.ts";

export interface Connection {
  /** The activity that runs first. */
  readonly from: Address;
  /** The activity that depends on it. */
  readonly to: Address;
  readonly condition: Condition;
}

/** Whether `to` may run on an outcome of `from`: siblings, no circle, no contradiction, not twice the same. */
export function mayConnect(workspace: Workspace, { from, to, condition }: Connection): Verdict {
  const source = activityAt(workspace, from);
  const target = activityAt(workspace, to);
  if (source === undefined || target === undefined) return refuse("One of the two activities is gone.");
  const verdict = mayFollow(source, target);
  if (!verdict.allowed) return verdict;
  const name = nameOf(source.activity) ?? "";
  const before = dependenciesOf(target.activity).filter((dependency) => sameName(dependency.activity, name));
  if (before.some(({ conditions }) => conditions.some((known) => sameName(known, condition)))) {
    return refuse(`"${nameOf(target.activity) ?? "It"}" already runs ${outcomes[condition]} of "${name}".`);
  }
  return agrees(source, [condition], outcomesOf(target.siblings, name));
}

/** Whether the dependency of an activity on a name may carry these outcomes instead of those it has. */
export function mayCombine(
  workspace: Workspace,
  dependency: { readonly of: Address; readonly on: string },
  conditions: readonly Condition[],
): Verdict {
  const target = activityAt(workspace, dependency.of);
  if (target === undefined) return refuse("The activity is gone.");
  const others = target.siblings.toSpliced(target.index, 1);
  return agrees({ name: dependency.on }, conditions, outcomesOf(others, dependency.on));
}

/** Siblings, each with a name to be called by, and no way back. */
function mayFollow(source: Placed, target: Placed): Verdict {
  const name = nameOf(source.activity);
  if (source.address === target.address) return refuse("An activity cannot depend on itself.");
  if (source.lane !== target.lane) {
    return refuse("A dependency joins activities side by side. Connect the container, or move one of the two.");
  }
  if (name === undefined) return refuse("The activity to depend on has no name. Name it first.");
  const namesakes = source.siblings.filter((item) => isObject(item) && sameName(nameOf(item) ?? "", name));
  if (namesakes.length > 1) return refuse(`${namesakes.length} activities are named "${name}". Rename one first.`);
  if (!leadsTo(target, source)) return allowed;
  return refuse(`This would close a circle: "${name}" already runs after "${nameOf(target.activity)}".`);
}

/** Whether `from` runs before `to` already, by any number of dependencies. */
function leadsTo(from: Placed, to: Placed): boolean {
  const wanted = nameOf(from.activity)?.toLowerCase();
  const byName = new Map<string, Activity>();
  for (const item of to.siblings) if (isObject(item)) byName.set((nameOf(item) ?? "").toLowerCase(), item);
  const open = [to.activity];
  const seen = new Set<Activity>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { activity } of dependenciesOf(next)) {
      if (activity.toLowerCase() === wanted) return true;
      const earlier = byName.get(activity.toLowerCase());
      if (earlier !== undefined) open.push(earlier);
    }
  }
  return false;
}

function outcomesOf(siblings: JsonArray, name: string): readonly string[] {
  return siblings.flatMap((item) =>
    isObject(item) ? dependenciesOf(item).flatMap((one) => (sameName(one.activity, name) ? one.conditions : [])) : [],
  );
}

/** Completion stands beside neither success nor failure of the same activity (documented for failure handling, STR013). */
function agrees(source: Placed | { name: string }, wanted: readonly Condition[], known: readonly string[]): Verdict {
  const all = [...wanted, ...known].map((condition) => condition.toLowerCase());
  const clash = all.includes("completed") && (all.includes("succeeded") || all.includes("failed"));
  const news = wanted.some((condition) => condition !== "Skipped");
  if (!clash || !news) return allowed;
  const name = "name" in source ? source.name : nameOf(source.activity);
  return refuse(
    `On completion of "${name}" cannot stand beside on success or on failure of it. Choose one of the two ways.`,
  );
}

const outcomes = {
  Succeeded: "on success",
  Failed: "on failure",
  Completed: "on completion",
  Skipped: "on skip",
} satisfies Record<Condition, string>;
