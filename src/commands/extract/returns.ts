/** Outputs of extracted activities that are read outside: the child pipeline gives them back as its return value. */
import { freeName } from "#catalogue/free-name.ts";
import { returnedBy } from "#catalogue/patterns/call-pipeline.ts";
import { activity as activityCall } from "#catalogue/patterns/step.ts";
import { type Read, readsIn, replaceReads } from "#language/reads.ts";
import { type Activity, dependenciesOf, nameOf } from "#model/activity.ts";
import { type Address, isWithin } from "#model/address.ts";
import { isObject, own } from "#model/json.ts";
import type { Placed } from "#model/walk.ts";
import { sameName } from "#model/workspace.ts";
import { meets } from "#rules/endings.ts";
import { ownValues } from "#rules/own-part.ts";
import type { waysOf } from "./dependants.ts";
import { memberHolding, memberNamed, type Part } from "./part.ts";

export interface Returned {
  readonly key: string;
  /** The activity whose output it is. */
  readonly of: Placed;
  /** The member of the part that holds it. */
  readonly member: number;
}

export interface Reader {
  readonly reader: Placed;
  readonly of: string;
}

export type Returns =
  | { readonly ok: true; readonly values: readonly Returned[]; readonly readers: readonly Reader[] }
  | { readonly ok: false; readonly reason: string };

/** What has to be given back; the reason where something read cannot be. */
export function returnsOf(part: Part): Returns {
  const values: Returned[] = [];
  const readers: Reader[] = [];
  for (const reader of part.outside) {
    for (const read of readsOf(reader)) {
      const source = part.inside.get(read.name.toLowerCase());
      const name = source && nameOf(source.activity);
      if (read.kind !== "activity" || source === undefined || name === undefined) continue;
      const [first] = read.steps;
      const who = `"${nameOf(reader.activity) ?? ""}"`;
      if (first?.name.toLowerCase() !== "output")
        return no(
          `${who} reads how "${name}" ended (${first?.name ?? "all of it"}), and a child pipeline gives back outputs only. Extract ${who} as well.`,
        );
      if (own(own(source.activity, "policy"), "secureOutput") === true)
        return no(
          `${who} reads the output of "${name}", which is kept secret. A child pipeline would give it back in the open; extract ${who} as well.`,
        );
      readers.push({ reader, of: name });
      if (values.some(({ of }) => of === source)) continue;
      const key = freeName(
        values.map((value) => value.key),
        name.replaceAll(/\W+/g, "_"),
      );
      values.push({ key, of: source, member: memberHolding(part, source.address) });
    }
  }
  return { ok: true, values, readers };
}

function readsOf({ activity }: Placed): readonly Read[] {
  return [...ownValues(activity)].flatMap(({ value }) => (typeof value === "string" ? readsIn(value) : []));
}

/** The expression that is given back for an activity. */
export function returnedValue({ of }: Returned): string {
  return `${activityCall(nameOf(of.activity) ?? "")}.output`;
}

/** A text of an activity that stays, which reads what comes back instead of the activities that went. */
export function readReturned(text: string, call: string, values: readonly Returned[]): string {
  return replaceReads(text, ({ kind, name, steps: [first] }) => {
    const value = values.find(({ of }) => kind === "activity" && sameName(nameOf(of.activity) ?? "", name));
    return value === undefined || first === undefined
      ? undefined
      : { until: first.end, by: returnedBy(call, value.key) };
  });
}

/** Why the values would not always be there to be read; undefined where they are. `returning`: the member that gives them back. */
export function missingReturn(
  part: Part,
  { values, readers }: Extract<Returns, { ok: true }>,
  {
    ways,
    returning,
    outcomes,
  }: {
    readonly ways: ReturnType<typeof waysOf>;
    readonly returning: number;
    readonly outcomes: ReadonlyMap<number, readonly string[]>;
  },
): string | undefined {
  const names = values.map(({ of }) => `"${nameOf(of.activity) ?? ""}"`).join(", ");
  const reader = nameOf(readers[0]?.reader.activity ?? {}) ?? "";
  if (ways.some((way) => way.succeeds && way.ends[returning] !== "Succeeded"))
    return `"${reader}" reads the output of ${names}, and the child pipeline can succeed without running ${names}: then there is nothing to give back. Extract "${reader}" as well.`;
  const lost = readers.find(({ reader: { address } }) => !runsOnSuccess(part, address, outcomes));
  if (lost === undefined) return undefined;
  const who = nameOf(lost.reader.activity) ?? "";
  return `"${who}" reads the output of "${lost.of}", and may run where the child pipeline has failed: a pipeline that failed gives nothing back. Extract "${who}" as well.`;
}

/** Whether a reader runs only once the call has succeeded. What stands outside of the part's lane reads as it did before. */
function runsOnSuccess(part: Part, reader: Address, outcomes: ReadonlyMap<number, readonly string[]>): boolean {
  const { items } = part.lane;
  const top = part.outside.find(({ address, lane }) => lane === part.lane.address && isWithin(reader, address));
  if (top === undefined) return true;
  const seen = new Set<Activity>();
  const waits = (index: number, activity: Activity): boolean => {
    if (seen.has(activity)) return false;
    seen.add(activity);
    const outcomesOf = outcomes.get(index);
    if (
      outcomesOf !== undefined &&
      outcomesOf.length > 0 &&
      outcomesOf.every((outcome) => sameName(outcome, "Succeeded"))
    )
      return true;
    return dependenciesOf(activity).some(({ activity: name, conditions }) => {
      if (memberNamed(part, name) >= 0 || meets("Failed", conditions) || meets("Skipped", conditions)) return false;
      const before = items.findIndex((item) => isObject(item) && sameName(nameOf(item) ?? "", name));
      const earlier = items[before];
      return isObject(earlier) && waits(before, earlier);
    });
  };
  return waits(top.index, top.activity);
}

function no(reason: string): Returns {
  return { ok: false, reason };
}
