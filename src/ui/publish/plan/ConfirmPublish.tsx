import { Button } from "@fluentui/react-components";
import type { AzurePlace, Target } from "../place.ts";
import { SandboxBadge } from "../SandboxBadge.tsx";
import { FactoryWarnings } from "../target/FactoryWarnings.tsx";
import { useDirectoryName } from "../useDirectoryName.ts";
import type { Comparison } from "./comparison.ts";
import { counted, timeOf } from "./plan-words.ts";

const titleId = "publish-confirm-title";

/** Asks before anything is written: where to, how many, and what becomes of the rest. */
export function ConfirmPublish({
  comparison,
  publish,
  close,
}: {
  readonly comparison: Comparison;
  readonly publish: () => void;
  /** Told when it is closed, whichever way. */
  readonly close: () => void;
}) {
  const { plan, target, at } = comparison;
  const { create, update, blocked, notPublished } = plan.counts;
  const acts = [create > 0 ? `create ${create}` : "", update > 0 ? `update ${update}` : ""].filter((act) => act !== "");
  const held = blocked + notPublished;
  return (
    <dialog ref={showModal} className="publish-dialog" aria-labelledby={titleId} onClose={close}>
      <h2 className="publish-dialog-title" id={titleId}>
        {`Publish to ${target.factory.name}?`} {target.place.where === "sandbox" ? <SandboxBadge /> : undefined}
      </h2>
      <p>
        {`This will ${acts.join(" and ")} ${create + update === 1 ? "resource" : "resources"} in the factory `}
        <b>{target.factory.name}</b>
        {target.place.where === "sandbox"
          ? " of the sandbox, a stand-in for Azure on this machine. Nothing reaches Azure."
          : ":"}
      </p>
      {target.place.where === "azure" ? <Where target={target} place={target.place} /> : undefined}
      <p>
        {`What others changed since ${timeOf(at)} is not overwritten. Nothing is deleted.`}
        {held === 0 ? "" : ` ${counted(held, "resource")} held back.`}
      </p>
      <FactoryWarnings factory={target.factory} />
      <form method="dialog" className="publish-dialog-acts">
        <Button type="submit" appearance="primary" onClick={publish}>
          Publish
        </Button>
        <Button type="submit">Cancel</Button>
      </form>
    </dialog>
  );
}

function Where({ target, place }: { readonly target: Target; readonly place: AzurePlace }) {
  const { subscription, factory } = target;
  const facts = [
    ["Directory", useDirectoryName(place.tenantId)],
    ["Subscription", subscription.name],
    ["Resource group", factory.resourceGroup],
    ["Factory", factory.name],
    ["Signed in as", place.account.username],
  ];
  return (
    <dl className="publish-where">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
