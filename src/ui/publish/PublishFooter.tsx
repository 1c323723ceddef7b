import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isWriting } from "#publish/step.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { ConfirmPublish } from "./ConfirmPublish.tsx";
import type { Comparison } from "./comparison.ts";
import { counted, readiness, summaryOf } from "./plan-words.ts";
import type { Publishing } from "./publish-session.ts";
import { publishSession } from "./room.ts";
import { useFocusKept } from "./useFocusKept.ts";

/** Says what is ready and starts it; while it runs, how far it is; afterwards, what came of it. */
export function PublishFooter({
  state,
  outdated,
}: {
  readonly state: Extract<Publishing, { readonly comparison: unknown }>;
  readonly outdated: boolean;
}) {
  const footer = useFocusKept<HTMLElement>(state.at);
  return (
    <footer className="publish-footer" ref={footer} tabIndex={-1}>
      {state.at === "compared" ? <Ready comparison={state.comparison} outdated={outdated} /> : undefined}
      {state.at === "publishing" ? <Running state={state} /> : undefined}
      {state.at === "published" ? <Ended state={state} /> : undefined}
    </footer>
  );
}

function Ready({ comparison, outdated }: { readonly comparison: Comparison; readonly outdated: boolean }) {
  const editor = useEditor();
  const [asking, setAsking] = useState(false);
  const { plan } = comparison;
  const ready = plan.counts.create + plan.counts.update;
  const kinds = [...new Set(plan.steps.filter(isWriting).map(({ kind }) => kind))];
  if (ready === 0) {
    const held = plan.counts.blocked + plan.counts.notPublished;
    return (
      <>
        <div>
          <p className="publish-footer-title">Nothing to publish</p>
          <p className="publish-footer-more">
            {held === 0
              ? "The factory has everything of this workspace as it is here."
              : `${counted(held, "resource")} held back; what else there is, the factory has already.`}
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
      {outdated ? <span className="publish-quiet">Compare again to publish what you have now.</span> : undefined}
      <Button
        appearance="primary"
        icon={<Icon name="publish" size={20} />}
        disabled={outdated}
        onClick={() => setAsking(true)}
      >
        {`Publish ${ready} to Sandbox`}
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

function Running({ state }: { readonly state: Extract<Publishing, { readonly at: "publishing" }> }) {
  const { comparison, results, going } = state;
  const keys = comparison.plan.steps.filter(isWriting).map(({ key }) => key);
  const open = ["waiting", "running", undefined];
  const ended = keys.filter((key) => !open.includes(results.get(key)?.state)).length;
  return (
    <>
      <div>
        <p className="publish-footer-title">{`Publishing to ${comparison.target.factory.name}`}</p>
        <p className="publish-footer-more figures">
          {going === "on"
            ? `${ended} of ${counted(keys.length, "resource")} ended`
            : "Stopping. What is on its way is let through, so that its end is known."}
        </p>
      </div>
      <progress className="publish-progress" aria-label="Publishing" value={ended} max={keys.length} />
      <span className="publish-space" />
      <Button onClick={publishSession.stop} disabled={going !== "on"}>
        Stop
      </Button>
    </>
  );
}

const tones = { success: "check", warning: "warning", error: "error" } as const;

function Ended({ state }: { readonly state: Extract<Publishing, { readonly at: "published" }> }) {
  const { tone, title } = summaryOf(state.comparison, state.results, state.ended);
  return (
    <>
      <Icon name={tones[tone]} size={20} className={`publish-tone-${tone}`} />
      <div>
        <p className="publish-footer-title">{title}</p>
        <p className="publish-footer-more">
          {tone === "success"
            ? "Compare again to see the factory as it is now."
            : "Choose a resource to see why. What is published stays published; compare again to go on."}
        </p>
      </div>
    </>
  );
}
