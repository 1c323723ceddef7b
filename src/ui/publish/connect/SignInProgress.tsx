import { Button } from "@fluentui/react-components";
import type { AzureConfig } from "#azure/config.ts";
import { redirectUriOf } from "#azure/sign-in/options.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { CopyButton } from "../CopyButton.tsx";
import { signingIn } from "../room.ts";
import type { Doing } from "../sign-in-store.ts";
import { useStored } from "../useStored.ts";
import { UnkeptWork } from "./UnkeptWork.tsx";

/** What the sign-in waits for, and the ways on and back. Nothing where none goes on. */
export function SignInProgress({ azure }: { readonly azure: AzureConfig }) {
  const { session } = useEditor();
  const { doing } = useStored(signingIn);
  if (doing.at === "nothing") return undefined;
  if (doing.at === "unkept") return <UnkeptWork why={doing.why} />;
  return (
    <div className="publish-sign-in-progress">
      <p className="publish-waiting" role="status">
        <span className="publish-ring" aria-hidden="true" />
        {wordsOf(doing)}
      </p>
      {doing.at === "window" && doing.what === "in" ? (
        <Button size="small" onClick={() => void signingIn.continueInThisTab(azure, session)}>
          Continue in this tab
        </Button>
      ) : undefined}
      {doing.at === "window" ? (
        <Button size="small" appearance="subtle" onClick={signingIn.giveUp}>
          Cancel
        </Button>
      ) : undefined}
      {doing.at === "window" && doing.what === "in" ? <NotRegistered /> : undefined}
    </div>
  );
}

/** Entra says so in its own window only: nothing of it comes back here, so the remedy stands ready beside the wait. */
function NotRegistered() {
  const uri = redirectUriOf(window.location.href);
  return (
    <p className="publish-not-registered">
      Does the window say AADSTS50011? Then this redirect URI is missing in the app registration, as Single-page
      application: <code className="code-font publish-uri">{uri}</code>{" "}
      <CopyButton text={uri} what="redirect URI" says="Copy the redirect URI" />
    </p>
  );
}

function wordsOf(doing: Exclude<Doing, { readonly at: "nothing" | "unkept" }>): string {
  switch (doing.at) {
    case "loading":
      return "Loading the sign-in …";
    case "window":
      return `Waiting for the sign-${doing.what} window …`;
    case "keeping":
      return "Keeping your work before this tab leaves …";
    case "leaving":
      return "Leaving for the sign-in. This tab comes back by itself …";
    default:
      return doing satisfies never;
  }
}
