import { Icon } from "#ui/primitives/Icon.tsx";
import type { Target } from "../place.ts";
import { machineLearning } from "../room.ts";
import { Choices } from "../target/Choices.tsx";
import { ListProgress } from "../target/ListProgress.tsx";
import { useStored } from "../useStored.ts";
import { EndpointCard } from "./EndpointCard.tsx";
import { useWorkspaces } from "./useWorkspaces.ts";
import { WorkspaceAccess } from "./WorkspaceAccess.tsx";

/** The batch endpoints that a pipeline can call: workspaces of the subscription, and what is in the one that is picked. */
export function MachineLearning({ target }: { readonly target: Target }) {
  useWorkspaces(target);
  const { workspace } = useStored(machineLearning);
  const { items } = useStored(machineLearning.endpoints);
  return (
    <div className="publish-work publish-work-apart">
      <div className="publish-list publish-workspaces">
        <Choices
          label="Workspace"
          many="workspaces"
          list={machineLearning.workspaces}
          scope={`/subscriptions/${target.subscription.id}`}
          chosen={workspace?.id}
          choose={machineLearning.choose}
          words={({ name, resourceGroup, location }) => `${name} ${resourceGroup} ${location}`}
        >
          {({ name, resourceGroup, location }) => (
            <>
              <Icon name="beaker" className="publish-option-icon" />
              <span className="publish-option-text">
                <span className="publish-option-name">{name}</span>
                <span className="publish-option-more">
                  {resourceGroup} · {location}
                </span>
              </span>
            </>
          )}
        </Choices>
      </div>
      <section className="publish-details" aria-label="Batch endpoints">
        {workspace === undefined ? (
          <p className="publish-quiet">Choose a workspace to see its batch endpoints.</p>
        ) : (
          <>
            <h3 className="publish-details-title">
              {`Batch endpoints of ${workspace.name}`} <span className="publish-count">{items.length}</span>
            </h3>
            <WorkspaceAccess workspace={workspace} target={target} />
            {items.map((endpoint) => (
              <EndpointCard key={endpoint.id} endpoint={endpoint} place={target.place} />
            ))}
            <ListProgress many="batch endpoints" list={machineLearning.endpoints} scope={workspace.id} />
          </>
        )}
      </section>
    </div>
  );
}
