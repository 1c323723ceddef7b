import { Button } from "@fluentui/react-components";
import type { SignInProblem } from "#azure/sign-in/problem.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { signingIn } from "../room.ts";
import { CopyForProblem } from "./CopyForProblem.tsx";

/** What a remedy does; one without an act has no button here. */
export interface RemedyActs {
  readonly "sign-in"?: () => void;
  readonly "this-tab"?: () => void;
  readonly reset?: () => void;
  readonly tenant?: () => void;
}

const words = {
  "sign-in": "Sign in again",
  "this-tab": "Continue in this tab",
  reset: "Reset sign-in",
  tenant: "Choose another directory",
} as const satisfies Record<keyof RemedyActs, string>;

/** Why a sign-in came to nothing, and what helps. What the user did on purpose is no alarm. */
export function SignInProblemBox({ problem, acts }: { readonly problem: SignInProblem; readonly acts: RemedyActs }) {
  const { tone, code, message, advice, remedy, copy } = problem;
  const isQuiet = tone === "quiet";
  return (
    <div className={isQuiet ? "publish-box" : "publish-box publish-box-error"} role={isQuiet ? "status" : "alert"}>
      {isQuiet ? <Icon name="info" /> : <Icon name="error" className="severity-error" />}
      <div className="publish-box-text">
        <p className="publish-box-title">{message}</p>
        <p className="publish-prose">{advice}</p>
        {copy === undefined ? undefined : (
          <p className="publish-box-support">
            <code className="code-font publish-uri">{copy.text}</code>
            <CopyForProblem copy={copy} />
          </p>
        )}
        {isQuiet ? undefined : (
          <p className="publish-box-support">
            <span>
              Code <code className="code-font">{code}</code>
            </span>
          </p>
        )}
        <RemedyButton remedy={remedy} acts={acts} />
      </div>
      <span className="publish-space" />
      <IconButton name="Dismiss" icon="dismiss" onClick={() => signingIn.tell(undefined)} />
    </div>
  );
}

function RemedyButton({ remedy, acts }: { readonly remedy: SignInProblem["remedy"]; readonly acts: RemedyActs }) {
  if (!isAct(remedy)) return undefined;
  const act = acts[remedy];
  if (act === undefined) return undefined;
  return (
    <Button size="small" onClick={act}>
      {words[remedy]}
    </Button>
  );
}

function isAct(remedy: SignInProblem["remedy"]): remedy is keyof RemedyActs {
  return Object.hasOwn(words, remedy);
}
