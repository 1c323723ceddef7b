import type { Category } from "./plan-words.ts";

const signs = { create: "+", update: "~", conflict: "!", blocked: "×", unchanged: "=", notPublished: "–" } as const;

/** What is done with a resource, as a sign; the word must stand beside it. */
export function OperationSign({ category }: { readonly category: Category }) {
  return (
    <span className={`publish-sign publish-sign-${category}`} aria-hidden="true">
      {signs[category]}
    </span>
  );
}
