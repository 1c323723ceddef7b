/** What Azure refused or did not answer: what happened, what to do, and what support asks for. */
import { Button } from "@fluentui/react-components";
import type { ArmProblem } from "#azure/problem.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "./CopyButton.tsx";

export function ProblemBox({
  title,
  problem,
  again,
}: {
  readonly title: string;
  readonly problem: ArmProblem;
  readonly again?: () => void;
}) {
  return (
    <div className="publish-box publish-box-error" role="alert">
      <Icon name="error" className="severity-error" />
      <div className="publish-box-text">
        <p className="publish-box-title">{title}</p>
        <p className="publish-prose">{problem.message}</p>
        <p>{problem.advice}</p>
        <p className="publish-box-support">
          <span>
            Code <code className="code-font">{problem.code}</code>
          </span>
          {problem.requestId === "" ? undefined : (
            <span>
              Request ID <code className="code-font">{problem.requestId}</code>
            </span>
          )}
          <CopyButton text={forSupport(problem)} what="what happened" />
        </p>
        {again === undefined ? undefined : (
          <Button size="small" onClick={again}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

function forSupport({ code, status, message, requestId }: ArmProblem): string {
  return [message, `Code: ${code}`, `Status: ${status}`, `Request ID: ${requestId}`].join("\n");
}
