/** What stands in the gallery and how it is narrowed: filters made from the templates themselves, and a search. */
import type { Template } from "#templates/template.ts";

export type FilterGroupId = "runs-on" | "pattern" | "signs-in-with";

export interface FilterOption {
  /** Tells the option from a like-named one of another group. */
  readonly key: string;
  readonly value: string;
  readonly count: number;
}

export interface FilterGroup {
  readonly id: FilterGroupId;
  readonly title: string;
  readonly options: readonly FilterOption[];
}

export interface Narrowing {
  readonly query: string;
  /** Keys of filter options. */
  readonly chosen: ReadonlySet<string>;
}

export const everything: Narrowing = { query: "", chosen: new Set() };

const groups: readonly {
  readonly id: FilterGroupId;
  readonly title: string;
  readonly valuesOf: (template: Template) => readonly string[];
}[] = [
  { id: "runs-on", title: "Runs on", valuesOf: ({ runsOn }) => runsOn },
  // A tag that names the service is the first group's.
  { id: "pattern", title: "Pattern", valuesOf: ({ tags, runsOn }) => tags.filter((tag) => !runsOn.includes(tag)) },
  { id: "signs-in-with", title: "Signs in with", valuesOf: ({ signsInWith }) => signsInWith },
];

const keyOf = (id: FilterGroupId, value: string) => `${id} ${value}`;

/** The filters that these templates give, the most frequent first, each with how many templates it would leave. */
export function filterGroups(templates: readonly Template[]): readonly FilterGroup[] {
  return groups.flatMap(({ id, title, valuesOf }) => {
    const counts = new Map<string, number>();
    for (const template of templates)
      for (const value of new Set(valuesOf(template))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...counts]
      .map(([value, count]) => ({ key: keyOf(id, value), value, count }))
      .toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value, "en"));
    return options.length === 0 ? [] : [{ id, title, options }];
  });
}

/** Whether a template is left: it has one of the chosen options of every group with a choice, and every word of the query. */
export function isLeft(template: Template, { query, chosen }: Narrowing): boolean {
  const passes = groups.every(({ id, valuesOf }) => {
    const wanted = [...chosen].some((key) => key.startsWith(`${id} `));
    return !wanted || valuesOf(template).some((value) => chosen.has(keyOf(id, value)));
  });
  if (!passes) return false;
  const text = searched(template);
  return wordsOf(query).every((word) => text.includes(word));
}

/** The narrowing with one option chosen, or no longer. */
export function toggled(narrowing: Narrowing, key: string): Narrowing {
  const chosen = new Set(narrowing.chosen);
  if (!chosen.delete(key)) chosen.add(key);
  return { ...narrowing, chosen };
}

/** The chosen options by the words the user sees. */
export function chosenInWords(shown: readonly FilterGroup[], chosen: ReadonlySet<string>): readonly string[] {
  return shown.flatMap(({ options }) => options.filter(({ key }) => chosen.has(key)).map(({ value }) => value));
}

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function searched({ title, summary, tags, runsOn, signsInWith, needs, parameters }: Template): string {
  const names = parameters.map(({ name }) => name);
  return [title, summary, ...tags, ...runsOn, ...signsInWith, ...needs, ...names].join("\n").toLowerCase();
}
