import { Button } from "@fluentui/react-components";
import type { SignInProblem } from "#azure/sign-in/problem.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyForProblem } from "./CopyForProblem.tsx";

/** Azure answers only after another sign-in; what waits for it goes on by itself. */
export function SessionEnded({
  problem: { message, advice, remedy, claims, copy },
  signInAgain,
}: {
  readonly problem: SignInProblem;
  readonly signInAgain: () => void;
}) {
  // More than time that went by: what is asked for says more than that the session is over.
  const isPlain = remedy === "sign-in" && claims === undefined && copy === undefined;
  return (
    <div className="publish-box publish-box-warning publish-ended" role="alert">
      <Icon name="warning" className="severity-warning" />
      <div className="publish-box-text">
        <p className="publish-box-title">{isPlain ? "Your session ended" : message}</p>
        <p className="publish-prose">{advice}</p>
        {copy === undefined ? undefined : <CopyForProblem copy={copy} />}
      </div>
      <span className="publish-space" />
      <Button size="small" appearance="primary" onClick={signInAgain}>
        Sign in again
      </Button>
    </div>
  );
}
