/** Variables that the extracted activities set. They can go along only where nobody else reads or sets them. */
import { definitionOf } from "#catalogue/catalogue.ts";
import { variablesNamedBy } from "#catalogue/fields.ts";
import { setsReturnValue } from "#catalogue/patterns/call-pipeline.ts";
import { readsIn } from "#language/reads.ts";
import { nameOf, typeOf } from "#model/activity.ts";
import { isWithin } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import type { Placed } from "#model/walk.ts";
import { ownValues } from "#rules/own-part.ts";
import { declarationsOf } from "../pipeline-names.ts";
import type { Part } from "./part.ts";

export type Moved =
  | { readonly ok: true /** The declarations that go along. */; readonly declarations: JsonObject }
  | { readonly ok: false; readonly reason: string };

/** The variables that go along with the part; the reason where one of them must stay. */
export function movedVariables(part: Part): Moved {
  const inside = [...part.inside.values()];
  const returning = inside.find(({ activity }) => setsReturnValue(activity));
  if (returning !== undefined)
    return no(
      `"${nameOf(returning.activity)}" sets what this pipeline gives back to its caller. In a child pipeline it would give it back to this one; leave it out.`,
    );
  const set = namesSet(inside);
  const declared = declarationsOf(part.pipeline, "variables");
  const declarations: Record<string, JsonObject[string]> = {};
  for (const [variable, setter] of set) {
    const elsewhere = part.outside.find((one) => namesRead([one]).has(variable) || namesSet([one]).has(variable));
    const key = Object.keys(declared).find((name) => name.toLowerCase() === variable);
    if (elsewhere !== undefined)
      return no(
        `"${setter}" sets the variable "${key ?? variable}", which "${nameOf(elsewhere.activity)}" uses. A child pipeline cannot set a variable of its caller. Leave "${setter}" out, or extract "${nameOf(elsewhere.activity)}" as well.`,
      );
    if (namesRead(inside).has(variable) && isRepeated(part))
      return no(
        `"${setter}" sets the variable "${key ?? variable}", which keeps its value from one pass of the loop to the next. In a child pipeline it would begin anew each time. Leave "${setter}" out.`,
      );
    const declaration = key === undefined ? undefined : declared[key];
    if (key !== undefined && declaration !== undefined) declarations[key] = declaration;
  }
  return { ok: true, declarations };
}

/** The variables that activities set, in lower case, each with the name of one that sets it. */
function namesSet(some: readonly Placed[]): ReadonlyMap<string, string> {
  return new Map(
    some.flatMap(({ activity }) =>
      variablesNamedBy(activity).map(({ name }) => [name.toLowerCase(), nameOf(activity) ?? ""] as const),
    ),
  );
}

function namesRead(some: readonly Placed[]): ReadonlySet<string> {
  return new Set(
    some.flatMap(({ activity }) =>
      [...ownValues(activity)].flatMap(({ value }) =>
        typeof value === "string"
          ? readsIn(value).flatMap(({ kind, name }) => (kind === "variable" ? [name.toLowerCase()] : []))
          : [],
      ),
    ),
  );
}

/** Whether the part stands in a loop, at any depth. */
function isRepeated({ lane, outside }: Part): boolean {
  return outside.some(
    ({ activity, address }) => definitionOf(typeOf(activity)).container === "loop" && isWithin(lane.address, address),
  );
}

function no(reason: string): Moved {
  return { ok: false, reason };
}
