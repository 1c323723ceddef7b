import type { Connection } from "#store/session.ts";
import { useAction, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

/** Says what the app talks to, and opens the Azure view. The sandbox is never shown as Azure. */
export function ConnectionButton() {
  const connection = useSession((session) => session.connection);
  const { run } = useAction("azure.open");
  return (
    <>
      {connection.at === "connected" && connection.where === "sandbox" ? <SandboxBadge /> : undefined}
      <button type="button" className="connection" onClick={run} aria-label={`Connection: ${inWords(connection)}`}>
        <Icon name={connection.at === "none" ? "cloud" : "plug"} />
        <span className="ellipsis">{inShort(connection)}</span>
      </button>
    </>
  );
}

/** Stands beside every place that would otherwise mean Azure. */
export function SandboxBadge() {
  return <span className="sandbox-badge">Sandbox</span>;
}

function inWords(connection: Connection): string {
  if (connection.at === "none") return "Not connected";
  const { where, tenant, factory } = connection;
  const place = where === "sandbox" ? "Sandbox" : tenant;
  return factory === undefined ? place : `${place} › ${factory}`;
}

/** What stands in the button: the badge beside it says Sandbox already. */
function inShort(connection: Connection): string {
  if (connection.at === "none" || connection.where !== "sandbox") return inWords(connection);
  return connection.factory ?? "Sandbox";
}
