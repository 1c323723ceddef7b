import type { StepResult } from "#publish/apply.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { reported } from "./plan-words.ts";

const icons = { done: "check", conflict: "warning", failed: "error", skipped: "prohibited" } as const;

/** How far a resource is, in a sign and words. */
export function ResultWords({ result }: { readonly result: StepResult }) {
  const { state } = result;
  return (
    <span className={`publish-row-words publish-result-${state}`}>
      {state === "running" ? <span className="publish-ring" aria-hidden="true" /> : undefined}
      {state in icons ? <Icon name={icons[state as keyof typeof icons]} size={14} /> : undefined}
      {reported(result)}
    </span>
  );
}
