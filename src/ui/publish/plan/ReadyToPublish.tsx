import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Right } from "#azure/rights.ts";
import { isWriting } from "#publish/step.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { factoryRights, publishSession } from "../room.ts";
import { isWriteRight, neededRights } from "../target/needed-rights.ts";
import { useStored } from "../useStored.ts";
import { ConfirmPublish } from "./ConfirmPublish.tsx";
import { counted, readiness } from "./plan-words.ts";
import type { Publishing } from "./publish-session.ts";

/** How much is ready, and the button that asks before it starts. */
export function ReadyToPublish({
  state: { comparison, refused },
  outdated,
}: {
  readonly state: Extract<Publishing, { readonly at: "compared" }>;
  readonly outdated: boolean;
}) {
  const editor = useEditor();
  const [asking, setAsking] = useState(false);
  const rights = useStored(factoryRights);
  const { plan, target } = comparison;
  const ready = plan.counts.create + plan.counts.update;
  const kinds = [...new Set(plan.steps.filter(isWriting).map(({ kind }) => kind))];
  const missing = rights.at === "known" ? neededRights(rights.missing, kinds).filter(isWriteRight) : [];
  const held = outdated
    ? "Compare again to publish what you have now."
    : refused?.signIn === undefined
      ? whyHeldBack(missing)
      : "Sign in again to publish.";
  if (ready === 0) {
    const rest = plan.counts.blocked + plan.counts.notPublished;
    return (
      <>
        <div>
          <p className="publish-footer-title">Nothing to publish</p>
          <p className="publish-footer-more">
            {rest === 0
              ? "The factory has everything of this workspace as it is here."
              : `${counted(rest, "resource")} held back; what else there is, the factory has already.`}
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <div>
        <p className="publish-footer-title">{readiness(plan)}</p>
        <p className="publish-footer-more">
          {kinds.map((kind, at) => (
            <span key={kind} className="publish-footer-kind">
              {at === 0 ? undefined : <Icon name="arrow-right" size={12} />}
              {resourceWords[kind].many}
            </span>
          ))}
          <span className="publish-quiet">A failure holds back only what needs it.</span>
        </p>
      </div>
      <span className="publish-space" />
      {held === undefined ? undefined : <span className="publish-quiet publish-held">{held}</span>}
      <Button
        appearance="primary"
        icon={<Icon name="publish" size={20} />}
        disabled={held !== undefined}
        onClick={() => setAsking(true)}
      >
        {`Publish ${ready} to ${target.place.where === "sandbox" ? "Sandbox" : target.factory.name}`}
      </Button>
      {asking ? (
        <ConfirmPublish
          comparison={comparison}
          publish={() => void publishSession.publish(editor)}
          close={() => setAsking(false)}
        />
      ) : undefined}
    </>
  );
}

/** What is surely not allowed is not tried; what is not known is. */
function whyHeldBack(missing: readonly Right[]): string | undefined {
  const [first, ...more] = missing;
  if (first === undefined) return undefined;
  const others = more.length === 0 ? "" : ` and ${counted(more.length, "more right")}`;
  return `Held back: ${first.action} is missing${others}. See Permissions above.`;
}
