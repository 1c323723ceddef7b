/** Names free of clashes: Web1, Web2, … for the new, Score_copy1, … for copies. Letter case does not count. */

/** The documented maximum of an activity's name (`facts/adf-domain.md` section 1). */
export const longestActivityName = 55;

/**
 * The name itself where nobody has it; else the next number for a name that ends in one (`Web1` → `Web2`), or a copy's
 * number (`Score` → `Score_copy1`). A name that would grow beyond `longest` is cut before its number.
 */
export function freeName(taken: Iterable<string>, wanted: string, longest = longestActivityName): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  if (!names.has(wanted.toLowerCase())) return wanted;
  const [, stem = wanted, digits] = /^(.*?)(\d{1,9})$/s.exec(wanted) ?? [];
  const base = digits === undefined ? `${wanted}_copy` : stem;
  for (let number = Number(digits ?? "0") + 1; ; number += 1) {
    const name = cut(base, longest - String(number).length) + number;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Never between the halves of a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const short = text.slice(0, length);
  return short.isWellFormed() ? short : short.slice(0, -1);
}
