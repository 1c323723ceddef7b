/**
 * How activities side by side end, and with them their pipeline (`facts/adf-domain.md` section 4): who runs, who is skipped,
 * and that a skipped last activity speaks for those before it.
 */
import { type Activity, dependenciesOf, isInactive, nameOf } from "#model/activity.ts";
import { own } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";

export const endings = ["Succeeded", "Failed", "Skipped"] as const;
export type Ending = (typeof endings)[number];

/** One of some activities that stand side by side. */
export interface Member {
  /** Those of them that it runs after. */
  readonly after: readonly { readonly member: number; readonly on: readonly string[] }[];
  /** How it ends whenever its turn comes, where it is switched off. */
  readonly fixed?: Ending;
}

/** Activities as members of one run, by their dependencies on each other. */
export function membersOf(activities: readonly Activity[]): readonly Member[] {
  const names = activities.map(nameOf);
  return activities.map((activity): Member => {
    const after = dependenciesOf(activity).flatMap(({ activity: name, conditions }) => {
      const member = names.findIndex((other) => other !== undefined && sameName(other, name));
      return member < 0 ? [] : [{ member, on: conditions }];
    });
    if (!isInactive(activity)) return { after };
    const marked = own(activity, "onInactiveMarkAs");
    return { after, fixed: endings.find((ending) => ending === marked) ?? "Succeeded" };
  });
}

/** What happens in one run: who fails once it runs, and whose turn never comes. */
export interface Events {
  readonly failing?: ReadonlySet<number>;
  readonly held?: ReadonlySet<number>;
}

/** How each member ends. */
export function endingsOf(members: readonly Member[], { failing, held }: Events = {}): readonly Ending[] {
  const ends = new Map<number, Ending>();
  for (let before = -1; before < ends.size; ) {
    before = ends.size;
    for (const [at, { after, fixed }] of members.entries()) {
      if (ends.has(at) || after.some(({ member }) => !ends.has(member))) continue;
      const runs = held?.has(at) !== true && after.every(({ member, on }) => meets(ends.get(member) ?? "Skipped", on));
      ends.set(at, runs ? (fixed ?? (failing?.has(at) === true ? "Failed" : "Succeeded")) : "Skipped");
    }
  }
  // Whoever waits in a circle never runs.
  return members.map((_, at) => ends.get(at) ?? "Skipped");
}

/** Whether an ending is among the outcomes of a dependency; without any it runs on success. */
export function meets(ending: Ending, outcomes: readonly string[]): boolean {
  if (outcomes.length === 0) return ending === "Succeeded";
  return outcomes.some(
    (outcome) => sameName(outcome, ending) || (sameName(outcome, "Completed") && ending !== "Skipped"),
  );
}

/** Whether a pipeline of these members succeeds. */
export function succeeds(members: readonly Member[], ends: readonly Ending[]): boolean {
  const followed = new Set(members.flatMap(({ after }) => after.map(({ member }) => member)));
  const open = members.flatMap((_, at) => (followed.has(at) ? [] : [at]));
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (ends[at] === "Failed") return false;
    if (ends[at] === "Skipped") open.push(...(members[at]?.after ?? []).map(({ member }) => member));
  }
  return true;
}

/** The runs to look at: every choice of who fails; with many members, those in which at most two do. */
export function* runsOf(count: number): Generator<ReadonlySet<number>> {
  if (count <= 10) {
    for (let bits = 0; bits < 2 ** count; bits += 1) {
      yield new Set(Array.from({ length: count }, (_, at) => at).filter((at) => Math.floor(bits / 2 ** at) % 2 === 1));
    }
    return;
  }
  yield new Set();
  for (let one = 0; one < count; one += 1) {
    for (let other = one; other < count; other += 1) yield new Set([one, other]);
  }
}
