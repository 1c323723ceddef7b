import { useState } from "react";
import type { StepKey } from "#publish/references.ts";
import type { Step } from "#publish/step.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import type { Results } from "./comparison.ts";
import { OperationSign } from "./OperationSign.tsx";
import { PlanRow } from "./PlanRow.tsx";
import { counted } from "./plan-words.ts";

/** The steps by kind, in the order of publishing. Rows are one tab stop: the arrows go from row to row. */
export function PlanList({
  steps,
  results,
  chosen,
  choose,
  unchanged,
}: {
  readonly steps: readonly Step[];
  readonly results: Results;
  readonly chosen: StepKey | undefined;
  readonly choose: (key: StepKey) => void;
  /** `apart`: those that stay as they are come last, folded. */
  readonly unchanged: "apart" | "in line";
}) {
  const resting = unchanged === "apart" ? steps.filter(({ action }) => action === "unchanged") : [];
  const groups = groupsOf(steps.filter((step) => !resting.includes(step)));
  const [folded, setFolded] = useState<boolean>();
  const isFolded = folded ?? (resting.length > 5 && groups.length > 0);
  const visible = [...groups.flatMap((group) => group.steps), ...(isFolded ? [] : resting)];
  const tabStop = visible.some(({ key }) => key === chosen) ? chosen : visible[0]?.key;
  const row = (step: Step, at: number) => (
    <PlanRow
      key={`${step.key} ${at}`}
      step={step}
      result={results.get(step.key)}
      chosen={step.key === chosen}
      reached={step.key === tabStop ? "by Tab" : "by arrows"}
      choose={choose}
    />
  );
  return (
    <section className="publish-list" aria-label="Plan">
      {groups.map(({ kind, steps: some }, at) => (
        <div key={kind} className="publish-group">
          <h3 className="publish-group-title">
            <span className="figures">{at + 1}</span> {resourceWords[kind].many}
          </h3>
          <ul className="publish-rows">{some.map(row)}</ul>
        </div>
      ))}
      {resting.length === 0 ? undefined : (
        <div className="publish-group">
          <button type="button" className="publish-fold" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            <Icon name={isFolded ? "chevron-right" : "chevron-down"} size={12} />
            <OperationSign category="unchanged" />
            {counted(resting.length, "unchanged resource")}
          </button>
          {isFolded ? undefined : <ul className="publish-rows publish-rows-resting">{resting.map(row)}</ul>}
        </div>
      )}
    </section>
  );
}

function groupsOf(steps: readonly Step[]): readonly { readonly kind: Step["kind"]; readonly steps: readonly Step[] }[] {
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, steps: steps.filter((step) => step.kind === kind) }));
}
