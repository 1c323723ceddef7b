/** Names that look like production, so that a publish there is thought about twice. A name is all there is to go by. */

const telling = /^(prod|prd|production|live)$/;
/** Written together in small letters, as names without hyphens are: `contosoprod`. `live` would find `olive`. */
const ending = /(prod|prd|production)$/;
const denying = /^(n|np|no|non|not|pre)$/;
const denied = /(non|not|pre|^(n|np|re|co|over|post))(prod|prd|production)$/;

/** Whether a name says production: `contoso-prod`, `ContosoPROD2`, `live_factory`; not `nonprod`, not `product`. */
export function looksLikeProduction(name: string): boolean {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return words.some((word, at) => {
    const small = word.toLowerCase();
    if (denying.test(words[at - 1]?.toLowerCase() ?? "")) return false;
    return telling.test(small) || (ending.test(small) && !denied.test(small));
  });
}
