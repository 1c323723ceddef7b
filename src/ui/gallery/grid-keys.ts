/**
 * Where an arrow, Home or End leads in a grid of `count` items in rows of `columns`; undefined where the key leads nowhere
 * or is none of these.
 */
export function gridStep(
  key: string,
  { at, count, columns }: { readonly at: number; readonly count: number; readonly columns: number },
): number | undefined {
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - columns, ArrowDown: at + columns }[key];
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return next === undefined || next < 0 || next >= count ? undefined : next;
}
