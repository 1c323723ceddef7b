import { Button } from "@fluentui/react-components";
import type { Subscription } from "#azure/factories.ts";
import { createFactoryCommand, portalCreateFactoryUrl } from "#azure/links.ts";
import type { ResourceGroup } from "#azure/resource-groups.ts";
import { CopyButton } from "../CopyButton.tsx";
import { OutLink } from "../OutLink.tsx";
import type { Place } from "../place.ts";
import { connection } from "../room.ts";

/** There is no factory to choose: what one is, how to make one, and the way to look again. */
export function NoFactory({
  place,
  subscription,
  resourceGroup,
}: {
  readonly place: Place;
  readonly subscription: Subscription;
  readonly resourceGroup: ResourceGroup | undefined;
}) {
  const here = resourceGroup?.name ?? subscription.name;
  return (
    <div className="publish-no-factory">
      <p className="publish-empty-title">No data factory yet</p>
      <p>
        {`There is none in ${here} that you can see. A data factory is the resource in Azure that keeps pipelines and ` +
          "runs them; an empty one costs nothing."}
      </p>
      {place.where === "sandbox" ? (
        <p>The sandbox has factories in other resource groups and subscriptions. Choose one there.</p>
      ) : (
        <Making place={place} subscription={subscription} resourceGroup={resourceGroup} />
      )}
      <Button size="small" onClick={() => void connection.lists.factories.again()}>
        Look again
      </Button>
    </div>
  );
}

function Making({
  place: { azure },
  subscription,
  resourceGroup,
}: {
  readonly place: Extract<Place, { readonly where: "azure" }>;
  readonly subscription: Subscription;
  readonly resourceGroup: ResourceGroup | undefined;
}) {
  const line = createFactoryCommand({
    cloud: azure.cloud,
    subscriptionId: subscription.id,
    resourceGroup: resourceGroup?.name ?? "YOUR-RESOURCE-GROUP",
  });
  return (
    <>
      <p>
        <OutLink href={portalCreateFactoryUrl(azure.cloud)}>Create a data factory in the Azure portal</OutLink>, or run
        this with the Azure CLI, in bash or the Cloud Shell. Its name must be free in all of Azure.
      </p>
      <pre className="publish-command code-font">{line}</pre>
      <CopyButton text={line} what="the command" says="Copy the command" />
    </>
  );
}
