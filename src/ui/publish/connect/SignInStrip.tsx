import type { SignInProblem } from "#azure/sign-in/problem.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import type { AzurePlace } from "../place.ts";
import { connection, signingIn } from "../room.ts";
import { endedSession, signInAgain } from "../sign-in-again.ts";
import { useStored } from "../useStored.ts";
import { SessionEnded } from "./SessionEnded.tsx";
import { SignInProblemBox } from "./SignInProblemBox.tsx";
import { SignInProgress } from "./SignInProgress.tsx";

/** Above everything of Azure: a sign-in that goes on or came to nothing, and a session that ended. Nothing at rest. */
export function SignInStrip({ place }: { readonly place: AzurePlace }) {
  const editor = useEditor();
  const { doing, problem } = useStored(signingIn);
  const ended = useStored(endedSession);
  if (doing.at === "nothing" && problem === undefined && ended === undefined) return undefined;
  const again = (wanted: SignInProblem) => () => void signInAgain(wanted, editor);
  return (
    <div className="publish-sign-in-strip">
      <SignInProgress azure={place.azure} />
      {problem === undefined ? undefined : problem.tone === "quiet" && ended !== undefined ? (
        <p className="publish-quiet" role="status">
          {problem.message}
        </p>
      ) : (
        <SignInProblemBox
          problem={problem}
          acts={{
            // Where the session ended its own button stands below.
            ...(ended === undefined ? { "sign-in": again(problem) } : {}),
            "this-tab": () => void signingIn.continueInThisTab(place.azure, editor.session),
            reset: signingIn.giveUp,
            tenant: () => {
              signingIn.tell(undefined);
              connection.switchDirectory(place.account.tenantId, editor.session);
            },
          }}
        />
      )}
      {ended === undefined || doing.at !== "nothing" ? undefined : (
        <SessionEnded problem={ended} signInAgain={again(ended)} />
      )}
    </div>
  );
}
