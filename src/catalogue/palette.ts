/** What the Activities pane offers, by group. The patterns are handed in: a first visit does not wait for them. */
import { type PaletteGroup, paletteEntries } from "./catalogue.ts";
import type { ActivityDefinition, IconName } from "./definition.ts";
import type { Pattern } from "./patterns/pattern.ts";

/** What can be added: an activity of a type, or a pattern by its id. */
export type Addable =
  | { readonly kind: "activity"; readonly type: string }
  | { readonly kind: "pattern"; readonly id: string };

/** One row of the pane. */
export interface PaneEntry {
  readonly what: Addable;
  readonly label: string;
  /** Where the group says the rest, or the row is too narrow. */
  readonly shortLabel?: string;
  readonly icon: IconName;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly lifecycle?: ActivityDefinition["lifecycle"];
  /** A section of `docs/patterns.md`. */
  readonly notes?: string;
}

export interface PaneGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly PaneEntry[];
}

/** The activity types. */
export const activityGroups: readonly PaneGroup[] = paletteEntries.map(activitiesOf);

/** The pane's groups in its order: our patterns stand behind the first group. */
export function paneGroups(patterns: readonly Pattern[]): readonly PaneGroup[] {
  if (patterns.length === 0) return activityGroups;
  return activityGroups.toSpliced(1, 0, { id: "patterns", label: "Patterns", entries: patterns.map(patternEntry) });
}

function activitiesOf({ id, label, entries }: PaletteGroup): PaneGroup {
  return {
    id,
    label,
    entries: entries.map(({ type, keywords = [], ...definition }) => {
      const { label: name, icon, summary, shortLabel, lifecycle } = definition;
      return {
        what: { kind: "activity", type },
        label: name,
        icon,
        summary,
        keywords,
        ...(shortLabel === undefined ? {} : { shortLabel }),
        ...(lifecycle === undefined ? {} : { lifecycle }),
      };
    }),
  };
}

function patternEntry({ id, label, icon, summary, keywords, notes, shortLabel }: Pattern): PaneEntry {
  const what = { kind: "pattern", id } as const;
  return { what, label, icon, summary, keywords, notes, ...(shortLabel === undefined ? {} : { shortLabel }) };
}
