import { Button } from "@fluentui/react-components";
import type { ResourceGroup } from "#azure/resource-groups.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { PlaceWords } from "../PlaceWords.tsx";
import type { Place } from "../place.ts";
import { connection } from "../room.ts";
import { useStored } from "../useStored.ts";
import { AccountBar } from "./AccountBar.tsx";
import { Choices } from "./Choices.tsx";
import { FactoryChoice } from "./FactoryChoice.tsx";
import { NoFactory } from "./NoFactory.tsx";
import { RecentTargets } from "./RecentTargets.tsx";
import { SubscriptionChoice } from "./SubscriptionChoice.tsx";
import { useLists } from "./useLists.ts";

/** Stands first in the list of resource groups. */
const allGroups: ResourceGroup = { id: "", name: "All resource groups", location: "" };

/** Connected, but to no factory yet: first the subscription, then a resource group or all of them, then a factory. */
export function TargetPicker({ place }: { readonly place: Place }) {
  const { session } = useEditor();
  const { subscription, resourceGroup } = useStored(connection);
  const { lists } = connection;
  useLists();
  return (
    <div className="publish-page">
      <div className="publish-head publish-head-alone">
        <div className="publish-title-row">
          <h2 className="publish-title" tabIndex={-1}>
            Choose a factory
          </h2>
          <PlaceWords place={place} />
          <span className="publish-space" />
          {place.where === "azure" ? <AccountBar place={place} /> : undefined}
          <Button size="small" appearance="subtle" onClick={() => connection.disconnect(session)}>
            Disconnect
          </Button>
        </div>
        <RecentTargets />
      </div>
      <div className="publish-picker">
        <Choices
          label="Subscription"
          many="subscriptions"
          list={lists.subscriptions}
          chosen={subscription?.id}
          choose={connection.chooseSubscription}
          words={({ name, id }) => `${name} ${id}`}
        >
          {(item) => <SubscriptionChoice subscription={item} />}
        </Choices>
        {subscription === undefined ? (
          <p className="publish-quiet publish-picker-hint">
            Choose a subscription to see its resource groups and factories.
          </p>
        ) : (
          <>
            <Choices
              key={`groups of ${subscription.id}`}
              label="Resource group"
              many="resource groups"
              list={lists.resourceGroups}
              first={allGroups}
              chosen={resourceGroup?.id ?? allGroups.id}
              choose={(group) => connection.chooseResourceGroup(group === allGroups ? undefined : group)}
              words={({ name, location }) => `${name} ${location}`}
            >
              {({ name, location }) => (
                <>
                  <Icon name="folder" className="publish-option-icon" />
                  <span className="publish-option-text">
                    <span className="publish-option-name">{name}</span>
                    {location === "" ? undefined : <span className="publish-option-more">{location}</span>}
                  </span>
                </>
              )}
            </Choices>
            <Choices
              key={`factories of ${resourceGroup?.id ?? subscription.id}`}
              label="Factory"
              many="factories"
              list={lists.factories}
              chosen={undefined}
              choose={(factory) => connection.chooseFactory(factory, session)}
              words={({ name, resourceGroup: group, location }) => `${name} ${group} ${location}`}
              none={<NoFactory place={place} subscription={subscription} resourceGroup={resourceGroup} />}
            >
              {(factory) => <FactoryChoice factory={factory} />}
            </Choices>
          </>
        )}
      </div>
    </div>
  );
}
