import type { PaneEntry, PaneGroup } from "#catalogue/palette.ts";

/** The entries in which every word of a search is found, those whose label begins with it first; groups without are left out. */
export function found(groups: readonly PaneGroup[], text: string): readonly PaneGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const hits = groups.flatMap((group) => {
    const entries = group.entries.filter((entry) => {
      const all = saidOf(entry, group.label);
      return words.every((word) => all.includes(word));
    });
    const sorted = entries.toSorted((one, other) => rank(one, text) - rank(other, text));
    return sorted.length === 0 ? [] : [{ ...group, entries: sorted }];
  });
  return hits.toSorted((one, other) => bestRank(one, text) - bestRank(other, text));
}

function saidOf({ what, label, shortLabel, keywords }: PaneEntry, group: string): string {
  const own = what.kind === "activity" ? what.type : "pattern";
  return [label, shortLabel, own, group, ...keywords].join("\n").toLowerCase();
}

/**
 * 0: the label begins with the search; 1: it is in the label; 2: a synonym begins with it; 3: it is somewhere else. What is
 * retired comes behind what is not.
 */
function rank(entry: PaneEntry, text: string): number {
  return matchOf(entry, text.trim().toLowerCase()) + (entry.lifecycle === undefined ? 0 : 0.5);
}

function matchOf({ label, shortLabel, keywords }: PaneEntry, wanted: string): number {
  const labels = [label, shortLabel ?? label].map((one) => one.toLowerCase());
  if (labels.some((one) => one.startsWith(wanted))) return 0;
  if (labels.some((one) => one.includes(wanted))) return 1;
  return keywords.some((one) => one.startsWith(wanted)) ? 2 : 3;
}

function bestRank(group: PaneGroup, text: string): number {
  return Math.min(...group.entries.map((entry) => rank(entry, text)));
}
