import { Button } from "@fluentui/react-components";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { connection } from "../room.ts";
import { SandboxBadge } from "../SandboxBadge.tsx";

/** The way to a stand-in for Azure. */
export function SandboxWay() {
  const { config, editor } = useActionContext();
  const { sandbox, azure } = config;
  return (
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
          <p>A stand-in for Azure on this machine. Nothing reaches Azure, and nobody signs in.</p>
        )}
      </div>
      {sandbox === undefined ? undefined : (
        <Button
          // One primary button a view: where Azure can be reached, it is the one.
          appearance={azure === undefined ? "primary" : "secondary"}
          onClick={() => connection.connectToSandbox(sandbox.url, editor.session)}
        >
          Connect to the sandbox
        </Button>
      )}
    </section>
  );
}
