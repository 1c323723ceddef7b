/** Which activity may stand in which container: the nesting table of `facts/adf-domain.md` section 5, said by the catalogue. */
import { definitionOf } from "#catalogue/catalogue.ts";
import { type Activity, nameOf, typeOf } from "#model/activity.ts";
import type { Lane } from "#model/resolve.ts";
import { allowed, refuse, type Verdict } from "./verdict.ts";

/**
 * Whether an activity of a type may stand in a lane. The pipeline itself and unknown containers take everything.
 * `activity` is the one meant, where it exists already; the refusal calls it by its name.
 */
export function mayContain(lane: Pick<Lane, "holder">, type: string | undefined, activity?: Activity): Verdict {
  if (lane.holder === undefined) return allowed;
  const inner = definitionOf(type);
  const outer = definitionOf(typeOf(lane.holder.activity));
  if (outer.container === undefined || inner.nesting === undefined || inner.nesting === "anywhere") return allowed;
  if (inner.nesting === "outside-branches" && outer.container === "loop") return allowed;
  const name = activity && nameOf(activity);
  const subject = `${capital(withArticle(inner.label))} cannot sit in ${withArticle(outer.label)}`;
  const which = name === undefined ? "" : `, so "${name}" cannot go there`;
  return refuse(`${subject}${which}. Call a child pipeline instead.`);
}

function withArticle(label: string): string {
  return `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
