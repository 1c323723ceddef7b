import { Button } from "@fluentui/react-components";
import type { ArmProblem } from "#azure/problem.ts";
import type { RecentTarget } from "#platform/recent-targets.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { ProblemBox } from "../ProblemBox.tsx";
import { connection } from "../room.ts";
import { useStored } from "../useStored.ts";

/** The factories that were open last: one click instead of three lists. Nothing where there are none. */
export function RecentTargets() {
  const { session } = useEditor();
  const { recents, opening } = useStored(connection);
  if (recents.length === 0) return undefined;
  const isBusy = opening !== undefined && opening.problem === undefined;
  return (
    <section className="publish-recents" aria-label="Recent targets">
      <div className="publish-recents-head">
        <h3 className="publish-choices-title">Recent targets</h3>
        <span className="publish-quiet">Kept on this device only.</span>
        <Button size="small" appearance="subtle" className="publish-copy" onClick={connection.clearRecents}>
          Clear
        </Button>
      </div>
      <ul className="publish-recents-list">
        {recents.map((recent) => (
          <li key={recent.factory.id}>
            <button
              type="button"
              className="publish-recent"
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) void connection.openRecent(recent, session);
              }}
            >
              <Icon name="pipeline" className="publish-option-icon" />
              <span className="publish-option-text">
                <span className="publish-option-name ellipsis">{recent.factory.name}</span>{" "}
                <span className="publish-option-more ellipsis">
                  {recent.factory.resourceGroup} · {recent.subscription.name}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isBusy ? (
        <p className="publish-quiet publish-waiting" role="status">
          <span className="publish-ring" aria-hidden="true" />
          {`Opening ${opening.recent.factory.name} …`}
        </p>
      ) : undefined}
      {opening?.problem === undefined || opening.problem.signIn !== undefined ? undefined : (
        <NotOpened recent={opening.recent} problem={opening.problem} />
      )}
    </section>
  );
}

function NotOpened({ recent, problem }: { readonly recent: RecentTarget; readonly problem: ArmProblem }) {
  const { session } = useEditor();
  return (
    <ProblemBox
      title={titleFor(recent.factory.name, problem.status)}
      problem={problem}
      again={() => void connection.openRecent(recent, session)}
    >
      <Button size="small" onClick={() => connection.forgetRecent(recent)}>
        Remove from recent targets
      </Button>
    </ProblemBox>
  );
}

function titleFor(name: string, status: number): string {
  if (status === 404) return `${name} is gone`;
  return status === 403 ? `${name} is not open to this account any more` : `${name} could not be opened`;
}
