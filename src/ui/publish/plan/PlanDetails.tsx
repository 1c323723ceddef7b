import { Button } from "@fluentui/react-components";
import { studioPipelineUrl } from "#azure/links.ts";
import { resourceAddress, resourceOf } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import type { StepResult } from "#publish/apply.ts";
import { changesOf } from "#publish/changes.ts";
import { isWriting, type Step } from "#publish/step.ts";
import { allFindings } from "#rules/find.ts";
import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { OutLink } from "../OutLink.tsx";
import type { Target } from "../place.ts";
import { Changes } from "./Changes.tsx";
import type { Comparison } from "./comparison.ts";
import { JsonText } from "./JsonText.tsx";
import { OperationSign } from "./OperationSign.tsx";
import { categoryOf, categoryWords, changesOfStep, timeOf } from "./plan-words.ts";
import { HeldBack, StepOutcome } from "./StepOutcome.tsx";

/** One resource in full: what became of it, why it is held back, what would change. */
export function PlanDetails({
  step,
  result,
  comparison: { target, at },
}: {
  readonly step: Step;
  readonly result: StepResult | undefined;
  readonly comparison: Pick<Comparison, "target" | "at">;
}) {
  const titleId = "publish-details-title";
  const category = categoryOf(step, result);
  return (
    <section className="publish-details" aria-labelledby={titleId}>
      <div className="publish-details-head">
        <OperationSign category={category} />
        <h3 className="publish-details-title" id={titleId}>
          {step.name}
        </h3>
        <span className="publish-details-kind">
          {`${resourceWords[step.kind].one.toLowerCase()} · ${categoryWords[category].toLowerCase()}`}
        </span>
        <span className="publish-space" />
        <InStudio step={step} result={result} target={target} />
        <OpenResource step={step} />
      </div>
      {result === undefined || !isWriting(step) ? undefined : <StepOutcome result={result} />}
      {isWriting(step) && step.note !== undefined ? <p className="publish-prose">{step.note}</p> : undefined}
      <What step={step} result={result} at={at} />
    </section>
  );
}

function What({
  step,
  result,
  at,
}: {
  readonly step: Step;
  readonly result: StepResult | undefined;
  readonly at: Date;
}) {
  if (step.action === "unchanged") {
    return <p className="publish-prose">{`The factory had the same at ${timeOf(at)}. Nothing is written.`}</p>;
  }
  if (step.action === "blocked")
    return <HeldBack tone="warning" title="It cannot be published as it is" why={step.why} />;
  if (step.action === "notPublished") return <HeldBack title="It is not published from here" why={step.why} />;
  if (result?.state === "conflict" && result.theirs !== undefined) {
    const { theirs } = result;
    return <Changes changes={changesOf(step.kind, step.properties, theirs.properties)} />;
  }
  if (step.action === "update") return <Changes changes={changesOfStep(step)} />;
  return (
    <>
      <p className="publish-prose">{`The factory had nothing of this name at ${timeOf(at)}. This is what is sent:`}</p>
      <JsonText value={step.properties} lines={400} />
    </>
  );
}

/** Leads to a pipeline that the factory has. */
function InStudio({
  step,
  result,
  target: { place, factory },
}: {
  readonly step: Step;
  readonly result: StepResult | undefined;
  readonly target: Target;
}) {
  const isThere = step.action === "unchanged" || step.action === "update" || result?.state === "done";
  if (place.where === "sandbox" || step.kind !== "pipeline" || !isThere) return undefined;
  const name = "live" in step ? step.live.name : step.name;
  return <OutLink href={studioPipelineUrl(place.azure.cloud, factory.id, name)}>Open in Data Factory Studio</OutLink>;
}

/** Leads to the resource, or to the problem that holds it back. */
function OpenResource({ step }: { readonly step: Step }) {
  const { session, get } = useEditor();
  const address = resourceAddress(step.kind, step.name);
  const isThere = useDocument(({ workspace }) => resourceAt(workspace, address) !== undefined);
  if (!isThere) return undefined;
  const find = () =>
    allFindings(get().workspace).find(
      (finding) => finding.severity === "error" && resourceOf(finding.address) === address,
    );
  const problem = step.action === "blocked" ? find() : undefined;
  return (
    <Button size="small" onClick={() => (problem === undefined ? session.open(address) : session.leadTo(problem))}>
      {problem === undefined ? "Show in Author" : "Show the problem"}
    </Button>
  );
}
