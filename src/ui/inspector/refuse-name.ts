import { withArticle } from "#catalogue/article.ts";
import type { JsonObject } from "#model/json.ts";

/** Why a name cannot stand among others, or undefined where it can. `word` is what is named; `old` is its name so far. */
export function refuseName(
  entries: JsonObject,
  { name, word, old }: { readonly name: string; readonly word: string; readonly old?: string },
): string | undefined {
  if (name === "") return `Give the ${word} a name.`;
  return name !== old && Object.hasOwn(entries, name) ? `There is ${withArticle(word)} ${name} already.` : undefined;
}
