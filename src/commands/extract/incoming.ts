/** What the extracted activities run after: the call takes it over, as long as that means the same for all of them. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { isArray, isObject, type JsonValue, own } from "#model/json.ts";
import { sameName } from "#model/workspace.ts";
import { dependencyInWords } from "#rules/dependency-in-words.ts";
import { endings, endingsOf, type Member, meets, membersOf } from "#rules/endings.ts";
import { memberNamed, type Part } from "./part.ts";

export type Incoming =
  | {
      readonly ok: true;
      /** The dependencies of the call, as the file has them. */
      readonly entries: readonly JsonValue[];
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

interface Before {
  readonly name: string;
  readonly conditions: readonly string[];
  readonly entry: JsonValue;
  /** The members that name it. */
  readonly members: Set<number>;
}

/** The dependencies on activities that stay. */
export function incomingOf(part: Part): Incoming {
  const between = betweenOf(part);
  if (between !== undefined)
    return no(`"${between}" runs between the activities to extract. Extract it as well, or fewer.`);
  const found = new Map<string, Before>();
  for (const [member, { activity }] of part.placed.entries()) {
    for (const entry of entriesOf(activity["dependsOn"])) {
      const [dependency] = dependenciesOf({ dependsOn: [entry] });
      if (dependency === undefined || memberNamed(part, dependency.activity) >= 0) continue;
      const { activity: name, conditions } = dependency;
      const known = found.get(name.toLowerCase());
      if (known === undefined) found.set(name.toLowerCase(), { name, conditions, entry, members: new Set([member]) });
      else if (sameOutcomes(known.conditions, conditions)) known.members.add(member);
      else
        return no(
          `The activities to extract run on different outcomes of "${name}", and one call can run on one of them only. Extract them one after the other.`,
        );
    }
  }
  const notes: string[] = [];
  const members = membersOf(part.placed.map(({ activity }) => activity));
  for (const before of found.values()) {
    const others = runningWithout(members, before);
    if (others.length === 0) continue;
    const names = others.map((at) => `"${nameOf(part.placed[at]?.activity ?? {}) ?? ""}"`).join(", ");
    const words = dependencyInWords({ on: `"${before.name}"`, conditions: before.conditions });
    if (before.conditions.some((condition) => !sameName(condition, "Succeeded")))
      return no(
        `One of the activities runs ${words}, and ${names} in any case. One call cannot do both; extract them one after the other.`,
      );
    notes.push(`${names} now ${others.length === 1 ? "runs" : "run"} ${words} only, like the others.`);
  }
  return { ok: true, entries: [...found.values()].map(({ entry }) => entry), notes };
}

/** Who runs although what others wait for ended in another way. */
function runningWithout(members: readonly Member[], { conditions, members: waiting }: Before): readonly number[] {
  const unmet = endings.some((ending) => !meets(ending, conditions));
  if (!unmet) return [];
  const ends = endingsOf(members, { held: waiting });
  return [...ends.keys()].filter((at) => ends[at] !== "Skipped");
}

function sameOutcomes(one: readonly string[], other: readonly string[]): boolean {
  const same = (conditions: readonly string[]) =>
    JSON.stringify([...new Set(conditions.map((condition) => condition.toLowerCase()))].toSorted());
  return same(one) === same(other);
}

/** An activity that stays, runs after one that goes, and before another that goes: the call would wait for itself. */
function betweenOf({ placed, lane }: Part): string | undefined {
  const all = lane.items.filter(isObject);
  const going = new Set(placed.flatMap(({ activity }) => nameOf(activity)?.toLowerCase() ?? []));
  const staying = all.filter((activity) => !going.has(nameOf(activity)?.toLowerCase() ?? ""));
  const before = (name: string) =>
    all
      .filter((activity) => sameName(nameOf(activity) ?? "", name))
      .flatMap((activity) => dependenciesOf(activity).map((dependency) => dependency.activity.toLowerCase()));
  const reach = (from: Iterable<string>) => {
    const seen = new Set<string>();
    const open = [...from].flatMap(before);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...before(name));
    }
    return seen;
  };
  const earlier = reach(going);
  const name = staying
    .flatMap((activity) => nameOf(activity) ?? [])
    .find((one) => earlier.has(one.toLowerCase()) && [...reach([one.toLowerCase()])].some((other) => going.has(other)));
  return name;
}

function entriesOf(list: JsonValue | undefined): readonly JsonValue[] {
  return isArray(list) ? list.filter((entry) => typeof own(entry, "activity") === "string") : [];
}

function no(reason: string): Incoming {
  return { ok: false, reason };
}
