import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AzureConfig } from "#azure/config.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CloudName } from "../CloudName.tsx";
import { azureConnection, signingIn } from "../room.ts";
import { useStored } from "../useStored.ts";
import { DirectoryForm } from "./DirectoryForm.tsx";
import { SignInProblemBox } from "./SignInProblemBox.tsx";
import { SignInProgress } from "./SignInProgress.tsx";
import { useSignInReady } from "./useSignInReady.ts";

/** The way to Azure where an app registration is configured. */
export function AzureWay({ azure }: { readonly azure: AzureConfig }) {
  const { session } = useEditor();
  const { accounts, doing, problem } = useStored(signingIn);
  const [isAsking, setAsking] = useState(false);
  useSignInReady(azure);
  const [known] = accounts;
  const isBusy = doing.at !== "nothing";
  const signIn = () => void azureConnection.signIn(azure, session, known === undefined ? {} : { account: "another" });
  const again = () => {
    const { claims, audience } = problem ?? {};
    void azureConnection.signIn(azure, session, { claims, audience });
  };
  return (
    <section className="publish-way publish-way-tall" aria-label="Azure">
      <div className="publish-way-row">
        <Icon name="cloud" size={20} />
        <div className="publish-way-text">
          <p className="publish-way-title">
            Your own factory in Azure <CloudName cloud={azure.cloud} />
          </p>
          <p>
            {known === undefined
              ? "Sign in with your work or school account. A window of its own opens for it; your work stays here."
              : `Signed in as ${known.username}.`}
          </p>
        </div>
        {known === undefined ? undefined : (
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => azureConnection.connectAs(azure, known, session)}
          >
            Connect
          </Button>
        )}
        <Button appearance={known === undefined ? "primary" : "secondary"} disabledFocusable={isBusy} onClick={signIn}>
          {known === undefined ? "Sign in to Azure" : "Use another account"}
        </Button>
      </div>
      <SignInProgress azure={azure} />
      {problem === undefined ? undefined : (
        <SignInProblemBox
          problem={problem}
          acts={{
            "sign-in": again,
            "this-tab": () => void signingIn.continueInThisTab(azure, session),
            reset: signingIn.giveUp,
            tenant: () => setAsking(true),
          }}
        />
      )}
      {isAsking ? <DirectoryForm azure={azure} /> : undefined}
    </section>
  );
}
