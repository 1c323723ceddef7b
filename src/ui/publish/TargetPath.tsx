import { Button } from "@fluentui/react-components";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import type { Target } from "./connection-store.ts";
import { GitWarning } from "./GitWarning.tsx";
import { connection, publishSession } from "./room.ts";
import { useStored } from "./useStored.ts";

/** Where publishing goes: tenant, subscription, resource group and factory. */
export function TargetPath({ target }: { readonly target: Target }) {
  const { session } = useEditor();
  const { items: tenants } = useStored(connection.tenants);
  const isPublishing = useStored(publishSession).at === "publishing";
  const { subscription, factory } = target;
  const tenant = tenants.find(({ id }) => id === subscription.tenantId)?.name ?? subscription.tenantId ?? "not known";
  const crumbs = [
    { icon: "tenant", label: "Tenant", value: tenant },
    { icon: "key", label: "Subscription", value: subscription.name },
    { icon: "folder", label: "Resource group", value: factory.resourceGroup },
    { icon: "pipeline", label: "Factory", value: factory.name },
  ];
  const change = () => {
    publishSession.forget();
    connection.changeTarget(session);
  };
  return (
    <>
      <div className="publish-path">
        <ol aria-label="Target" className="publish-crumbs">
          {crumbs.map(({ icon, label, value }) => (
            <li key={label} className="publish-crumb">
              <Icon name={icon} size={20} />
              <span className="publish-crumb-text">
                <span className="publish-crumb-label">{label}</span>{" "}
                <span className="publish-crumb-value">{value}</span>
              </span>
              {label === "Factory" ? undefined : <Icon name="chevron-right" className="publish-crumb-next" />}
            </li>
          ))}
        </ol>
        <Button size="small" onClick={change} disabled={isPublishing}>
          Change target
        </Button>
        {isPublishing ? (
          <span className="publish-quiet">It stays while resources are being published.</span>
        ) : undefined}
      </div>
      <GitWarning factory={factory} />
    </>
  );
}
