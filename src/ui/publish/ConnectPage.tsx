import { Button } from "@fluentui/react-components";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { connection } from "./room.ts";
import { SandboxBadge } from "./SandboxBadge.tsx";

/** Before anything is connected. No request leaves until the user presses the button. */
export function ConnectPage() {
  const { config, editor } = useActionContext();
  const { sandbox } = config;
  return (
    <div className="publish-connect">
      <h2 className="publish-first-title" tabIndex={-1}>
        Connect
      </h2>
      <p className="publish-connect-lead">
        Publish pipelines to a data factory and find the batch endpoints of Azure Machine Learning. Nothing is sent
        anywhere before you connect.
      </p>
      <section className="publish-way" aria-label="Sandbox">
        <Icon name="box" size={20} />
        <div className="publish-way-text">
          <p className="publish-way-title">
            A factory to try things out <SandboxBadge />
          </p>
          {sandbox === undefined ? (
            <p>
              No sandbox is configured here. Start Sluice with <code className="code-font">npm start</code>, or name one
              in <code className="code-font">config.json</code>.
            </p>
          ) : (
            <p>A stand-in for Azure on this machine. Nothing reaches Azure. No sign-in.</p>
          )}
        </div>
        {sandbox === undefined ? undefined : (
          <Button appearance="primary" onClick={() => connection.connectToSandbox(sandbox.url, editor.session)}>
            Connect to the sandbox
          </Button>
        )}
      </section>
      <section className="publish-way" aria-label="Azure">
        <Icon name="cloud" size={20} />
        <div className="publish-way-text">
          <p className="publish-way-title">Your own factory in Azure</p>
          <p>
            Connecting to Azure needs a sign-in, which this version does not have yet. It talks to a sandbox only.
            {sandbox === undefined ? " Until then, save your pipelines as files." : ""}
          </p>
        </div>
      </section>
    </div>
  );
}
