/** Whether a name may be given, in words (`facts/adf-domain.md` section 1; STR003 to STR006). */

import { longestActivityName } from "#catalogue/free-name.ts";
import { nameOf } from "#model/activity.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import { kindInWords, type Resource, type ResourceKind, sameName } from "#model/workspace.ts";
import { allowed, refuse, type Verdict } from "./verdict.ts";

const forbidden = /[<>*#.%&:\\+?/]/;
const longestResourceName = 260;

/**
 * Whether an activity may have a name. `placed` is the activity itself, whose present name does not count as taken.
 * Signs that the documentation's naming table forbids are not refused, since the service's schema names no pattern for
 * activities: `adviseActivityName` says them.
 */
export function checkActivityName(pipeline: Resource, name: string, placed?: Placed): Verdict {
  const verdict = checkLength("activity", name, longestActivityName);
  if (!verdict.allowed) return verdict;
  const other = activitiesOf(pipeline).find(
    ({ activity, address }) => address !== placed?.address && sameName(nameOf(activity) ?? "", name),
  );
  if (other === undefined) return allowed;
  return refuse(`Another activity is named "${nameOf(other.activity)}". Names are unique in the whole pipeline.`);
}

/** Whether a resource may have a name; whether another has it already is the caller's question. */
export function checkResourceName(kind: ResourceKind, name: string): Verdict {
  return checkForm(kindInWords[kind], name, longestResourceName);
}

/** What the documentation holds against an activity's name, in words; undefined for nothing. */
export function adviseActivityName(name: string): string | undefined {
  const verdict = checkForm("activity", name, longestActivityName);
  return verdict.allowed ? undefined : verdict.reason;
}

function checkLength(thing: string, name: string, longest: number): Verdict {
  if (name.trim() === "") return refuse(`${subjectOf(thing)} cannot be empty.`);
  if (name.length <= longest) return allowed;
  return refuse(`${subjectOf(thing)} has at most ${longest} characters; this one has ${name.length}.`);
}

function subjectOf(thing: string): string {
  return `The name of ${/^[aio]/.test(thing) ? "an" : "a"} ${thing}`;
}

function checkForm(thing: string, name: string, longest: number): Verdict {
  const verdict = checkLength(thing, name, longest);
  if (!verdict.allowed) return verdict;
  const subject = subjectOf(thing);
  if (!/^[A-Za-z0-9_]/.test(name)) return refuse(`${subject} starts with a letter, a digit or an underscore.`);
  const found = forbidden.exec(name)?.[0];
  if (found !== undefined)
    return refuse(`${subject} cannot hold "${found}". Not allowed are < > * # . % & : \\ + ? and /.`);
  if (name.endsWith(" ")) return refuse(`${subject} cannot end with a space.`);
  return allowed;
}
