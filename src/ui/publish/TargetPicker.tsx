import { Button } from "@fluentui/react-components";
import type { Factory } from "#azure/factories.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Choices } from "./Choices.tsx";
import { connection } from "./room.ts";
import { SandboxBadge } from "./SandboxBadge.tsx";
import { useStored } from "./useStored.ts";

/** Connected, but to no factory yet: first the subscription, then one of its factories. */
export function TargetPicker() {
  const { session } = useEditor();
  const { subscription } = useStored(connection);
  const { items: tenants } = useStored(connection.tenants);
  const tenantName = (id: string | undefined) => tenants.find((tenant) => tenant.id === id)?.name ?? id ?? "";
  return (
    <div className="publish-page">
      <div className="publish-head publish-head-alone">
        <div className="publish-title-row">
          <h2 className="publish-title" tabIndex={-1}>
            Choose a factory
          </h2>
          <SandboxBadge />
          <span className="publish-about">A stand-in for Azure on this machine. Nothing reaches Azure.</span>
          <span className="publish-space" />
          <Button size="small" appearance="subtle" onClick={() => connection.disconnect(session)}>
            Disconnect
          </Button>
        </div>
      </div>
      <div className="publish-picker">
        <Choices
          label="Subscription"
          many="subscriptions"
          list={connection.subscriptions}
          chosen={subscription?.id}
          choose={connection.chooseSubscription}
          words={({ name, id }) => `${name} ${id}`}
        >
          {({ name, tenantId, id }) => (
            <>
              <Icon name="key" className="publish-option-icon" />
              <span className="publish-option-text">
                <span className="publish-option-name">{name}</span>
                <span className="publish-option-more">
                  {tenantName(tenantId)} · <span className="figures">{id}</span>
                </span>
              </span>
            </>
          )}
        </Choices>
        {subscription === undefined ? (
          <p className="publish-quiet publish-picker-hint">Choose a subscription to see its factories.</p>
        ) : (
          <Choices
            key={subscription.id}
            label="Factory"
            many="factories"
            list={connection.factories}
            chosen={undefined}
            choose={(factory) => connection.chooseFactory(factory, session)}
            words={({ name, resourceGroup, location }) => `${name} ${resourceGroup} ${location}`}
          >
            {(factory) => <FactoryChoice factory={factory} />}
          </Choices>
        )}
      </div>
    </div>
  );
}

function FactoryChoice({ factory }: { readonly factory: Factory }) {
  const { name, resourceGroup, location, git } = factory;
  return (
    <>
      <Icon name="pipeline" className="publish-option-icon" />
      <span className="publish-option-text">
        <span className="publish-option-name">{name}</span>
        <span className="publish-option-more">
          {resourceGroup} · {location}
        </span>
        {git === undefined ? undefined : (
          <span className="publish-option-warning">
            <Icon name="warning" size={14} />
            Tied to Git: publishing from here bypasses the repository {git.account}/{git.repository}.
          </span>
        )}
      </span>
    </>
  );
}
