import { type KeyboardEvent, memo } from "react";
import type { StepResult } from "#publish/apply.ts";
import type { StepKey } from "#publish/references.ts";
import { isWriting, type Step } from "#publish/step.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceIcons } from "#ui/primitives/resource-words.ts";
import { OperationSign } from "./OperationSign.tsx";
import { categoryOf, categoryWords, planned } from "./plan-words.ts";
import { ResultWords } from "./ResultWords.tsx";

/** One resource of the plan: what is done with it and how far it is. */
export const PlanRow = memo(function PlanRow({
  step,
  result,
  chosen,
  reached,
  choose,
}: {
  readonly step: Step;
  readonly result: StepResult | undefined;
  readonly chosen: boolean;
  readonly reached: "by Tab" | "by arrows";
  readonly choose: (key: StepKey) => void;
}) {
  const category = categoryOf(step, result);
  return (
    <li>
      <button
        type="button"
        className="publish-row"
        aria-current={chosen}
        tabIndex={reached === "by Tab" ? 0 : -1}
        onClick={() => choose(step.key)}
        onKeyDown={moveBetweenRows}
      >
        <OperationSign category={category} />
        <span className="unseen">{`${categoryWords[category]} `}</span>
        <Icon name={resourceIcons[step.kind]} className="publish-row-icon" />
        <span className="publish-row-name ellipsis">{step.name}</span>{" "}
        {result === undefined || !isWriting(step) ? (
          <span className={`publish-row-words publish-row-${category}`}>{planned(step)}</span>
        ) : (
          <ResultWords result={result} />
        )}
      </button>
    </li>
  );
});

function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const rows = [...(event.currentTarget.closest(".publish-list")?.querySelectorAll<HTMLElement>(".publish-row") ?? [])];
  const at = rows.indexOf(event.currentTarget);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
  rows[next]?.click();
}
