/** The parameters of the child pipeline: one for each thing that the extracted part reads from outside. */
import { freeName } from "#catalogue/free-name.ts";
import { type ItemScope, mapTexts } from "#catalogue/item-scope.ts";
import { type Read, readsIn, replaceReads } from "#language/reads.ts";
import { type Activity, nameOf } from "#model/activity.ts";
import type { JsonObject } from "#model/json.ts";
import { itemsAround } from "#rules/unresolved-reads.ts";
import { declarationsOf } from "../pipeline-names.ts";
import type { Part } from "./part.ts";
import { member, type Scope, type Wanted, wantedBy } from "./wanted.ts";

export type Given =
  | {
      readonly ok: true;
      /** The declarations of the child pipeline. */
      readonly parameters: JsonObject;
      /** What the caller gives for each: expressions without their `@`. */
      readonly values: Readonly<Record<string, string>>;
      readonly input: "open" | "secure";
      /** An activity of the part as it reads in the child pipeline. */
      readonly rewrite: (activity: Activity) => Activity;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** `facts/adf-domain.md` section 2. */
const most = 50;

/** What the caller gives to the child pipeline; `moved` are the variables that go along. */
export function givenTo(part: Part, moved: JsonObject): Given {
  const scope = scopeOf(part, moved);
  const wanted = new Map<string, Wanted>();
  for (const { read, item } of readsOf(part)) {
    if (read.kind === "run" && read.name.toLowerCase().startsWith("triggeredby"))
      return {
        ok: false,
        reason: `The activities read who called this pipeline (${read.name}). In a child pipeline that would be this one; leave them out.`,
      };
    const one = wantedBy(read, item, scope);
    if (one?.input === "secure" && read.kind === "activity" && read.steps.length < 2)
      return {
        ok: false,
        reason: `The activities read all that "${read.name}" hides. Only single values can be given on without showing them; read one, or extract "${read.name}" as well.`,
      };
    if (one !== undefined && !wanted.has(one.key)) wanted.set(one.key, one);
  }
  if (wanted.size > most)
    return {
      ok: false,
      reason: `The child pipeline would need ${wanted.size} parameters, and Data Factory allows ${most}. Extract fewer activities.`,
    };
  const names = namesFor([...wanted.values()]);
  const nameFor = ({ key }: Wanted) => names.get(key) ?? "";
  const all = [...wanted.values()];
  return {
    ok: true,
    parameters: Object.fromEntries(all.map((one) => [nameFor(one), { type: one.type }] as const)),
    values: Object.fromEntries(all.map((one) => [nameFor(one), one.value] as const)),
    input: all.some((one) => one.input === "secure") ? "secure" : "open",
    rewrite: (activity) =>
      mapTexts(activity, (text, item) =>
        replaceReads(text, (read) => {
          const one = wantedBy(read, item, scope);
          if (one === undefined) return undefined;
          const name = nameFor(one);
          // A parameter that keeps its name is read as before, in its own spelling.
          if (read.kind === "parameter" && one.form === "plain" && name === one.name) return undefined;
          return { until: one.until, by: readAs(one, name) };
        }),
      ),
    notes: notesFor(all, names),
  };
}

function readAs({ form }: Wanted, name: string): string {
  const plain = `pipeline().parameters${member(name)}`;
  if (form === "plain") return plain;
  return form === "text" ? `json(${plain})` : `json(${plain})[0]`;
}

function readsOf({ placed }: Part): readonly { readonly read: Read; readonly item: ItemScope }[] {
  const reads: { read: Read; item: ItemScope }[] = [];
  for (const { activity } of placed) {
    mapTexts(activity, (text, item) => {
      reads.push(...readsIn(text).map((read) => ({ read, item })));
      return text;
    });
  }
  return reads;
}

function scopeOf(part: Part, moved: JsonObject): Scope {
  const gone = new Set(Object.keys(moved));
  const variables = Object.entries(declarationsOf(part.pipeline, "variables")).filter(([name]) => !gone.has(name));
  const items = readsOf(part).filter(({ read, item }) => read.kind === "item" && item === "outer");
  const hasMembers = items.some(({ read }) => read.steps.length > 0);
  return {
    parameters: declarationsOf(part.pipeline, "parameters"),
    variables: Object.fromEntries(variables),
    activities: new Map(part.outside.map(({ activity }) => [nameOf(activity)?.toLowerCase() ?? "", activity] as const)),
    items: !itemsAround(part.outside, { lane: part.lane.address }) ? "none" : hasMembers ? "members" : "whole",
  };
}

/** Parameters keep their names; the others get free ones. */
function namesFor(all: readonly Wanted[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const first = all.filter(({ key }) => key.startsWith("parameter "));
  for (const { key, name } of [...first, ...all.filter((one) => !first.includes(one))]) {
    const wanted = first.some((one) => one.key === key) ? name : name.replaceAll(/\W+/g, "_");
    names.set(key, freeName(names.values(), wanted));
  }
  return names;
}

function notesFor(all: readonly Wanted[], names: ReadonlyMap<string, string>): readonly string[] {
  const listed = (some: readonly Wanted[]) => some.map(({ key }) => `"${names.get(key) ?? ""}"`).join(", ");
  const asText = all.filter(({ form }) => form !== "plain");
  const verbs = asText.length === 1 ? ["goes", "is"] : ["go", "are"];
  return [
    ...(all.length === 0 ? [] : [`It is given ${listed(all)}.`]),
    ...(asText.length === 0
      ? []
      : [
          `${listed(asText)} ${verbs[0]} as text and ${verbs[1]} read with json(), since lists reach a child pipeline as text.`,
        ]),
  ];
}
