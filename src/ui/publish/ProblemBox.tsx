/** What Azure refused or did not answer: what happened, what to do, and what support asks for. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ArmProblem } from "#azure/problem.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { signInAgain } from "./sign-in-again.ts";

export function ProblemBox({
  title,
  problem,
  again,
  children,
}: {
  readonly title: string;
  readonly problem: ArmProblem;
  readonly again?: () => void;
  /** More buttons. */
  readonly children?: ReactNode;
}) {
  const editor = useEditor();
  const { signIn } = problem;
  return (
    <div className="publish-box publish-box-error" role="alert">
      <Icon name="error" className="severity-error" />
      <div className="publish-box-text">
        <p className="publish-box-title">{title}</p>
        <p className="publish-prose">{problem.message}</p>
        {signIn === undefined || signIn.message === problem.message ? undefined : (
          <p className="publish-prose">{signIn.message}</p>
        )}
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
        <div className="publish-box-acts">
          {signIn === undefined ? undefined : (
            <Button size="small" onClick={() => void signInAgain(signIn, editor)}>
              Sign in again
            </Button>
          )}
          {again === undefined ? undefined : (
            <Button size="small" onClick={again}>
              Try again
            </Button>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

function forSupport({ code, status, message, requestId }: ArmProblem): string {
  return [message, `Code: ${code}`, `Status: ${status}`, `Request ID: ${requestId}`].join("\n");
}
