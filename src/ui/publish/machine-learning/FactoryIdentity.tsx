import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { factoryIdentityAdvice } from "#azure/factory-identity.ts";
import type { MachineLearningWorkspace } from "#azure/machine-learning.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";
import type { Target } from "../place.ts";
import { connection } from "../room.ts";

/** The factory runs a pipeline, not the user: what its own identity needs on the workspace, ready to run. */
export function FactoryIdentity({
  workspace,
  target: { factory },
}: {
  readonly workspace: MachineLearningWorkspace;
  readonly target: Target;
}) {
  const advice = factoryIdentityAdvice(factory, workspace.id);
  return (
    <details className="publish-identity">
      <summary>
        <Icon
          name={advice.is === "ready" ? "info" : "warning"}
          className={advice.is === "ready" ? "" : "severity-warning"}
        />
        {advice.is === "ready"
          ? `${factory.name} calls them by its own identity, which needs the role ${advice.role.name}`
          : `${factory.name} has no identity of its own to call them by`}
        <Icon name="chevron-right" size={12} className="publish-identity-sign" />
      </summary>
      <div className="publish-identity-text">
        <p className="publish-prose">{advice.message}</p>
        {factory.principalId === undefined ? undefined : (
          <p className="publish-box-support">
            <span>
              Principal ID <code className="code-font">{factory.principalId}</code>
            </span>
            <CopyButton text={factory.principalId} what="principal ID" />
          </p>
        )}
        {advice.is === "user-assigned" ? undefined : (
          <>
            <pre className="publish-command code-font">{advice.command}</pre>
            <CopyButton text={advice.command} what="command" says="Copy the command" />
          </>
        )}
        {advice.is === "absent" ? <ReadAgain /> : undefined}
      </div>
    </details>
  );
}

function ReadAgain() {
  const { session } = useEditor();
  const [said, setSaid] = useState("");
  const read = async () => {
    const problem = await connection.readAgain(session);
    setSaid(problem === undefined ? "Still none." : `${problem.message} ${problem.advice}`);
  };
  return (
    <p className="publish-box-acts">
      <Button size="small" onClick={() => void read()}>
        Load the factory again
      </Button>
      <span role="status">{said}</span>
    </p>
  );
}
