/** Every pattern: a file in `entries/` is all it takes to add one. */
import type { Pattern } from "./pattern.ts";

const files = import.meta.glob<Pattern>("./entries/*.ts", { eager: true, import: "default" });

/** The patterns in the order of what the Activities pane shows. */
export const patterns: readonly Pattern[] = Object.values(files).toSorted((one, other) =>
  shownOf(one).localeCompare(shownOf(other), "en"),
);

function shownOf({ shortLabel, label }: Pattern): string {
  return shortLabel ?? label;
}

/** A pattern by its id, or undefined. */
export function patternById(id: string): Pattern | undefined {
  return patterns.find((one) => one.id === id);
}
