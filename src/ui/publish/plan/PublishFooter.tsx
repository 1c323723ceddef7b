import { Button } from "@fluentui/react-components";
import { isWriting } from "#publish/step.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { publishSession } from "../room.ts";
import { useFocusKept } from "../useFocusKept.ts";
import { counted, summaryOf } from "./plan-words.ts";
import type { Publishing } from "./publish-session.ts";
import { ReadyToPublish } from "./ReadyToPublish.tsx";

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
      {state.at === "compared" ? <ReadyToPublish state={state} outdated={outdated} /> : undefined}
      {state.at === "publishing" ? <Running state={state} /> : undefined}
      {state.at === "published" ? <Ended state={state} /> : undefined}
    </footer>
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
