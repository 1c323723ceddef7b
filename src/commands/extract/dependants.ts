/** What runs after the extracted activities: from now on after the call, where its ending says enough. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { isObject } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";
import { dependencyInWords } from "#rules/dependency-in-words.ts";
import { type Ending, endingsOf, type Member, meets, runsOf, succeeds } from "#rules/endings.ts";
import { memberNamed, type Part } from "./part.ts";

export type Dependants =
  | {
      readonly ok: true;
      /** The outcomes of the call on which an entry of the lane runs, by its index. */
      readonly outcomes: ReadonlyMap<number, readonly string[]>;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

interface Wait {
  readonly member: number;
  readonly on: readonly string[];
}

/** One way the child pipeline can go. */
interface Run {
  readonly ends: readonly Ending[];
  readonly succeeds: boolean;
}

/** Every way that a pipeline of these members can go. */
export function waysOf(members: readonly Member[]): readonly Run[] {
  return [...runsOf(members.length)].map((failing) => {
    const ends = endingsOf(members, { failing });
    return { ends, succeeds: succeeds(members, ends) };
  });
}

/**
 * The activities that stay and run after some that go. `ways`: how the child pipeline can go; `skips`: whether the call can be
 * skipped, because it runs after something itself.
 */
export function dependantsOf(
  part: Part,
  { ways, skips }: { readonly ways: readonly Run[]; readonly skips: boolean },
): Dependants {
  const outcomes = new Map<number, readonly string[]>();
  const notes: string[] = [];
  for (const [index, item] of part.lane.items.entries()) {
    if (!isObject(item) || part.placed.some((one) => one.index === index)) continue;
    const dependencies = dependenciesOf(item).filter(({ activity }) => memberNamed(part, activity) >= 0);
    if (dependencies.length === 0) continue;
    const waits = dependencies.map(
      ({ activity, conditions }): Wait => ({ member: memberNamed(part, activity), on: conditions }),
    );
    const name = nameOf(item) ?? "";
    const answer = outcomesFor(waits, { ways, skips, alone: part.placed.length === 1 });
    if (answer === "unclear") {
      const words = dependencies
        .map(({ activity, conditions }) => dependencyInWords({ on: `"${activity}"`, conditions }))
        .join(" and ");
      const which = part.placed.map(({ activity }) => nameOf(activity) ?? "").join(", ");
      return {
        ok: false,
        reason: `"${name}" runs ${words}, and a child pipeline of ${which} as a whole does not tell that. Extract "${name}" as well.`,
      };
    }
    if (answer.isLess)
      notes.push(`"${name}" now waits for the whole child pipeline and runs only if all of it succeeds.`);
    outcomes.set(index, answer.outcomes);
  }
  return { ok: true, outcomes: part.placed.length === 1 ? outcomes : beside(outcomes), notes };
}

interface Answer {
  readonly outcomes: readonly string[];
  /** It runs less often than before: a failure beside what it waited for now holds it back. */
  readonly isLess: boolean;
}

function outcomesFor(
  waits: readonly Wait[],
  { ways, skips, alone }: { readonly ways: readonly Run[]; readonly skips: boolean; readonly alone: boolean },
): Answer | "unclear" {
  const [first] = waits;
  // Of a single activity the call ends as it would have ended.
  if (alone && first !== undefined) return { outcomes: first.on, isLess: false };
  const runs = ({ ends }: Run) => waits.every(({ member, on }) => meets(ends[member] ?? "Skipped", on));
  const isOn = (some: readonly Run[]) => (!some.some(runs) ? "never" : some.every(runs) ? "always" : "sometimes");
  const success = isOn(ways.filter((way) => way.succeeds));
  const failure = isOn(ways.filter((way) => !way.succeeds));
  const onlySuccess = waits.every(({ on }) => on.every((outcome) => sameName(outcome, "Succeeded")));
  const isLess = failure === "sometimes" && onlySuccess && success === "always";
  if (success === "sometimes" || (failure === "sometimes" && !isLess)) return "unclear";
  const onSkip = skips && waits.every(({ on }) => meets("Skipped", on));
  const outcomes = [
    ...(success === "always" ? ["Succeeded"] : []),
    ...(failure === "always" ? ["Failed"] : []),
    ...(onSkip ? ["Skipped"] : []),
  ];
  return outcomes.length === 0 ? "unclear" : { outcomes, isLess };
}

/** Success and failure together are completion, which must not stand beside either of them alone. */
function beside(all: ReadonlyMap<number, readonly string[]>): ReadonlyMap<number, readonly string[]> {
  const isBoth = (outcomes: readonly string[]) => outcomes.includes("Succeeded") && outcomes.includes("Failed");
  const someAlone = [...all.values()].some(
    (outcomes) => !isBoth(outcomes) && (outcomes.includes("Succeeded") || outcomes.includes("Failed")),
  );
  if (someAlone) return all;
  return new Map(
    [...all].map(([index, outcomes]) => [
      index,
      isBoth(outcomes) ? ["Completed", ...outcomes.filter((one) => one === "Skipped")] : outcomes,
    ]),
  );
}
