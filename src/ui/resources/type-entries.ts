/** What the dialog of new resources offers: one entry a type, and for files one entry a store. */
import { type ResourceDefinition, resourceGroups, type Store } from "#catalogue/resource-definition.ts";
import { resourceDefinitions } from "#catalogue/resources.ts";

export type AskedKind = "linkedService" | "dataset" | "trigger";

export interface TypeEntry {
  readonly id: string;
  readonly definition: ResourceDefinition;
  readonly store: Store | undefined;
}

export interface TypeGroup {
  readonly label: string;
  readonly entries: readonly TypeEntry[];
}

const older = "Older";

/** The types of a kind by group, what is retired last; those that a search leaves. */
export function typeGroups(kind: AskedKind, query: string): readonly TypeGroup[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const entries = resourceDefinitions.filter((one) => one.kind === kind).flatMap(entriesOf);
  const found = entries.filter((entry) => {
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  const labels = [...new Set([...storesOf(entries), ...resourceGroups.map(({ label }) => label), older])];
  return labels.flatMap((label) => {
    const inGroup = found.filter((entry) => groupOf(entry) === label);
    return inGroup.length === 0 ? [] : [{ label, entries: inGroup }];
  });
}

function entriesOf(definition: ResourceDefinition): readonly TypeEntry[] {
  const { kind, type, stores } = definition;
  if (stores === undefined) return [{ id: `${kind} ${type}`, definition, store: undefined }];
  return stores.map((store) => ({ id: `${kind} ${type} ${store.id}`, definition, store }));
}

function storesOf(entries: readonly TypeEntry[]): readonly string[] {
  return entries.flatMap(({ store }) => (store === undefined ? [] : [store.label]));
}

function groupOf({ definition, store }: TypeEntry): string {
  if (definition.retired !== undefined) return older;
  return store?.label ?? resourceGroups.find(({ id }) => id === definition.group)?.label ?? older;
}

function textOf({ definition, store }: TypeEntry): string {
  const { label, type, summary, keywords = [] } = definition;
  return [label, type, summary, ...keywords, store?.label ?? ""].join(" ").toLowerCase();
}
