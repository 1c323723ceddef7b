import { Button } from "@fluentui/react-components";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import type { Reach } from "#azure/reach.ts";
import { requestForAdmin } from "#azure/request-for-admin.ts";
import { isThisMachine } from "#azure/trusted-hosts.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";
import type { Place } from "../place.ts";
import { machineLearning } from "../room.ts";
import { signInAgain } from "../sign-in-again.ts";
import { whoIs } from "../target/who.ts";
import { useStored } from "../useStored.ts";

/** Whether the endpoint can be tried from here: in Azure, or where it lies on this machine. */
export function canCheck(place: Place, { scoringUri }: BatchEndpoint): boolean {
  return scoringUri !== undefined && (place.where === "azure" || isThisMachine(scoringUri));
}

/** What the try of an endpoint came to; nothing before one. */
export function EndpointCheck({ endpoint, place }: { readonly endpoint: BatchEndpoint; readonly place: Place }) {
  const check = useStored(machineLearning).checks.get(endpoint.id);
  return (
    <div role="status">
      {check?.is === "checking" ? (
        <p className="publish-refusal publish-waiting">
          <span className="publish-ring" aria-hidden="true" />
          {`Asking ${endpoint.name} …`}
        </p>
      ) : undefined}
      {check === undefined || check.is === "checking" ? undefined : <CheckResult reach={check} place={place} />}
    </div>
  );
}

function CheckResult({ reach, place }: { readonly reach: Reach; readonly place: Place }) {
  const editor = useEditor();
  const answers = reach.is === "answers";
  return (
    <div className="publish-check">
      <Icon name={answers ? "check" : "warning"} className={answers ? "publish-tone-success" : "severity-warning"} />
      <div className="publish-box-text">
        <p className="publish-box-title">{reach.message}</p>
        {reach.advice === "" ? undefined : <p className="publish-prose">{reach.advice}</p>}
        {reach.is === "failed" ? (
          <p className="publish-box-support">
            <span>
              Code <code className="code-font">{reach.problem.code}</code>
            </span>
          </p>
        ) : undefined}
        {reach.is === "sign-in" ? (
          <Button size="small" onClick={() => void signInAgain(reach.signIn, editor)}>
            Sign in again
          </Button>
        ) : undefined}
        {reach.is === "no-permission" ? (
          <CopyButton
            text={requestForAdmin({ missing: reach.missing, scope: reach.scope, username: whoIs(place).username })}
            what="request"
            says="Copy a request for your administrator"
          />
        ) : undefined}
      </div>
    </div>
  );
}
