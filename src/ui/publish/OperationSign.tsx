import { type Category, categoryWords } from "./plan-words.ts";

const signs = { create: "+", update: "~", conflict: "!", blocked: "×", unchanged: "=", notPublished: "–" } as const;

/** What is done with a resource, as a sign; a screen reader hears the word. */
export function OperationSign({ category }: { readonly category: Category }) {
  return (
    <>
      <span className={`publish-sign publish-sign-${category}`} aria-hidden="true">
        {signs[category]}
      </span>
      <span className="unseen">{`${categoryWords[category]} `}</span>
    </>
  );
}
