/** Everything that extracting a part means, decided before anything is changed: the reason where it cannot be done faithfully. */
import { freeName, longestActivityName } from "#catalogue/free-name.ts";
import { callPipeline, returnValues } from "#catalogue/patterns/call-pipeline.ts";
import { type Activity, dependenciesOf, nameOf } from "#model/activity.ts";
import type { JsonObject } from "#model/json.ts";
import { membersOf } from "#rules/endings.ts";
import { withoutDependency } from "../dependencies.ts";
import { dependantsOf, waysOf } from "./dependants.ts";
import { givenTo } from "./given.ts";
import { incomingOf } from "./incoming.ts";
import { memberNamed, type Part } from "./part.ts";
import { missingReturn, type Returned, returnedValue, returnsOf } from "./returns.ts";
import { movedVariables } from "./variables.ts";

export interface Plan {
  /** The activity that takes the place of the part. */
  readonly call: JsonObject;
  /** The outcomes of the call on which entries of the lane run, by their index. */
  readonly outcomes: ReadonlyMap<number, readonly string[]>;
  readonly returned: readonly Returned[];
  /** What the child pipeline holds. */
  readonly activities: readonly JsonObject[];
  readonly parameters: JsonObject;
  /** The declarations that go along. */
  readonly variables: JsonObject;
  readonly notes: readonly string[];
}

export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly reason: string };

/** Plans the extraction of a part into a child pipeline of a name. */
export function planOf(part: Part, child: string): Planned {
  const moved = movedVariables(part);
  if (!moved.ok) return moved;
  const given = givenTo(part, moved.declarations);
  if (!given.ok) return given;
  const returns = returnsOf(part);
  if (!returns.ok) return returns;
  const incoming = incomingOf(part);
  if (!incoming.ok) return incoming;

  const inner = part.placed.map(({ activity }) => activity);
  const back = returning(part, returns.values);
  const ways = waysOf(membersOf([...inner, ...back]));
  const dependants = dependantsOf(part, { ways, skips: incoming.entries.length > 0 });
  if (!dependants.ok) return dependants;
  const { outcomes } = dependants;
  const missing =
    back.length === 0 ? undefined : missingReturn(part, returns, { ways, returning: inner.length, outcomes });
  if (missing !== undefined) return { ok: false, reason: missing };

  const name = callName(part);
  const call = callPipeline({
    name,
    pipeline: child,
    dependsOn: incoming.entries,
    given: given.values,
    input: given.input,
  });
  const read = returns.values.map(({ of }) => `"${nameOf(of.activity) ?? ""}"`).join(", ");
  const notes = [
    ...given.notes,
    ...(read === "" ? [] : [`It gives back the output of ${read}, which is read from "${name}" now.`]),
    ...incoming.notes,
    ...dependants.notes,
  ];
  const activities = [...inner.map((activity) => given.rewrite(withoutOuter(activity, part))), ...back];
  const { parameters } = given;
  return {
    ok: true,
    plan: { call, outcomes, returned: returns.values, activities, parameters, variables: moved.declarations, notes },
  };
}

function callName(part: Part): string {
  const [first] = part.placed;
  const wanted = `Execute ${nameOf(first?.activity ?? {}) ?? "pipeline"}`;
  const taken = part.outside.flatMap(({ activity }) => nameOf(activity) ?? []);
  return freeName(taken, shortened(wanted));
}

function shortened(name: string): string {
  const short = name.slice(0, longestActivityName);
  return short.isWellFormed() ? short.trimEnd() : short.slice(0, -1).trimEnd();
}

/** The activity that gives the values back; none where nothing is read outside. */
function returning(part: Part, values: readonly Returned[]): readonly JsonObject[] {
  if (values.length === 0) return [];
  const taken = [...part.inside.values()].flatMap(({ activity }) => nameOf(activity) ?? []);
  const after = values.flatMap(({ member }) => nameOf(part.placed[member]?.activity ?? {}) ?? []);
  const given = values.map((value) => ({ key: value.key, value: returnedValue(value) }));
  return [returnValues(freeName(taken, "Return values"), { values: given, after: [...new Set(after)] })];
}

/** An activity without its dependencies on what stays: the call has them now. */
function withoutOuter(activity: Activity, part: Part): Activity {
  return dependenciesOf(activity).reduce(
    (next, { activity: name }) => (memberNamed(part, name) < 0 ? withoutDependency(next, name) : next),
    activity,
  );
}
