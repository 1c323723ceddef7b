import { useState } from "react";
import type { ArmProblem } from "#azure/problem.ts";
import type { StepKey } from "#publish/references.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { TabList } from "#ui/primitives/Tabs.tsx";
import { ProblemBox } from "../ProblemBox.tsx";
import { isStale, type Results } from "./comparison.ts";
import { PlanDetails } from "./PlanDetails.tsx";
import { PlanList } from "./PlanList.tsx";
import { PublishFooter } from "./PublishFooter.tsx";
import { type Category, categories, categoryOf, categoryWords } from "./plan-words.ts";
import type { Publishing } from "./publish-session.ts";

const listId = "publish-plan";
const noResults: Results = new Map();

/** What publishing would do, does or did, resource by resource. */
export function PlanView({ state }: { readonly state: Extract<Publishing, { readonly comparison: unknown }> }) {
  const { comparison } = state;
  const { steps } = comparison.plan;
  const results = "results" in state ? state.results : noResults;
  const [filter, setFilter] = useState("all");
  const [chosen, choose] = useState<StepKey>();
  const isOutdated = useDocument(({ workspace }) => isStale(comparison, workspace));

  const count = (category: Category) =>
    steps.filter((step) => categoryOf(step, results.get(step.key)) === category).length;
  const tabs = [
    { id: "all", content: <Counted word="All" count={steps.length} /> },
    ...categories
      .map((category) => ({ category, number: count(category) }))
      .filter(({ category, number }) => category !== "notPublished" || number > 0)
      .map(({ category, number }) => ({
        id: category,
        content: <Counted word={categoryWords[category]} count={number} tone={category} />,
      })),
  ];
  const shown = filter === "all" ? steps : steps.filter((step) => categoryOf(step, results.get(step.key)) === filter);
  const step =
    shown.find(({ key }) => key === chosen) ??
    (state.at === "published" ? shown.find(({ key }) => results.get(key)?.state === "failed") : undefined) ??
    shown.find(({ action }) => action !== "unchanged") ??
    shown[0];

  return (
    <>
      <div className="publish-tabs">
        <TabList label="What to show" tabs={tabs} chosen={filter} choose={setFilter} panelId={listId} />
      </div>
      {isOutdated && state.at !== "publishing" ? (
        <p className="publish-strip publish-strip-warning" role="status">
          <Icon name="warning" className="severity-warning" />
          Your factory changed since this comparison. Compare again.
        </p>
      ) : undefined}
      {state.at === "compared" && state.refused !== undefined ? <NotBegun problem={state.refused} /> : undefined}
      <div className="publish-work" id={listId} role="tabpanel" aria-labelledby={`${listId}-${filter}`}>
        <PlanList
          steps={shown}
          results={results}
          chosen={step?.key}
          choose={choose}
          unchanged={filter === "all" ? "apart" : "in line"}
        />
        {step === undefined ? (
          <p className="publish-details publish-quiet">There is nothing of this kind in the plan.</p>
        ) : (
          <PlanDetails key={step.key} step={step} result={results.get(step.key)} comparison={comparison} />
        )}
      </div>
      <PublishFooter state={state} outdated={isOutdated} />
    </>
  );
}

/** Publishing stopped before anything was written. */
function NotBegun({ problem }: { readonly problem: ArmProblem }) {
  const title = "Publishing did not begin: nothing was written";
  if (problem.signIn === undefined) return <ProblemBox title={title} problem={problem} />;
  return (
    <p className="publish-strip publish-strip-warning">
      <Icon name="warning" className="severity-warning" />
      {`${title}. Sign in again, then publish.`}
    </p>
  );
}

function Counted({ word, count, tone }: { readonly word: string; readonly count: number; readonly tone?: Category }) {
  const loud = count > 0 && (tone === "conflict" || tone === "blocked");
  return (
    <span>
      {word} <span className={loud ? "publish-count publish-count-loud" : "publish-count"}>{count}</span>
    </span>
  );
}
