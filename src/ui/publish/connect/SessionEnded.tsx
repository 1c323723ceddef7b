import { Button } from "@fluentui/react-components";
import type { SignInProblem } from "#azure/sign-in-problem.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";

/** Azure answers only after another sign-in; what waits for it goes on by itself. */
export function SessionEnded({
  problem: { message, advice, claims, copy },
  signInAgain,
}: {
  readonly problem: SignInProblem;
  readonly signInAgain: () => void;
}) {
  return (
    <div className="publish-box publish-box-warning publish-ended" role="alert">
      <Icon name="warning" className="severity-warning" />
      <div className="publish-box-text">
        <p className="publish-box-title">
          {claims === undefined ? "Your session ended" : "Azure asks for more proof of who you are"}
        </p>
        <p className="publish-prose">{`${message} ${advice}`}</p>
        {copy === undefined ? undefined : (
          <CopyButton text={copy.text} what={copy.what} says={`Copy the ${copy.what}`} />
        )}
      </div>
      <span className="publish-space" />
      <Button size="small" appearance="primary" onClick={signInAgain}>
        Sign in again
      </Button>
    </div>
  );
}
